import Tiles

/// One of several values, each with its probability.
///
/// x is the first value, from small to large, whose cumulative probability exceeds p. The order in
/// which a file lists the values does not count: a quantile function never falls, so that numbers
/// that are correlated rise together, and the law is the same in every order.
package struct Choice: Distribution {
  package static let word = "choice"
  package static let forms = ["choice(60 %: a, 40 %: b)"]

  /// From small to large.
  private let values: [Double]
  /// The probability of each value and those before it.
  private let cumulative: [Double]

  /// Weights need not add up to one.
  package init(_ alternatives: [(weight: Double, value: Double)]) {
    let sorted = alternatives.sorted { ($0.value, $0.weight) < ($1.value, $1.weight) }
    precondition(!sorted.isEmpty && sorted.allSatisfy { $0.weight > 0 })
    let total = sorted.reduce(0) { $0 + $1.weight }
    values = sorted.map(\.value)
    var sum = 0.0
    cumulative = sorted.map {
      sum += $0.weight
      return sum / total
    }
  }

  package static func make(
    _ arguments: DistributionArguments, stated: Double
  ) throws(DistributionMistake) -> any Distribution {
    guard case .points(let points) = arguments, !points.isEmpty else {
      throw .wrongForm(word: word, forms: forms)
    }
    guard points.allSatisfy({ $0.probability > 0 }) else {
      throw .mustBePositive(what: "the probability of an alternative")
    }
    let sorted = points.map(\.probability).sorted()
    let sum = sorted.reduce(0, +)
    guard (sum - 1).magnitude <= 1e-9 else { throw .probabilitiesMissWhole(sum: sum) }
    return Choice(points.map { ($0.probability, $0.value) })
  }

  package var support: ClosedRange<Double> { values[0]...values[values.count - 1] }

  package func contains(_ value: Double) -> Bool { values.contains(value) }

  package func quantile(_ probability: Probability) -> Double {
    let place = cumulative.firstIndex { $0 > probability.below } ?? values.count - 1
    return values[place]
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    points.needProbabilities()
    LawKernels.steps(
      &values, from: start, below: points.below, limits: cumulative, steps: self.values)
  }

  package func probability(upTo value: Double) -> Probability {
    guard let place = values.lastIndex(where: { $0 <= value }) else {
      return Probability(below: 0, above: 1)
    }
    return Probability(below: min(cumulative[place], 1))
  }

  package func truncated(to range: ClosedRange<Double>) throws(DistributionMistake) -> any Distribution {
    var kept: [(weight: Double, value: Double)] = []
    for place in values.indices where range.contains(values[place]) {
      kept.append((cumulative[place] - (place > 0 ? cumulative[place - 1] : 0), values[place]))
    }
    guard kept.contains(where: { $0.weight > 0 }) else {
      throw .emptyWithin(low: range.lowerBound, high: range.upperBound)
    }
    return Choice(kept.filter { $0.weight > 0 })
  }
}
