import Testing

@testable import ScenarioSyntax

/// Steps through a fixed sequence of numbers, so that a failure can be repeated.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Parses, draws every message and prints the tree: none of it may trap.
private func exercise(_ bytes: [UInt8]) -> ParsedFile {
  let source = SourceFile(name: "hostile.wedge", bytes: bytes)
  let parsed = ScenarioParser.parse(source, words: EditionWords.all)
  let renderer = DiagnosticRenderer(sources: SourceMap(files: [source]))
  _ = renderer.report(parsed.diagnostics, file: 0)
  _ = TreePrinter.text(of: parsed.tree)
  return parsed
}

/// The first mistake that a text is refused for.
private func firstCode(_ text: String) -> String? {
  exercise(Array(text.utf8)).diagnostics.first?.code
}

/// The counts are those of language.md, section 18, made with another parser of the same grammar.
@Test func `of 414 files with one token left out the grammar refuses 349`() throws {
  let bytes = try #require(TestFiles.read("Examples/small.wedge"))
  let tokens = parse(bytes).tokens.filter { $0.kind != .newline && $0.kind != .end }
  var refused = 0
  for token in tokens {
    let parsed = exercise(Array(bytes[..<Int(token.lower)] + [0x20] + bytes[Int(token.upper)...]))
    if parsed.hasErrors { refused += 1 }
  }
  #expect(tokens.count == 414)
  #expect(refused == 349)
}

@Test func `one token written twice never traps`() throws {
  let bytes = try #require(TestFiles.read("Examples/small.wedge"))
  for token in parse(bytes).tokens where token.kind != .end {
    _ = exercise(Array(bytes[..<Int(token.upper)] + [0x20] + bytes[Int(token.lower)...]))
  }
}

@Test func `a file cut off anywhere never traps`() throws {
  let bytes = try #require(TestFiles.read("Examples/everything.wedge"))
  for end in stride(from: 0, to: bytes.count, by: 11) { _ = exercise(Array(bytes[..<end])) }
}

@Test(arguments: 1...20)
func `random changes of bytes never trap`(seed: UInt64) throws {
  let original = try #require(TestFiles.read("Examples/everything.wedge"))
  let alphabet = Array("{}[]()=,;~±.:+-*/ \n\"#%0129aeE_\u{0}\u{80}é".utf8)
  var dice = Dice(seed: seed)
  for _ in 0..<500 {
    let start = Int.random(in: 0..<original.count - 120, using: &dice)
    var bytes = Array(original[start..<start + 120])
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(alphabet.randomElement(using: &dice) ?? 0, at: place)
      case 2: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      default: bytes[place] = alphabet.randomElement(using: &dice) ?? 0
      }
    }
    _ = exercise(bytes)
  }
}

@Test(arguments: 1...20)
func `random rows of tokens never trap`(seed: UInt64) throws {
  let original = try #require(TestFiles.read("Examples/everything.wedge"))
  let tokens = parse(original).tokens.dropLast()
  var dice = Dice(seed: seed &+ 1_000)
  for _ in 0..<500 {
    var bytes = Array("wedge 1\n".utf8)
    for _ in 0..<Int.random(in: 1...20, using: &dice) {
      guard let token = tokens.randomElement(using: &dice) else { continue }
      bytes += original[Int(token.lower)..<Int(token.upper)]
      bytes.append(0x20)
    }
    _ = exercise(bytes)
  }
}

@Test func `nesting ten thousand deep is refused`() {
  func deep(_ open: String, _ inside: String, _ close: String) -> String {
    let pieces = String(repeating: open, count: 10_000) + inside + String(repeating: close, count: 10_000)
    return "wedge 1\n" + pieces
  }
  #expect(firstCode(deep("a {\n", "", "}\n")) == "E0905")
  #expect(firstCode(deep("a {\n", "", "")) == "E0905")
  #expect(
    exercise(Array(("wedge 1\nlet a = " + deep("(\n", "1", ")\n").dropFirst(8)).utf8)).diagnostics.first?.code
      == "E0906")
  #expect(firstCode("wedge 1\nlet a = " + String(repeating: "[2020:\n", count: 10_000)) == "E0906")
  #expect(firstCode("wedge 1\nlet a = " + String(repeating: "-\n", count: 10_000) + "1") == "E0906")
  #expect(firstCode("wedge 1\nlet a = " + String(repeating: "max(\n", count: 10_000)) == "E0906")
  #expect(firstCode("wedge 1\nlet a = 1" + String(repeating: " +\n 1", count: 10_000)) == "E0911")
}

@Test func `a limit set lower is kept`() {
  var limits = Limits()
  limits.fileBytes = 20
  #expect(parse("wedge 1\nlet a = 5\nlet b = 6\n", limits: limits).diagnostics.map(\.code) == ["E0901"])
  limits = Limits()
  limits.tokens = 5
  #expect(parse("wedge 1\nlet a = 5\n", limits: limits).diagnostics.map(\.code) == ["E0907"])
  limits = Limits()
  limits.blockDepth = 1
  #expect(parse("wedge 1\na { b { } }\n", limits: limits).diagnostics.map(\.code) == ["E0905"])
  limits = Limits()
  limits.stringCharacters = 3
  #expect(parse("wedge 1\nlet a = 5, note \"äöüß\"\n", limits: limits).diagnostics.map(\.code) == ["E0910"])
}

@Test func `bytes that are no text are refused once`() {
  var dice = Dice(seed: 7)
  let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &dice) }
  #expect(exercise(bytes).diagnostics.map(\.code) == ["E0902"])
}

@Test func `a megabyte of mistakes is counted, not drawn`() throws {
  let text = "wedge 1\n" + String(repeating: "let = 5\n", count: 40_000)
  let parsed = exercise(Array(text.utf8))
  #expect(parsed.diagnostics.count == Limits.standard.keptMessages)
}
