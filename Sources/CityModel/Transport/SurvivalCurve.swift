import Plans

/// How many of a year's vehicles run at each age, and how many are scrapped at it.
///
/// S(a) is what runs at age a, L(a) = S(a−1) − S(a) what is scrapped in the year before it,
/// with L(0) = 1 − S(0). Losses come from the law itself: where nearly all vehicles run, the
/// difference of two shares close to one would have no digits left.
struct SurvivalCurve {
  /// S by age from 0.
  let alive: Node
  /// L by age from 0.
  let lost: Node

  /// The same law with nothing lost at age zero: S(a)/S(0).
  var begunWhole: SurvivalCurve {
    let graph = alive.graph
    guard let oldest = alive.years?.last, oldest > 0 else { return self }
    let start = graph.row(alive, in: 0)
    let later = graph.slice(lost, Years(1, through: oldest)) / start
    return SurvivalCurve(alive: alive / start, lost: graph.join(graph.table(first: 0, [0]), later))
  }

  /// exp(−(a/scale)^shape).
  static func weibull(_ graph: Graph, ages: Years, scale: Node, shape: Node) -> SurvivalCurve {
    let relative = graph.year(ages) / scale
    var hazard = graph.power(relative, shape)
    if let whole = shape.constant, whole == whole.rounded(), whole >= 1, whole <= 16 {
      // The factor is 1: it lets a trace see that the shape takes part.
      hazard = graph.wholePower(relative, [Int(whole)], years: nil) * (shape / whole)
    }
    let alive = graph.unary(.exp, -hazard)
    return SurvivalCurve(
      alive: alive,
      lost: losses(graph, ages, first: graph.constant(0)) { later, before in
        let grown = graph.slice(hazard, later) - shifted(graph, hazard, to: later)
        return before(alive) * lostOf(graph, grown)
      })
  }

  /// All until an age, none from it on.
  static func fixed(_ graph: Graph, ages: Years, age: Node) -> SurvivalCurve {
    let alive = 1 - graph.binary(.atLeast, graph.year(ages), age)
    return SurvivalCurve(
      alive: alive,
      lost: losses(graph, ages, first: graph.constant(0)) { later, before in
        before(alive) - graph.slice(alive, later)
      })
  }

  /// 1/(1 + e^(rate·(a − median))).
  static func logistic(_ graph: Graph, ages: Years, median: Node, rate: Node) -> SurvivalCurve {
    let alive = graph.logisticCurve(rate: -rate, middle: median, years: ages)
    let gone = graph.logisticCurve(rate: rate, middle: median, years: ages)
    // S(a−1) − S(a) = S(a)·(1 − S(a−1))·(e^rate − 1).
    let step = graph.unary(.exp, rate) * lostOf(graph, rate)
    return SurvivalCurve(
      alive: alive,
      lost: losses(graph, ages, first: graph.row(gone, in: 0)) { later, before in
        graph.slice(alive, later) * before(gone) * step
      })
  }

  /// 1 − Φ((a − mean)/deviation).
  static func normal(_ graph: Graph, ages: Years, mean: Node, deviation: Node) -> SurvivalCurve {
    let score = (mean - graph.year(ages)) / deviation
    return SurvivalCurve(
      alive: graph.unary(.normalCDF, score),
      lost: losses(graph, ages, first: graph.unary(.normalCDF, -graph.row(score, in: 0))) { later, before in
        fall(graph, from: before(score), to: graph.slice(score, later))
      })
  }

  /// 1 − Φ((a − mean)/deviation) + Φ(−(a + mean)/deviation): the part below zero folded over.
  static func foldedNormal(_ graph: Graph, ages: Years, mean: Node, deviation: Node) -> SurvivalCurve {
    let near = (mean - graph.year(ages)) / deviation
    let folded = -((mean + graph.year(ages)) / deviation)
    return SurvivalCurve(
      alive: graph.unary(.normalCDF, near) + graph.unary(.normalCDF, folded),
      lost: losses(graph, ages, first: graph.constant(0)) { later, before in
        fall(graph, from: before(near), to: graph.slice(near, later))
          + fall(graph, from: before(folded), to: graph.slice(folded, later))
      })
  }

  /// 1 − Φ((ln a − centre)/spread), and one at age zero.
  static func lognormal(_ graph: Graph, ages: Years, centre: Node, spread: Node) -> SurvivalCurve {
    guard ages.last > 0 else {
      return SurvivalCurve(alive: graph.table(first: 0, [1]), lost: graph.table(first: 0, [0]))
    }
    let score = (centre - graph.unary(.log, graph.year(Years(1, through: ages.last)))) / spread
    let gone = graph.unary(.normalCDF, -score)
    var lost = graph.join(graph.table(first: 0, [0]), graph.slice(gone, Years(1, through: 1)))
    if ages.last > 1 {
      let later = Years(2, through: ages.last)
      lost = graph.join(
        lost, fall(graph, from: shifted(graph, score, to: later), to: graph.slice(score, later)))
    }
    return SurvivalCurve(
      alive: graph.join(graph.table(first: 0, [1]), graph.unary(.normalCDF, score)), lost: lost)
  }

  /// The centre and spread of the logarithm of the age: σ² = ln(1 + spread²/mean²), μ = ln mean − σ²/2.
  static func logarithmic(_ graph: Graph, mean: Node, deviation: Node) -> (centre: Node, spread: Node) {
    let ratio = deviation / mean
    let variance = graph.unary(.log, 1 + ratio * ratio)
    return (graph.unary(.log, mean) - variance * 0.5, graph.unary(.squareRoot, variance))
  }

  // MARK: Differences that keep their digits

  /// The loss at age zero, then that of each later age, from values at that age and at the one before.
  private static func losses(
    _ graph: Graph, _ ages: Years, first: Node,
    _ later: (_ years: Years, _ before: (Node) -> Node) -> Node
  ) -> Node {
    let start = graph.spread(first, over: .ages(through: 0))
    guard ages.last > 0 else { return start }
    let span = Years(1, through: ages.last)
    return graph.join(start, graph.spread(later(span) { shifted(graph, $0, to: span) }, over: span))
  }

  /// x of the age before, in each of `ages`.
  private static func shifted(_ graph: Graph, _ x: Node, to ages: Years) -> Node {
    graph.slice(graph.shift(x, by: 1), ages)
  }

  /// 1 − e^(−x) for x ≥ 0: (1 − u)·x/(−ln u) with u = e^(−x), x itself where u is one.
  ///
  /// The rounding of u stands above and below the line and cancels. Source: W. Kahan. x is held
  /// before both sides are formed of it, so that whatever it is the quotient stays the loss.
  private static func lostOf(_ graph: Graph, _ x: Node) -> Node {
    let held = graph.minimum(x, graph.constant(mostHazard))
    let rest = graph.unary(.exp, -held)
    let isWhole = graph.binary(.atLeast, rest, graph.constant(1))
    let steepness = graph.maximum(-graph.unary(.log, rest), isWhole)
    return (1 - rest) * held / steepness + isWhole * held
  }

  /// Beyond it nothing is left: e^(−700) is 1e-304, and a number that the logarithm still knows.
  private static let mostHazard = 700.0

  /// Φ(x) − Φ(y) for x ≥ y, from the tails on the side where they are small.
  private static func fall(_ graph: Graph, from x: Node, to y: Node) -> Node {
    let isHigh = graph.binary(.atLeast, x + y, graph.constant(0))
    let above = graph.unary(.normalCDF, -y) - graph.unary(.normalCDF, -x)
    let below = graph.unary(.normalCDF, x) - graph.unary(.normalCDF, y)
    return isHigh * above + (1 - isHigh) * below
  }
}
