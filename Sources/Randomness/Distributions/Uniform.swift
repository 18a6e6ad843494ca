import Tiles

/// The uniform distribution between two values.
///
/// x = a + p·(b − a).
package struct Uniform: Distribution {
  package static let word = "uniform"
  package static let forms = ["uniform(a .. b)"]

  package let support: ClosedRange<Double>

  package init(_ low: Double, _ high: Double) {
    precondition(low < high)
    support = low...high
  }

  package static func make(
    _ arguments: DistributionArguments, stated: Double
  ) throws(DistributionMistake) -> any Distribution {
    guard case .range(let values) = arguments, values.count == 2 else {
      throw .wrongForm(word: word, forms: forms)
    }
    guard values[0] < values[1] else { throw .valuesMustRise(word: word, sorted: values.sorted()) }
    return Uniform(values[0], values[1])
  }

  package func quantile(_ probability: Probability) -> Double {
    min(
      support.lowerBound + probability.below * (support.upperBound - support.lowerBound), support.upperBound)
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    points.needProbabilities()
    LawKernels.uniform(
      &values, from: start, below: points.below, low: support.lowerBound, high: support.upperBound)
  }

  package func probability(upTo value: Double) -> Probability {
    let (low, high) = (support.lowerBound, support.upperBound)
    let inside = min(max(value, low), high)
    return Probability(below: (inside - low) / (high - low), above: (high - inside) / (high - low))
  }
}
