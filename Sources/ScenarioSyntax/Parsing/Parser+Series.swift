extension Parser {
  /// series = "[" point { sep point } [ sep ] "]" [ scale ] [ UNIT ] shape ;
  mutating func parseSeries() throws(Failure) -> SeriesSyntax {
    let open = try openBracket()
    var points: [SeriesSyntax.Point] = []
    let before = operators
    var most = operators
    while true {
      if kind == .newline { advance() }
      if kind == .closeBracket, !points.isEmpty { break }
      if points.count == limits.seriesPoints {
        try fail(.tooManyPoints(limit: limits.seriesPoints, at: spanHere))
      }
      operators = before
      points.append(try parsePoint())
      most = max(most, operators)
      if kind == .comma || kind == .newline {
        advance()
      } else if kind != .closeBracket {
        try failUnclosed("[", open)
      }
    }
    operators = most
    advance()
    brackets -= 1
    let pointsSpan = span(from: open)
    let scale = acceptScale()
    let unit = acceptUnit()
    let shape = try parseShape()
    return SeriesSyntax(
      points: points, scale: scale, unit: unit, shape: shape, pointsSpan: pointsSpan, span: span(from: open))
  }

  /// point = YEAR ":" expression ;
  private mutating func parsePoint() throws(Failure) -> SeriesSyntax.Point {
    let year = try parseYear()
    _ = try expect(.colon)
    return SeriesSyntax.Point(year: year, value: try parseExpression())
  }

  /// shape = [ curve ] [ "then" beyond ] [ "before" beyond ] ;
  mutating func parseShape() throws(Failure) -> ShapeSyntax {
    let curve = acceptCurve()
    let then = try acceptBeyond(.then)
    let before = try acceptBeyond(.before)
    if curve == nil, then == nil, before == nil { return .none }
    return ShapeSyntax(curve: curve, then: then, before: before)
  }

  /// curve = "linear" | "step" | "s_curve" | "geometric" ;
  private mutating func acceptCurve() -> ShapeSyntax.Curve? {
    let word: ShapeSyntax.Curve.Word
    switch keyword {
    case .linear: word = .linear
    case .step: word = .step
    case .sCurve: word = .sCurve
    case .geometric: word = .geometric
    default: return nil
    }
    return ShapeSyntax.Curve(word: word, span: span(of: advance()))
  }

  /// beyond = 'hold' | 'stop' | 'grow' arg ;
  private mutating func acceptBeyond(_ word: Keyword) throws(Failure) -> ShapeSyntax.Beyond? {
    guard let start = acceptWord(word) else { return nil }
    let manner: ShapeSyntax.Beyond.Manner
    switch keyword {
    case .hold:
      advance()
      manner = .hold
    case .stop:
      advance()
      manner = .stop
    case .grow:
      advance()
      manner = .grow(try parseArgument("the growth, such as 2 %/yr"))
    default: try failExpecting("hold, stop or grow")
    }
    return ShapeSyntax.Beyond(manner: manner, span: span(from: start))
  }
}
