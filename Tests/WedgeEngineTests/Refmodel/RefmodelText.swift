import Testing

@testable import WedgeEngine

/// The scenario file of the benchmark city as a text whose numbers are found by their path.
///
/// It knows braces, line ends, semicolons and comments, and nothing else of the language.
struct RefmodelText {
  let text: String
  /// What stands behind `=`, by path.
  private var values: [String: Range<String.Index>] = [:]

  init() throws { self.init(try Repository.text("Scenarios/reference/refmodel.wedge")) }

  init(_ text: String) {
    self.text = text
    var blocks: [String] = []
    var start = text.startIndex
    var place = text.startIndex
    var brackets = 0
    while place < text.endIndex {
      let next = text.index(after: place)
      switch text[place] {
      case "#":
        let end = text[place...].firstIndex(of: "\n") ?? text.endIndex
        note(start..<place, in: blocks)
        (start, place) = (end, end)
        continue
      case "[", "(": brackets += 1
      case "]", ")": brackets -= 1
      case "{":
        blocks.append(Self.name(of: text[start..<place]))
        start = next
      case "}":
        note(start..<place, in: blocks)
        blocks.removeLast()
        start = next
      case "\n" where brackets == 0, ";":
        note(start..<place, in: blocks)
        start = next
      default: break
      }
      place = next
    }
  }

  /// `mode car "Cars"` is `car`, `shares split` is `split`, `energy` is `energy`.
  private static func name(of header: Substring) -> String {
    let words = header.split(whereSeparator: { " \n".contains($0) })
    return words.count > 1 ? String(words[1]) : words.first.map(String.init) ?? ""
  }

  private mutating func note(_ range: Range<String.Index>, in blocks: [String]) {
    guard let equals = text[range].firstIndex(of: "=") else { return }
    let words = text[range.lowerBound..<equals].split(whereSeparator: { " \n".contains($0) })
    guard let name = words.last, words.count == 1 || words[0] == "let" else { return }
    values[(blocks + [String(name)]).joined(separator: ".")] = text.index(after: equals)..<range.upperBound
  }

  /// The number that stands at `path`, in the unit that stands there; with what is added to it.
  func number(at path: String) -> Double? {
    guard let found = place(of: path), let first = Double(text[found.digits].filter { $0 != "_" }) else {
      return nil
    }
    return first + found.added
  }

  /// The text in which `path` is another number, in the unit that stands there. Where others are added
  /// to it, the first becomes what is left beside them.
  func stating(_ number: Double, at path: String) throws -> String {
    let found = try #require(place(of: path), "\(path) is stated nowhere")
    return text[..<found.digits.lowerBound] + RefmodelMap.text(number - found.added)
      + text[found.digits.upperBound...]
  }

  private func place(of path: String) -> (digits: Range<String.Index>, added: Double)? {
    guard let range = values[path] else { return nil }
    let digits = "0123456789._"
    guard let first = text[range].firstIndex(where: { digits.contains($0) || $0 == "-" }) else { return nil }
    let end =
      text[first..<range.upperBound].dropFirst().firstIndex { !digits.contains($0) } ?? range.upperBound
    let rest = text[end..<range.upperBound]
    guard rest.hasPrefix(" + ") else { return (first..<end, 0) }
    let terms = rest.split(separator: " + ").map { Double($0.filter { $0 != " " }) ?? .nan }
    return (first..<end, terms.reduce(0, +))
  }

  /// The text with one passage in place of another that it has once.
  func replacing(_ old: String, by new: String) throws -> String {
    try #require(text.ranges(of: old).count == 1, "\(old)")
    return text.replacing(old, with: new)
  }
}
