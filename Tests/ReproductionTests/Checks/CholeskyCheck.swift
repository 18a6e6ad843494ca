import LinearAlgebra

/// The lower factor that correlated draws are mixed with.
enum CholeskyCheck: VectorCheck {
  static let kinds = ["Cholesky lower factor"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let factor = try CholeskyFactor(Matrix(item.inputs["C"].matrix)).lower
    comparison.expect(
      (0..<factor.rows).map { row in (0..<factor.columns).map { factor[row, $0] } }, item.expected["L"])
  }
}
