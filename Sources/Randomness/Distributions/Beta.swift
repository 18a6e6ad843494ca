import Tiles

/// The beta distribution of a share between 0 and 1; the stated value is the mean.
///
/// x = B⁻¹(p; α, β). With the mean m and the standard deviation s,
/// ν = m·(1 − m)/s² − 1, α = m·ν, β = (1 − m)·ν. Source: NIST/SEMATECH e-Handbook of
/// Statistical Methods, 1.3.6.6.17.
package struct Beta: Distribution {
  package static let word = "beta"
  package static let forms = ["beta(± 5 pp sd)"]
  package static let subject = LawSubject.constantShare

  package let alpha: Double
  package let beta: Double
  private let function: BetaFunction
  /// Made by `prepared`.
  private var table: BetaTable?

  package init(_ alpha: Double, _ beta: Double) {
    precondition(alpha > 0 && beta > 0)
    (self.alpha, self.beta) = (alpha, beta)
    function = BetaFunction(alpha, beta)
  }

  package static func make(
    _ arguments: DistributionArguments, stated: Double
  ) throws(DistributionMistake) -> any Distribution {
    guard case .plusMinus(nil, let half, let basis) = arguments else {
      throw .wrongForm(word: word, forms: forms)
    }
    guard let basis else { throw .intervalWithoutBasis }
    guard basis == .sd else { throw .wrongForm(word: word, forms: forms) }
    guard stated > 0, stated < 1 else {
      throw .mustLieBetween(what: "the mean of a beta law", low: 0, high: 1)
    }
    let deviation: Double
    switch half {
    case .absolute(let width): deviation = width
    case .relative(let part): deviation = part * stated
    }
    guard deviation > 0 else { throw .mustBePositive(what: "the spread") }
    let limit = (stated * (1 - stated)).squareRoot()
    let weight = stated * (1 - stated) / (deviation * deviation) - 1
    // Shapes beyond these have all their weight at the ends, or at one point.
    let shapes = 1e-3...1e5
    guard shapes.contains(stated * weight), shapes.contains((1 - stated) * weight) else {
      throw .spreadOfShare(deviation: deviation, limit: limit)
    }
    return Beta(stated * weight, (1 - stated) * weight)
  }

  package var support: ClosedRange<Double> { 0...1 }

  package func quantile(_ probability: Probability) -> Double {
    let place = function.inverse(probability)
    return min(max(place.x <= 0.5 ? place.x : 1 - place.y, 0), 1)
  }

  package func prepared() -> Self {
    var law = self
    law.table = BetaTable(function)
    return law
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    guard let table else { return fillOneByOne(&values, from: start, at: &points) }
    points.needScores()
    LawKernels.tabulated(
      &values, from: start, score: points.score, table: table.coefficients, low: 0, high: 1)
    for lane in 0..<points.lanes where points.score[lane].magnitude > BetaTable.reach {
      values[start + lane] = quantile(Probability(score: points.score[lane]))
    }
  }

  package func probability(upTo value: Double) -> Probability {
    let inside = min(max(value, 0), 1)
    return function.regularized(x: inside, y: 1 - inside)
  }
}
