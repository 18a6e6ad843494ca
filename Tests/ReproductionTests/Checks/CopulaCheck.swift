import LinearAlgebra
import Randomness

/// Independent scores to correlated draws.
enum CopulaCheck: VectorCheck {
  static let kinds = ["Gaussian copula"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let copula = try GaussianCopula(correlation: Matrix(item.inputs["C"].matrix))
    let laws = try item.inputs["marginals"].list.map { try ReferenceLaw.make($0[0].text, $0[1]) }
    let draws = item.inputs["Z"].matrix
    var columns = copula.factor.rows == 0 ? [] : (0..<copula.count).map { j in draws.map { $0[j] } }
    try copula.mix(&columns)
    comparison.expect(
      draws.indices.map { row in columns.map { Probability(score: $0[row]).below } }, item.expected, has: "U")
    for (j, law) in laws.enumerated() { law.transform(scores: &columns[j]) }
    comparison.expect(draws.indices.map { row in columns.map { $0[row] } }, item.expected, has: "X")
  }
}
