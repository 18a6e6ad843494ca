import Tiles

/// The normal distribution, of which the stated value is the mean.
///
/// x = μ + σ·Φ⁻¹(p).
package struct Normal: Distribution {
  package static let word = "normal"
  package static let forms = [
    "normal(± 10 % ci95)", "normal(± 0.3 %/yr sd)", "normal(5 %: a, 95 %: b)",
  ]

  package let mean: Double
  package let standardDeviation: Double

  package init(mean: Double, standardDeviation: Double) {
    precondition(standardDeviation > 0)
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  package static func make(
    _ arguments: DistributionArguments, stated: Double
  ) throws(DistributionMistake) -> any Distribution {
    switch arguments {
    case .plusMinus(let centre, let half, let basis):
      guard let basis else { throw .intervalWithoutBasis }
      let mean = centre ?? stated
      let width: Double
      switch half {
      case .absolute(let absolute): width = absolute
      case .relative(let relative):
        guard mean != 0 else { throw .relativeToZero }
        width = relative * mean.magnitude
      }
      let deviation = width / basis.standardDeviations
      guard deviation > 0 else { throw .mustBePositive(what: "the spread") }
      return Normal(mean: mean, standardDeviation: deviation)
    case .points(let points):
      let (low, high) = try TwoPercentiles.check(points, word: word, forms: forms)
      let fit = TwoPercentiles.fit(low, high)
      return Normal(mean: fit.mean, standardDeviation: fit.standardDeviation)
    default: throw .wrongForm(word: word, forms: forms)
    }
  }

  package var support: ClosedRange<Double> { -Double.infinity...Double.infinity }

  package func quantile(_ probability: Probability) -> Double {
    mean + standardDeviation * probability.score
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    points.needScores()
    LawKernels.normal(
      &values, from: start, score: points.score, mean: mean, deviation: standardDeviation)
  }

  package func probability(upTo value: Double) -> Probability {
    Probability(score: (value - mean) / standardDeviation)
  }
}
