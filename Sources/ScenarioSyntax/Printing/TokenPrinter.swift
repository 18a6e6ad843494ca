/// Prints tokens one a line with their places, for `wedge show --tokens`.
package struct TokenPrinter {
  private let source: SourceFile
  private let tokens: [Token]

  package init(_ source: SourceFile, _ tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  /// Each line holds `line:column`, the kind and the text; ends of lines inside parentheses are left out.
  package func text() -> String {
    var text = ""
    var parentheses = 0
    for token in tokens {
      switch token.kind {
      case .openParenthesis: parentheses += 1
      case .closeParenthesis: parentheses = max(0, parentheses - 1)
      case .openBrace, .closeBrace: parentheses = 0
      case .newline where parentheses > 0: continue
      default: break
      }
      let place = source.position(at: token.lower)
      let row = Self.padded("\(place.line):\(place.column)", 10) + Self.padded(Self.name(token), 12)
      text += (row + spelling(token)).withoutTrailingSpaces + "\n"
    }
    return text
  }

  private func spelling(_ token: Token) -> String {
    if token.kind == .newline || token.kind == .end { return "" }
    return source.text(of: SourceSpan(file: 0, lower: token.lower, upper: token.upper))
  }

  private static func name(_ token: Token) -> String {
    switch token.kind {
    case .word where token.keyword.isReserved: "reserved"
    case .word, .number, .year, .string, .unit, .newline, .faulty, .end: "\(token.kind)"
    default: "sign"
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

extension String {
  /// Without the spaces at its end; those before other line ends stay.
  var withoutTrailingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
