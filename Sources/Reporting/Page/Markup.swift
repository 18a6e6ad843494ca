/// HTML and SVG as text: every tag is closed, every word is escaped.
///
/// What it writes is well-formed XML too, so that a strict reader can check it.
struct Markup {
  private(set) var text = ""

  /// Words between tags.
  mutating func words(_ words: String) { text += Self.escaped(words) }

  /// A stranger's words, which may run from right to left without turning what stands around them.
  mutating func isolated(_ words: String) { element("bdi") { $0.words(words) } }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout Markup) -> Void
  ) {
    text += "<\(name)\(Self.written(attributes))>"
    body(&self)
    text += "</\(name)>"
  }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], words: String
  ) {
    element(name, attributes) { $0.words(words) }
  }

  /// An element without content: `<path d="…"/>`.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    text += "<\(name)\(Self.written(attributes))/>"
  }

  /// Text that stands as it is: markup made by this type, or a style sheet of ours.
  mutating func verbatim(_ markup: String) { text += markup }

  /// The marks that isolate a stranger's words where no element can: in titles and in SVG.
  static func isolating(_ words: String) -> String { "\u{2068}\(words)\u{2069}" }

  private static func written(_ attributes: KeyValuePairs<String, String?>) -> String {
    var text = ""
    for (name, value) in attributes {
      if let value { text += " \(name)=\"\(escaped(value))\"" }
    }
    return text
  }

  /// For words and for quoted attributes; characters that no page may hold become U+FFFD.
  static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
