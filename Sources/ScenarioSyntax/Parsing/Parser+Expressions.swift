extension Parser {
  /// expression = term { ( "+" | "-" ) term } ;
  mutating func parseExpression() throws(Failure) -> ExpressionSyntax {
    var left = try parseTerm()
    while kind == .plus || kind == .minus {
      let operation: BinarySyntax.Operator = kind == .plus ? .add : .subtract
      let sign = try readOperator()
      let right = try parseTerm()
      left = .binary(
        BinarySyntax(left: left, operation: operation, operatorSpan: span(of: sign), right: right))
    }
    return left
  }

  /// term = factor { ( "*" | "/" ) factor } ;
  private mutating func parseTerm() throws(Failure) -> ExpressionSyntax {
    var left = try parseFactor()
    while kind == .star || kind == .slash {
      let operation: BinarySyntax.Operator = kind == .star ? .multiply : .divide
      let sign = try readOperator()
      let right = try parseFactor()
      left = .binary(
        BinarySyntax(left: left, operation: operation, operatorSpan: span(of: sign), right: right))
    }
    return left
  }

  /// Reads a binary operator, which must have a space on both sides.
  private mutating func readOperator() throws(Failure) -> Token {
    operators += 1
    if operators > limits.operators {
      try fail(.tooManyOperators(limit: limits.operators, at: spanHere))
    }
    if kind == .slash, peek(1).kind == .slash, peek(1).lower == token.upper {
      try fail(.lineGoesOn(found: "\"//\"", hint: .comment, at: spanHere))
    }
    let before = bytes[Int(token.lower) - 1]
    let after = Int(token.upper) < bytes.count ? bytes[Int(token.upper)] : 0x20
    if before > 0x20 || after > 0x20, last.kind != .faulty {
      record(.operatorNeedsSpaces(text: text(of: token), at: spanHere))
    }
    return advance()
  }

  /// factor = "-" factor | "(" expression ")" | series | "schedule" schedule
  ///        | YEAR | quantity | call | reference ;
  private mutating func parseFactor() throws(Failure) -> ExpressionSyntax {
    switch kind {
    case .minus: return try parseNegation()
    case .openParenthesis: return try parseGroup()
    case .openBracket: return .series(try parseSeries())
    case .year: return .date(readYear())
    case .number: return .quantity(try parseQuantity())
    case .plus:
      record(.needlessPlus(at: spanHere))
      advance()
      guard kind != .plus else { throw Failure() }
      return try parseFactor()
    case .word:
      if keyword == .schedule { return .schedule(try parseSchedule()) }
      if !keyword.isReserved { return try parseNamed() }
      try failExpectingName("a value")
    default: try failExpecting("a value")
    }
  }

  private mutating func parseNegation() throws(Failure) -> ExpressionSyntax {
    let start = try openBracket()
    let inner = try parseFactor()
    brackets -= 1
    return .negate(inner, span: span(from: start))
  }

  private mutating func parseGroup() throws(Failure) -> ExpressionSyntax {
    let start = try openParenthesis()
    let inner = try parseExpression()
    try closeParenthesis(start)
    return .group(inner, span: span(from: start))
  }

  /// Reads a token that nests, within the limit of depth.
  mutating func openBracket() throws(Failure) -> Token {
    brackets += 1
    if brackets > limits.bracketDepth {
      try fail(.bracketsTooDeep(limit: limits.bracketDepth, at: spanHere))
    }
    return advance()
  }

  mutating func openParenthesis() throws(Failure) -> Token {
    guard kind == .openParenthesis else { try failExpecting("\"(\"") }
    parentheses += 1
    return try openBracket()
  }

  mutating func closeParenthesis(_ open: Token) throws(Failure) {
    guard kind == .closeParenthesis else { try failUnclosed("(", open) }
    brackets -= 1
    parentheses -= 1
    advance()
  }

  /// Says that a bracket is not closed; the blame stands where the line ended, if it did.
  mutating func failUnclosed(_ bracket: String, _ open: Token) throws(Failure) -> Never {
    if kind == .faulty { throw Failure() }
    let lineEnded = last.kind == .newline && index > 0
    let place = lineEnded ? span(from: open).end : spanHere
    let found = lineEnded ? Token.Kind.newline.description : foundHere
    try fail(.bracketNotClosed(bracket: bracket, found: found, open: span(of: open), at: place))
  }

  /// A word that is not reserved: a call if "(" follows, else a reference.
  private mutating func parseNamed() throws(Failure) -> ExpressionSyntax {
    if peek(1).kind == .openParenthesis {
      return keyword == .previous ? try parsePrevious() : try parseCall()
    }
    return .reference(try parseReference())
  }

  /// call = function "(" expression { "," expression } ")" ;
  private mutating func parseCall() throws(Failure) -> ExpressionSyntax {
    let start = token
    let function = readWord()
    guard let form = words.functions.first(where: { $0.word == function.text }) else {
      index -= 1
      try fail(
        .unknownWord(
          kind: "function", word: function.text, known: words.functions.map(\.word), at: function.span))
    }
    let open = try openParenthesis()
    var arguments = [try parseExpression()]
    while accept(.comma) != nil { arguments.append(try parseExpression()) }
    try closeParenthesis(open)
    if !form.arguments.contains(arguments.count) {
      record(
        .wrongCount(
          function: form.word, takes: Self.count(form.arguments), found: arguments.count,
          at: span(from: start)))
    }
    return .call(CallSyntax(function: function, arguments: arguments, span: span(from: start)))
  }

  private static func count(_ range: ClosedRange<Int>) -> String {
    if range.upperBound > 100 { return "\(range.lowerBound) or more values" }
    if range.lowerBound == range.upperBound {
      return range.lowerBound == 1 ? "1 value" : "\(range.lowerBound) values"
    }
    return "\(range.lowerBound) to \(range.upperBound) values"
  }

  /// 'previous' "(" path "," 'first' expression ")"
  private mutating func parsePrevious() throws(Failure) -> ExpressionSyntax {
    let start = advance()
    let open = try openParenthesis()
    let path = try parsePath("the path of last year's value")
    _ = try expect(.comma)
    _ = try expectWord(.firstValue)
    let first = try parseExpression()
    try closeParenthesis(open)
    return .previous(PreviousSyntax(path: path, first: first, span: span(from: start)))
  }

  /// reference = path [ "at" YEAR ] shape ;
  private mutating func parseReference() throws(Failure) -> ReferenceSyntax {
    let start = token
    let path = try parsePath("a value")
    var year: YearSyntax?
    if keyword == .at, peek(1).kind == .year {
      advance()
      year = readYear()
    }
    let shape = try parseShape()
    return ReferenceSyntax(path: path, at: year, shape: shape, span: span(from: start))
  }
}
