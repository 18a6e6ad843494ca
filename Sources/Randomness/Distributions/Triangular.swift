import Tiles

/// The distribution whose density rises to the likeliest value and falls again.
///
/// With c = (m − a)/(b − a): x = a + √(p·(b − a)·(m − a)) for p ≤ c, else
/// x = b − √((1 − p)·(b − a)·(b − m)).
package struct Triangular: Distribution {
  package static let word = "triangular"
  package static let forms = ["triangular(low .. most likely .. high)"]

  package let low: Double
  package let mode: Double
  package let high: Double

  package init(_ low: Double, _ mode: Double, _ high: Double) {
    precondition(low <= mode && mode <= high && low < high)
    (self.low, self.mode, self.high) = (low, mode, high)
  }

  package static func make(
    _ arguments: DistributionArguments, stated: Double
  ) throws(DistributionMistake) -> any Distribution {
    guard case .range(let values) = arguments, values.count == 3 else {
      throw .wrongForm(word: word, forms: forms)
    }
    guard values[0] <= values[1], values[1] <= values[2], values[0] < values[2] else {
      throw .valuesMustRise(word: word, sorted: values.sorted())
    }
    return Triangular(values[0], values[1], values[2])
  }

  package var support: ClosedRange<Double> { low...high }

  package func quantile(_ probability: Probability) -> Double {
    let width = high - low
    if probability.below * width <= mode - low {
      return min(low + (probability.below * width * (mode - low)).squareRoot(), mode)
    }
    return max(high - (probability.above * width * (high - mode)).squareRoot(), mode)
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    points.needProbabilities()
    LawKernels.triangular(
      &values, from: start, below: points.below, above: points.above, low: low, mode: mode, high: high)
  }

  package func probability(upTo value: Double) -> Probability {
    let width = high - low
    let inside = min(max(value, low), high)
    if inside < mode || mode == high {
      return Probability(below: (inside - low) / width * ((inside - low) / (mode - low)))
    }
    let above = (high - inside) / width * ((high - inside) / (high - mode))
    return Probability(below: 1 - above, above: above)
  }
}
