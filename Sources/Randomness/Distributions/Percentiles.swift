import Tiles

/// The distribution through stated percentiles, monotone between them.
///
/// Between two percentiles the value is linear in the normal score, and the
/// outermost pieces go on beyond them; next to a stated 0 % or 100 % it is linear
/// in the probability and ends there. Equal values hold what lies between them at
/// one place. Two points of a normal law give that law.
package struct Percentiles: Distribution {
  package static let word = "percentiles"
  package static let forms = ["percentiles(5 %: a, 50 %: b, 95 %: c)"]

  private struct Knot: Sendable {
    let probability: Probability
    /// The normal score; infinite at 0 % and 100 %.
    let score: Double
    let value: Double

    var isEnd: Bool { probability.below <= 0 || probability.above <= 0 }

    /// The probability between an earlier knot and this one, seen from above.
    func fall(from earlier: Knot) -> Double { earlier.probability.above - probability.above }
  }

  private let knots: [Knot]

  private init(knots: [Knot]) {
    self.knots = knots
  }

  package static func make(
    _ arguments: DistributionArguments, stated: Double
  ) throws(DistributionMistake) -> any Distribution {
    guard case .points(let points) = arguments else { throw .wrongForm(word: word, forms: forms) }
    guard points.count >= 2 else { throw .tooFewPercentiles }
    for (point, next) in zip(points, points.dropFirst()) {
      guard point.probability < next.probability else { throw .probabilitiesMustRise }
      guard point.value <= next.value, points[0].value < points[points.count - 1].value else {
        throw .valuesMustRise(word: word, sorted: points.map(\.value).sorted())
      }
    }
    guard points[0].probability >= 0, points[points.count - 1].probability <= 1 else {
      throw .probabilitiesMustRise
    }
    let knots = points.map { point in
      let probability = Probability(below: point.probability)
      let isEnd = point.probability <= 0 || point.probability >= 1
      let end = point.probability <= 0 ? -Double.infinity : Double.infinity
      return Knot(
        probability: probability, score: isEnd ? end : probability.score, value: point.value)
    }
    // An open end goes on with the slope of two knots that both have scores.
    let inner = knots.count { !$0.isEnd }
    let openEnds = knots.first.map { !$0.isEnd } ?? true || knots.last.map { !$0.isEnd } ?? true
    guard inner >= 2 || !openEnds else { throw .tooFewPercentiles }
    return Percentiles(knots: knots)
  }

  package var support: ClosedRange<Double> {
    let (first, last) = (knots[0], knots[knots.count - 1])
    return (first.isEnd ? first.value : -.infinity)...(last.isEnd ? last.value : .infinity)
  }

  /// The straight line between two knots, over the score, or over the probability below or above
  /// where one of them is an end.
  private struct Line {
    enum Over { case score, below, above }
    let over: Over
    let value: Double
    let slope: Double
    let at: Double
    let bounds: ClosedRange<Double>

    init(_ a: Knot, _ b: Knot) {
      let rise = b.value - a.value
      bounds = a.isEnd || b.isEnd ? a.value...b.value : -Double.infinity...Double.infinity
      if a.isEnd {
        (over, value, slope, at) = (.below, a.value, rise / (b.probability.below - a.probability.below), 0)
      } else if b.isEnd {
        (over, value, slope, at) = (.above, b.value, -rise / b.fall(from: a), 0)
      } else {
        (over, value, slope, at) = (.score, a.value, rise / (b.score - a.score), a.score)
      }
    }

    func value(_ point: Probability) -> Double {
      let x =
        switch over {
        case .score: point.score
        case .below: point.below
        case .above: point.above
        }
      return min(max(value + slope * (x - at), bounds.lowerBound), bounds.upperBound)
    }
  }

  package func quantile(_ probability: Probability) -> Double {
    let (a, b) = piece(
      endingAt: knots.firstIndex { $0.probability.below >= probability.below } ?? knots.count)
    return Line(a, b).value(probability)
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    points.needProbabilities()
    for (place, (a, b)) in zip(knots, knots.dropFirst()).enumerated() {
      let line = Line(a, b)
      let x: [Double]
      switch line.over {
      case .score:
        points.needScores()
        x = points.score
      case .below: x = points.below
      case .above: x = points.above
      }
      LawKernels.line(
        &values, from: start, below: points.below, x: x,
        beyond: place == 0 ? -.infinity : a.probability.below, value: line.value, slope: line.slope,
        at: line.at, bounds: line.bounds)
    }
  }

  package func probability(upTo value: Double) -> Probability {
    if value <= support.lowerBound { return Probability(below: 0, above: 1) }
    if value >= support.upperBound { return Probability(below: 1, above: 0) }
    let upper = knots.firstIndex { $0.value > value } ?? knots.count
    let (a, b) = piece(endingAt: upper)
    if !a.isEnd && !b.isEnd {
      let slope = (b.value - a.value) / (b.score - a.score)
      guard slope > 0 else { return Probability(below: value < a.value ? 0 : 1) }
      return Probability(score: a.score + (value - a.value) / slope)
    }
    let part = (value - a.value) / (b.value - a.value)
    if a.isEnd { return Probability(below: part * (b.probability.below - a.probability.below)) }
    let above = (1 - part) * b.fall(from: a)
    return Probability(below: 1 - above, above: above)
  }

  /// The two knots whose straight line holds the stretch that ends at `upper`.
  private func piece(endingAt upper: Int) -> (Knot, Knot) {
    let end = min(max(upper, 1), knots.count - 1)
    return (knots[end - 1], knots[end])
  }
}
