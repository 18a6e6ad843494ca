/// One lexeme: its kind and its bytes; what lies between two tokens is space and comments.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case word, number, year, string, unit, newline
    case openBrace, closeBrace, openBracket, closeBracket, openParenthesis, closeParenthesis
    case comma, equals, colon, dot, range, tilde, plusMinus
    case plus, minus, star, slash, atLeast
    /// A lexeme that has been reported already; nothing more is said about it.
    case faulty
    case end
  }

  package let kind: Kind
  /// For a word: which word of the grammar it is; `none` for a name, and after a dot.
  package let keyword: Keyword
  package let lower: Int32
  package let upper: Int32

  init(_ kind: Kind, _ keyword: Keyword = .none, lower: Int, upper: Int) {
    self.kind = kind
    self.keyword = keyword
    self.lower = Int32(truncatingIfNeeded: lower)
    self.upper = Int32(truncatingIfNeeded: upper)
  }
}

extension Token.Kind {
  /// True if a line that ends in this token goes on in the next one.
  var continuesLine: Bool {
    switch self {
    case .comma, .equals, .tilde, .colon, .openBrace, .openBracket, .openParenthesis, .plus, .minus, .star,
      .slash, .plusMinus, .range, .atLeast:
      true
    default: false
    }
  }

  /// How messages call it.
  package var description: String {
    switch self {
    case .word: "a name"
    case .number: "a number"
    case .year: "a year"
    case .string: "a text in quotes"
    case .unit: "a unit"
    case .newline: "the end of the line"
    case .openBrace: "\"{\""
    case .closeBrace: "\"}\""
    case .openBracket: "\"[\""
    case .closeBracket: "\"]\""
    case .openParenthesis: "\"(\""
    case .closeParenthesis: "\")\""
    case .comma: "\",\""
    case .equals: "\"=\""
    case .colon: "\":\""
    case .dot: "\".\""
    case .range: "\"..\""
    case .tilde: "\"~\""
    case .plusMinus: "\"±\""
    case .plus: "\"+\""
    case .minus: "\"-\""
    case .star: "\"*\""
    case .slash: "\"/\""
    case .atLeast: "\">=\""
    case .faulty: "something unreadable"
    case .end: "the end of the file"
    }
  }
}
