import Tiles

/// The distribution of a number whose logarithm is normal; the stated value is the median.
///
/// x = m·e^(σ·Φ⁻¹(p)).
package struct Lognormal: Distribution {
  package static let word = "lognormal"
  package static let forms = [
    "lognormal(factor 1.5 ci95)", "lognormal(log_sd 0.25)", "lognormal(5 %: a, 95 %: b)",
  ]

  package let median: Double
  /// The standard deviation of the logarithm.
  package let logDeviation: Double

  package init(median: Double, logDeviation: Double) {
    precondition(median > 0 && logDeviation > 0)
    self.median = median
    self.logDeviation = logDeviation
  }

  /// From the arithmetic mean m and standard deviation s, both above 0:
  /// σ² = ln(1 + s²/m²), median = m/√(1 + s²/m²).
  package init(mean: Double, standardDeviation: Double) {
    precondition(mean > 0 && standardDeviation > 0)
    let ratio = standardDeviation / mean
    self.init(
      median: mean / (1 + ratio * ratio).squareRoot(),
      logDeviation: ScalarFunctions.log1p(ratio * ratio).squareRoot())
  }

  package static func make(
    _ arguments: DistributionArguments, stated: Double
  ) throws(DistributionMistake) -> any Distribution {
    guard stated > 0 else { throw .mustBePositive(what: "the median of a lognormal law") }
    switch arguments {
    case .factor(let factor, let basis):
      guard let basis else { throw .intervalWithoutBasis }
      guard factor > 1 else { throw .factorNotAboveOne(factor: factor) }
      return Lognormal(
        median: stated, logDeviation: ScalarFunctions.log(factor) / basis.standardDeviations)
    case .logSD(let deviation):
      guard deviation > 0 else { throw .mustBePositive(what: "log_sd") }
      guard deviation < 100 else { throw .notFinite }
      return Lognormal(median: stated, logDeviation: deviation)
    case .points(let points):
      let (low, high) = try TwoPercentiles.check(points, word: word, forms: forms)
      guard low.value > 0 else { throw .mustBePositive(what: "each value of a lognormal") }
      let fit = TwoPercentiles.fit(
        .init(probability: low.probability, value: ScalarFunctions.log(low.value)),
        .init(probability: high.probability, value: ScalarFunctions.log(high.value)))
      guard fit.standardDeviation > 0, fit.standardDeviation < 100, fit.mean.magnitude < 345 else {
        throw .notFinite
      }
      return Lognormal(median: ScalarFunctions.exp(fit.mean), logDeviation: fit.standardDeviation)
    default: throw .wrongForm(word: word, forms: forms)
    }
  }

  package var support: ClosedRange<Double> { 0...Double.infinity }

  package func contains(_ value: Double) -> Bool { value > 0 }

  package func quantile(_ probability: Probability) -> Double {
    // Below 10³⁰⁰, so that what is computed with it stays finite long enough to be found out.
    min(median * ScalarFunctions.exp(min(logDeviation * probability.score, 700)), 1e300)
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    points.needScores()
    LawKernels.lognormal(
      &values, from: start, score: points.score, median: median, deviation: logDeviation)
  }

  package func probability(upTo value: Double) -> Probability {
    guard value > 0 else { return Probability(below: 0, above: 1) }
    return Probability(score: ScalarFunctions.log(value / median) / logDeviation)
  }
}
