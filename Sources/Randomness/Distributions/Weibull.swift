import Tiles

/// The Weibull distribution of lifetimes and wind speeds; the stated value is the median.
///
/// x = λ·(−ln(1 − p))^(1/k) with the shape k, and the scale λ = median/(ln 2)^(1/k).
/// Source: W. Weibull, A statistical distribution function of wide applicability,
/// Journal of Applied Mechanics 18 (1951) 293–297.
package struct Weibull: Distribution {
  package static let word = "weibull"
  package static let forms = ["weibull(shape 2.5)", "weibull(5 %: a, 95 %: b)"]

  package let shape: Double
  package let scale: Double

  package init(shape: Double, scale: Double) {
    precondition(shape > 0 && scale > 0)
    self.shape = shape
    self.scale = scale
  }

  package static func make(
    _ arguments: DistributionArguments, stated: Double
  ) throws(DistributionMistake) -> any Distribution {
    guard stated > 0 else { throw .mustBePositive(what: "the median of a Weibull law") }
    switch arguments {
    case .shape(let shape):
      guard shape > 0 else { throw .mustBePositive(what: "shape") }
      try check(shape: shape)
      let hazard = ScalarFunctions.log(2)
      return Weibull(shape: shape, scale: stated / ScalarFunctions.power(hazard, 1 / shape))
    case .points(let points):
      let (low, high) = try TwoPercentiles.check(points, word: word, forms: forms)
      guard low.value > 0 else { throw .mustBePositive(what: "each value of a Weibull law") }
      // ln(−ln(1 − p)) is linear in ln x, with the shape as its slope.
      let (a, b) = (logHazard(low.probability), logHazard(high.probability))
      let shape = (b - a) / ScalarFunctions.log(high.value / low.value)
      try check(shape: shape)
      let scale = low.value * ScalarFunctions.exp(-a / shape)
      guard scale > 0, scale < 1e150 else { throw .notFinite }
      return Weibull(shape: shape, scale: scale)
    default: throw .wrongForm(word: word, forms: forms)
    }
  }

  private static func check(shape: Double) throws(DistributionMistake) {
    guard (0.05...1000).contains(shape) else {
      throw .mustLieBetween(what: "the shape of a Weibull law", low: 0.05, high: 1000)
    }
  }

  private static func logHazard(_ probability: Double) -> Double {
    ScalarFunctions.log(-ScalarFunctions.log1p(-probability))
  }

  package var support: ClosedRange<Double> { 0...Double.infinity }

  package func contains(_ value: Double) -> Bool { value >= 0 }

  package func quantile(_ probability: Probability) -> Double {
    let hazard =
      probability.below < 0.5
      ? -ScalarFunctions.log1p(-probability.below) : -ScalarFunctions.log(probability.above)
    guard hazard > 0 else { return 0 }
    return min(scale * ScalarFunctions.power(hazard, 1 / shape), 1e300)
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    points.needProbabilities()
    LawKernels.weibull(
      &values, from: start, below: points.below, above: points.above, shape: shape, scale: scale)
  }

  package func probability(upTo value: Double) -> Probability {
    guard value > 0 else { return Probability(below: 0, above: 1) }
    let hazard = ScalarFunctions.power(value / scale, shape)
    return Probability(below: -ScalarFunctions.expm1(-hazard), above: ScalarFunctions.exp(-hazard))
  }
}
