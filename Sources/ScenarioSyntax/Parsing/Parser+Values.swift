extension Parser {
  /// amount = expression [ uncertainty ] ;
  mutating func parseAmount() throws(Failure) -> AmountSyntax {
    operators = 0
    let expression = try parseExpression()
    return AmountSyntax(expression: expression, uncertainty: try acceptUncertainty())
  }

  /// value = amount attrs ;
  mutating func parseValue() throws(Failure) -> ValueSyntax {
    let amount = try parseAmount()
    let attributes = try parseAttributes()
    return ValueSyntax(expression: amount.expression, uncertainty: amount.uncertainty, attributes: attributes)
  }

  /// "=" value, where a faulty value leaves its name defined, so that nothing else is blamed for it.
  mutating func parseAssignedValue(_ name: @autoclosure () -> String) throws(Failure) -> ValueSyntax {
    let equals = try expect(.equals)
    if valueIsMissing(after: equals) {
      record(.missingValue(of: name(), at: span(of: equals).end))
      resumed = index
      return missingValue
    }
    let start = index
    do throws(Failure) {
      return try parseValue()
    } catch {
      recover(from: start)
      return missingValue
    }
  }

  private var missingValue: ValueSyntax {
    ValueSyntax(expression: .missing(span: spanHere.start), uncertainty: nil, attributes: .none)
  }

  /// True if the line ends after `=` and the next one begins another statement, or the block ends.
  private func valueIsMissing(after equals: Token) -> Bool {
    if kind == .newline || kind == .closeBrace || kind == .end { return true }
    guard kind == .word, Self.endsLine(bytes[Int(equals.upper)..<Int(token.lower)]) else { return false }
    if keyword.isReserved { return keyword != .schedule }
    var next = 1
    while peek(next).kind == .dot, peek(next + 1).kind == .word { next += 2 }
    let after = peek(next)
    return after.kind == .equals || after.kind == .openBrace
      || after.kind == .word && !after.keyword.isReserved
  }

  private static func endsLine(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.contains { $0 == 0x0A || $0 == 0x3B }
  }

  /// mix = "{" mix_row { NL mix_row } [ NL ] "}" ;
  mutating func parseMix(_ owner: @autoclosure () -> String) throws(Failure) -> MixSyntax {
    var rows: [MixSyntax.Row] = []
    var attributes: [AttributeSyntax] = []
    let span = try parseBraces(owner()) { (parser: inout Parser) throws(Failure) in
      if parser.startsAttribute {
        attributes += try parser.parseAttributes().all
      } else {
        rows.append(try parser.parseMixRow())
      }
    }
    if rows.isEmpty, lastBlockIsEmpty {
      record(.emptyBlock(owner: owner(), wants: "a row such as petrol = rest", at: span))
    }
    return MixSyntax(rows: rows, attributes: AttributesSyntax(all: attributes), span: span)
  }

  /// mix_row = IDENT "=" ( "rest" attrs | value ) | attr ;
  private mutating func parseMixRow() throws(Failure) -> MixSyntax.Row {
    let name = try parseName("the name of a row")
    if kind == .equals, peek(1).keyword == .rest {
      advance()
      let rest = span(of: advance())
      let attributes = try parseAttributes()
      return MixSyntax.Row(
        name: name, content: .rest(rest, attributes: attributes), span: span(from: name.span.lower))
    }
    try requireEquals(after: name.text)
    let value = try parseAssignedValue(name.text)
    return MixSyntax.Row(name: name, content: .value(value), span: span(from: name.span.lower))
  }

  /// Says what is missing where a number follows a name directly.
  mutating func requireEquals(after name: String) throws(Failure) {
    guard kind == .number || kind == .year || kind == .openBracket || kind == .minus else { return }
    try fail(.missingEquals(name: name, at: spanHere))
  }
}
