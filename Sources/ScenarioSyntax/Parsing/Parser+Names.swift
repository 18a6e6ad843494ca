extension Parser {
  mutating func expect(_ wanted: Token.Kind, _ expected: @autoclosure () -> String? = nil) throws(Failure)
    -> Token
  {
    guard kind == wanted else { try failExpecting(expected() ?? wanted.description) }
    return advance()
  }

  mutating func expectWord(_ wanted: Keyword) throws(Failure) -> Token {
    guard keyword == wanted else { try failExpecting("\"\(wanted.rawValue)\"") }
    return advance()
  }

  /// IDENT
  mutating func parseName(_ expected: String) throws(Failure) -> NameSyntax {
    guard kind == .word else { try failExpecting(expected) }
    if keyword.isReserved { try failExpectingName(expected) }
    return readWord()
  }

  /// Says that a reserved word stands where a name is wanted.
  mutating func failExpectingName(_ expected: String) throws(Failure) -> Never {
    if lineWasLeftOpen { try failExpecting(expected) }
    switch peek(1).kind {
    case .equals, .openBrace, .dot, .string:
      try fail(.reservedName(word: text(of: token), expected: expected, at: spanHere))
    default:
      try fail(.unexpected(found: foundInsteadOfName, expected: expected, at: spanHere))
    }
  }

  /// Any word, reserved or not.
  mutating func readWord() -> NameSyntax {
    let word = advance()
    return NameSyntax(text: text(of: word), span: span(of: word))
  }

  /// True if a name or path begins here.
  var startsPath: Bool { kind == .word && !keyword.isReserved }

  /// path = IDENT { "." WORD } ;
  mutating func parsePath(_ expected: String = "a name") throws(Failure) -> PathSyntax {
    let start = token
    var parts = [try parseName(expected)]
    while kind == .dot {
      advance()
      guard kind == .word else { try failExpecting("a name after the dot") }
      parts.append(readWord())
    }
    return PathSyntax(parts: parts, span: span(from: start))
  }

  /// path { "," path }
  mutating func parsePaths(_ expected: String) throws(Failure) -> [PathSyntax] {
    var paths = [try parsePath(expected)]
    while accept(.comma) != nil { paths.append(try parsePath(expected)) }
    return paths
  }

  /// STRING
  mutating func parseString(_ expected: String) throws(Failure) -> StringSyntax {
    guard kind == .string else { try failExpecting(expected) }
    return readString()
  }

  mutating func acceptString() -> StringSyntax? {
    kind == .string ? readString() : nil
  }

  /// The label of a declaration: `lever NAME "label"`.
  mutating func parseLabel(_ declaration: String, _ name: NameSyntax) throws(Failure) -> StringSyntax {
    if kind == .string { return readString() }
    if kind == .faulty { throw Failure() }
    try fail(.missingLabel(kind: declaration, name: name.text, at: spanHere))
  }

  private mutating func readString() -> StringSyntax {
    let string = advance()
    let span = span(of: string)
    var lower = Int(string.lower)
    var upper = Int(string.upper)
    if bytes[lower] == 0x22 {
      lower += 1
      if upper > lower, bytes[upper - 1] == 0x22 { upper -= 1 }
    }
    let inner = bytes[lower..<upper]
    guard inner.contains(0x5C) else {
      return StringSyntax(text: String(decoding: inner, as: UTF8.self), span: span)
    }
    var resolved: [UInt8] = []
    var isEscaped = false
    for byte in inner {
      if byte == 0x5C, !isEscaped {
        isEscaped = true
      } else {
        resolved.append(byte)
        isEscaped = false
      }
    }
    return StringSyntax(text: String(decoding: resolved, as: UTF8.self), span: span)
  }

  /// One word of a fixed choice, such as `high`.
  mutating func parseChoice(_ kind: String, _ known: [String]) throws(Failure) -> NameSyntax {
    guard self.kind == .word else { try failExpecting("one of \(known.joined(separator: ", "))") }
    guard known.contains(where: { isWord(token, $0) }) else {
      try fail(.unknownWord(kind: kind, word: text(of: token), known: known, at: spanHere))
    }
    return readWord()
  }
}
