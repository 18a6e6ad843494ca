/// A strict reader of the markup that pages hold: every tag closed in order, every attribute quoted,
/// every `&` the beginning of an entity. HTML that a browser would mend is refused.
final class MarkupTree {
  struct Fault: Error, CustomStringConvertible { let description: String }

  let name: String
  let attributes: [String: String]
  private(set) var children: [MarkupTree] = []
  /// The words inside, those of children too.
  private(set) var text = ""

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// This element and all below it, in the order of the text.
  var all: [MarkupTree] { [self] + children.flatMap(\.all) }

  func all(_ name: String) -> [MarkupTree] { all.filter { $0.name == name } }

  func has(_ word: String) -> Bool {
    attributes["class"]?.split(separator: " ").contains { $0 == word } ?? false
  }

  static func read(_ text: String) throws -> MarkupTree {
    var rest = text[...]
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst("<!DOCTYPE html>".count) }
    let document = MarkupTree(name: "", attributes: [:])
    var open = [document]
    while let angle = rest.firstIndex(of: "<") {
      add(try words(rest[..<angle]), to: open)
      rest = rest[rest.index(after: angle)...]
      let end = try tagEnd(rest)
      var tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.count > 1, open[open.count - 1].name == tag.dropFirst() else {
          throw Fault(description: "</\(tag.dropFirst())> closes <\(open[open.count - 1].name)>")
        }
        open.removeLast()
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      if isEmpty { tag = tag.dropLast() }
      let element = try element(tag)
      open[open.count - 1].children.append(element)
      if isEmpty { continue }
      open.append(element)
      if element.name == "style" {
        guard let close = rest.firstRange(of: "</style>") else {
          throw Fault(description: "style stays open")
        }
        for one in open { one.text += rest[..<close.lowerBound] }
        rest = rest[close.lowerBound...]
      }
    }
    add(try words(rest), to: open)
    guard open.count == 1 else { throw Fault(description: "<\(open[open.count - 1].name)> stays open") }
    guard document.children.count == 1 else { throw Fault(description: "not one root") }
    return document.children[0]
  }

  private static func add(_ words: String, to open: [MarkupTree]) {
    for one in open { one.text += words }
  }

  /// The `>` that ends a tag, which may hold others within quotes.
  private static func tagEnd(_ text: Substring) throws -> Substring.Index {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == ">", !isQuoted { return index }
      if text[index] == "<" { break }
    }
    throw Fault(description: "a tag without end: <\(text.prefix(60))")
  }

  private static func element(_ tag: Substring) throws -> MarkupTree {
    let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    var rest = tag.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while !rest.isEmpty {
      guard let match = rest.prefixMatch(of: #/ ([A-Za-z][A-Za-z0-9:-]*)="([^"<]*)"/#) else {
        throw Fault(description: "no attribute: \(rest.prefix(60)) in <\(name)>")
      }
      let key = String(match.1)
      guard attributes[key] == nil else { throw Fault(description: "\(key) twice in <\(name)>") }
      attributes[key] = try words(match.2)
      rest = rest[match.range.upperBound...]
    }
    guard !name.isEmpty else { throw Fault(description: "a tag without a name: <\(tag.prefix(60))>") }
    return MarkupTree(name: String(name), attributes: attributes)
  }

  /// With entities resolved.
  private static func words(_ text: Substring) throws -> String {
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    if text.contains(">") { throw Fault(description: "a bare > in \(text.prefix(60))") }
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    var words = String(pieces.first ?? "")
    for piece in pieces.dropFirst() {
      guard let end = piece.firstIndex(of: ";"), let sign = known[String(piece[..<end])] else {
        throw Fault(description: "a bare & before \(piece.prefix(20))")
      }
      words += sign + piece[piece.index(after: end)...]
    }
    return words
  }
}
