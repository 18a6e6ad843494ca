extension Parser {
  /// NUMBER, where no unit may stand.
  mutating func parseNumber(_ expected: String = "a number") throws(Failure) -> NumberSyntax {
    guard kind == .number || kind == .year else { try failExpecting(expected) }
    let number = advance()
    if kind == .unit { try failExpecting("a plain number without a unit") }
    return NumberSyntax(value: value(of: number), text: text(of: number), span: span(of: number))
  }

  func value(of token: Token) -> Double {
    DecimalText.value(of: bytes, Int(token.lower), Int(token.upper))
  }

  /// YEAR
  mutating func parseYear() throws(Failure) -> YearSyntax {
    if kind == .number {
      try fail(.notAYear(text: "\"\(text(of: token))\"", at: spanHere))
    }
    guard kind == .year else { try failExpecting("a year") }
    return readYear()
  }

  mutating func readYear() -> YearSyntax {
    let year = advance()
    return YearSyntax(value: value(of: year), span: span(of: year))
  }

  /// signed = [ "-" ] quantity ;
  mutating func parseSigned() throws(Failure) -> QuantitySyntax {
    try parseQuantity(mayBeNegative: true)
  }

  /// quantity = NUMBER [ scale ] [ UNIT ] ;
  mutating func parseQuantity(mayBeNegative: Bool = false) throws(Failure) -> QuantitySyntax {
    let start = token
    if kind == .plus {
      record(.needlessPlus(at: spanHere))
      advance()
    }
    let isNegative = mayBeNegative && accept(.minus) != nil
    guard kind == .number || kind == .year else { try failExpecting("a number") }
    let number = advance()
    let scale = acceptScale()
    let unit = acceptUnit()
    let size = value(of: number)
    return QuantitySyntax(
      number: isNegative ? -size : size, numberText: text(of: number), isNegative: isNegative, scale: scale,
      unit: unit, isYear: number.kind == .year, span: span(from: start))
  }

  /// scale = "thousand" | "million" | "billion" ;
  mutating func acceptScale() -> ScaleSyntax? {
    let scale: ScaleSyntax
    switch keyword {
    case .thousand: scale = .thousand
    case .million: scale = .million
    case .billion: scale = .billion
    default: return nil
    }
    advance()
    return scale
  }

  mutating func acceptUnit() -> UnitSyntax? {
    guard kind == .unit else { return nil }
    return readUnit()
  }

  /// UNIT
  mutating func parseUnit() throws(Failure) -> UnitSyntax {
    guard kind == .unit else { try failExpecting("a unit") }
    return readUnit()
  }

  private mutating func readUnit() -> UnitSyntax {
    let unit = advance()
    return UnitSyntax(text: text(of: unit), span: span(of: unit))
  }
}
