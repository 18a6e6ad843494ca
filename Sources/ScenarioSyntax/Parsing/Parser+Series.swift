extension Parser {
  /// series = "[" point { sep point } [ sep ] "]" [ scale ] [ UNIT ] shape ;
  ///
  /// A faulty point costs its line only; the series is then given up after its
  /// bracket, so that nothing is said about points that could not be read.
  mutating func parseSeries() throws(Failure) -> SeriesSyntax {
    let open = try openBracket()
    let outside = (parentheses: parentheses, brackets: brackets, operators: operators)
    var points: [SeriesSyntax.Point] = []
    var most = operators
    var isFaulty = false
    while true {
      let separated = kind == .newline
      if separated { advance() }
      if kind == .closeBracket, !points.isEmpty || isFaulty { break }
      if separated, kind != .year, kind != .number { try failUnclosed("[", open) }
      if points.count == limits.seriesPoints, !isFaulty {
        isFaulty = true
        record(.tooManyPoints(limit: limits.seriesPoints, at: spanHere))
      }
      operators = outside.operators
      do throws(Failure) {
        let point = try parsePoint()
        if !isFaulty { points.append(point) }
      } catch {
        isFaulty = true
        (parentheses, brackets) = (outside.parentheses, outside.brackets)
        try skipPoint()
      }
      most = max(most, operators)
      if kind == .comma {
        advance()
      } else if kind != .newline, kind != .closeBracket {
        try failUnclosed("[", open)
      }
    }
    operators = most
    advance()
    brackets -= 1
    if isFaulty { throw Failure() }
    let pointsSpan = span(from: open)
    let scale = acceptScale()
    let unit = acceptUnit()
    let shape = try parseShape()
    return SeriesSyntax(
      points: points, scale: scale, unit: unit, shape: shape, pointsSpan: pointsSpan, span: span(from: open))
  }

  /// Goes on after a faulty point: to its bracket, or to the next line if that begins with a point.
  private mutating func skipPoint() throws(Failure) {
    var depth = 0
    while true {
      switch kind {
      case .openBracket: depth += 1
      case .closeBracket:
        if depth == 0 { return }
        depth -= 1
      case .newline:
        let next = peek(1).kind
        let goesOn = next == .closeBracket || (next == .year || next == .number) && peek(2).kind == .colon
        if depth == 0, goesOn { return }
        throw Failure()
      case .openBrace, .closeBrace, .end: throw Failure()
      default: break
      }
      index += 1
    }
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
