import CityModel
import ScenarioCompiler
import ScenarioSyntax
import Testing

/// Writes a file again with its declarations, and the lines inside its blocks, in another order.
struct LineShuffler {
  /// A line of a block: where it begins and the block inside it, if there is one.
  private struct Line {
    let lower: Int
    /// From brace to brace, and the lines in it.
    let block: (span: SourceSpan, lines: [Line])?
  }

  private let bytes: [UInt8]
  private let declarations: [Line]

  init(_ text: String) throws {
    bytes = Array(text.utf8)
    let source = SourceFile(name: "a file", text: text)
    let words = wordLists(of: CityVocabulary.vocabulary)
    let parsed = ScenarioParser.parse(source, number: 0, words: words)
    try #require(!parsed.hasErrors, "\(parsed.diagnostics)")
    declarations = parsed.tree.declarations.map(Self.line)
  }

  func text(_ chance: inout Chance) -> String {
    "wedge 1\n" + shuffled(declarations, until: bytes.count, &chance)
  }

  /// The lines in another order, each with what stands between it and the next.
  private func shuffled(_ lines: [Line], until end: Int, _ chance: inout Chance) -> String {
    let ordered = lines.sorted { $0.lower < $1.lower }
    var pieces: [String] = []
    for (index, line) in ordered.enumerated() {
      let stop = index + 1 < ordered.count ? ordered[index + 1].lower : end
      guard let block = line.block, !block.lines.isEmpty else {
        pieces.append(piece(line.lower, stop))
        continue
      }
      let inner = shuffled(block.lines, until: Int(block.span.upper) - 1, &chance)
      pieces.append(
        piece(line.lower, Int(block.span.lower) + 1) + "\n" + inner + "}" + piece(Int(block.span.upper), stop)
      )
    }
    return chance.shuffled(pieces).map { $0 + "\n" }.joined()
  }

  /// A stretch of the file without the spaces and the `;` at its end.
  private func piece(_ lower: Int, _ upper: Int) -> String {
    var upper = upper
    while upper > lower, [0x20, 0x0A, 0x0D, 0x3B].contains(bytes[upper - 1]) { upper -= 1 }
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  // MARK: What the lines are

  private static func line(_ declaration: DeclarationSyntax) -> Line {
    let span = declaration.span
    switch declaration {
    case .fact(let fact): return line(fact)
    case .city(let city): return line(span, city.items.map(\.span))
    case .lever(let lever): return line(span, lever.items.map(\.span))
    case .package(let package): return line(span, package.items.map(\.span))
    case .scenario(let scenario): return line(span, scenario.items.map(\.span))
    default: return Line(lower: Int(span.lower), block: nil)
    }
  }

  /// A declaration that ends with the brace of its block; where that begins is left to its first line.
  private static func line(_ span: SourceSpan, _ items: [SourceSpan]) -> Line {
    guard let first = items.map(\.lower).min() else { return Line(lower: Int(span.lower), block: nil) }
    let block = SourceSpan(file: span.file, lower: first - 1, upper: span.upper)
    return Line(
      lower: Int(span.lower), block: (block, items.map { Line(lower: Int($0.lower), block: nil) }))
  }

  private static func line(_ fact: FactSyntax) -> Line {
    let lower = Int(fact.span.lower)
    switch fact {
    case .section(let section): return Line(lower: lower, block: (section.block.span, lines(section.block)))
    case .member(let member): return Line(lower: lower, block: (member.block.span, lines(member.block)))
    case .shares(let shares):
      let rows = shares.mix.rows.map { Line(lower: Int($0.span.lower), block: nil) }
      return Line(lower: lower, block: (shares.mix.span, rows + lines(shares.mix.attributes)))
    case .letDefinition, .slot, .setting: return Line(lower: lower, block: nil)
    }
  }

  private static func lines(_ block: BlockSyntax) -> [Line] {
    block.items.flatMap { item in
      switch item {
      case .fact(let fact): [line(fact)]
      case .attributes(let attributes): Array(lines(attributes).prefix(1))
      }
    }
  }

  private static func lines(_ attributes: AttributesSyntax) -> [Line] {
    attributes.all.map { Line(lower: Int($0.span.lower), block: nil) }
  }
}
