import Tiles

/// The PERT distribution: a beta law between two values with a likeliest one between.
///
/// x = a + (b − a)·B⁻¹(p; α, β) with α = 1 + λ·(m − a)/(b − a) and
/// β = 1 + λ·(b − m)/(b − a); λ, the weight of the likeliest value, is 4. Source: Malcolm, Roseboom, Clark and Fazar,
/// Application of a technique for research and development program evaluation,
/// Operations Research 7, 1959.
package struct Pert: Distribution {
  package static let word = "pert"
  package static let forms = ["pert(low .. most likely .. high)"]

  package let low: Double
  package let mode: Double
  package let high: Double
  /// λ.
  package let weight: Double
  private let beta: BetaFunction
  /// Made by `prepared`.
  private var table: BetaTable?

  package init(_ low: Double, _ mode: Double, _ high: Double, weight: Double = 4) {
    precondition(low <= mode && mode <= high && low < high && weight >= 0)
    (self.low, self.mode, self.high, self.weight) = (low, mode, high, weight)
    let width = high - low
    beta = BetaFunction(
      1 + weight * ((mode - low) / width), 1 + weight * ((high - mode) / width))
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
    return Pert(values[0], values[1], values[2])
  }

  package var support: ClosedRange<Double> { low...high }

  package func quantile(_ probability: Probability) -> Double {
    let place = beta.inverse(probability)
    let width = high - low
    let value = place.x <= 0.5 ? low + width * place.x : high - width * place.y
    return min(max(value, low), high)
  }

  package func prepared() -> Self {
    var law = self
    law.table = BetaTable(beta)
    return law
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    guard let table else { return fillOneByOne(&values, from: start, at: &points) }
    points.needScores()
    LawKernels.tabulated(
      &values, from: start, score: points.score, table: table.coefficients, low: low, high: high)
    for lane in 0..<points.lanes where points.score[lane].magnitude > BetaTable.reach {
      values[start + lane] = quantile(Probability(score: points.score[lane]))
    }
  }

  package func probability(upTo value: Double) -> Probability {
    let inside = min(max(value, low), high)
    let width = high - low
    return beta.regularized(x: (inside - low) / width, y: (high - inside) / width)
  }
}
