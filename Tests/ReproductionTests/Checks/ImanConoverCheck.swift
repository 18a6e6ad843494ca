import LinearAlgebra
import Randomness

/// Draws put in an order with wanted rank correlations.
enum ImanConoverCheck: VectorCheck {
  static let kinds = ["Iman-Conover rank correlation"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let order = try ImanConover(correlation: Matrix(item.inputs["C_target"].matrix))
    let rows = item.inputs["X"].matrix
    let columns = (rows.first ?? []).indices.map { j in rows.map { $0[j] } }
    let permutations = item.inputs["score_permutations_0based"].matrix.map { $0.map { Int($0) } }
    func table(_ columns: [[Double]]) -> [[Double]] { rows.indices.map { row in columns.map { $0[row] } } }
    func table(_ matrix: Matrix) -> [[Double]] { (0..<matrix.rows).map { matrix.row($0) } }

    let close = Comparison.Tolerance(relative: comparison.file.tolerance("scores_rel"))
    comparison.expect(
      table(try order.transformedScores(permutations)), item.expected, has: "scores_transformed", close)
    let reordered = try order.reordered(columns, permutations: permutations)
    comparison.expect(table(reordered), item.expected, has: "X_reordered", .exact)
    comparison.expect(
      table(try CorrelationMeasures.spearman(reordered)), item.expected, has: "spearman", close)
    comparison.expect(table(try CorrelationMeasures.pearson(reordered)), item.expected, has: "pearson", close)
  }
}
