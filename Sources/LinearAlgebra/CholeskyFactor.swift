import CLAPACK

/// The lower triangle L with L·Lᵀ = A, by LAPACK; only the lower triangle of A is read.
package struct CholeskyFactor: Sendable {
  package let lower: Matrix

  package init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(matrix.rows == matrix.columns, "a square matrix")
    guard matrix.isFinite else { throw .notFinite }
    var factor = matrix
    var n = Int32(matrix.rows)
    var leading = Matrix.dimension(matrix.rows)
    var info: Int32 = 0
    dpotrf_("L", &n, &factor.elements, &leading, &info, 1)
    if info > 0 { throw .notPositiveDefinite(row: Int(info) - 1) }
    for j in 0..<factor.columns { for i in 0..<j { factor[i, j] = 0 } }
    lower = factor
  }
}
