import CLAPACK

/// P·A = L·U of a square matrix, by LAPACK with pivoting by rows.
package struct LUFactor: Sendable {
  private let factors: Matrix
  private let pivots: [Int32]
  private let norm: Double

  package init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(matrix.rows == matrix.columns, "a square matrix")
    guard matrix.isFinite else { throw .notFinite }
    var factors = matrix
    var pivots = Array(repeating: Int32(0), count: max(matrix.rows, 1))
    var n = Int32(matrix.rows)
    var rows = n
    var leading = Matrix.dimension(matrix.rows)
    var info: Int32 = 0
    dgetrf_(&rows, &n, &factors.elements, &leading, &pivots, &info)
    if info > 0 { throw .singular(column: Int(info) - 1) }
    self.factors = factors
    self.pivots = pivots
    norm = matrix.norm
  }

  package var size: Int { factors.rows }

  /// x of A·x = b.
  package func solve(_ b: [Double]) -> [Double] {
    precondition(b.count == size, "one number for each row")
    var right = Matrix(rows: size, columns: 1)
    right.elements = b
    return solve(right).elements
  }

  /// X of A·X = B.
  package func solve(_ b: Matrix) -> Matrix {
    precondition(b.rows == size, "as many rows")
    var x = b
    guard size > 0, b.columns > 0 else { return x }
    var n = Int32(size)
    var columns = Int32(b.columns)
    var leading = n
    var leadingRight = n
    var info: Int32 = 0
    dgetrs_(
      "N", &n, &columns, factors.elements, &leading, pivots, &x.elements, &leadingRight, &info, 1)
    return x
  }

  package var inverse: Matrix { solve(.identity(size)) }

  /// ‖A‖·‖A⁻¹‖ in the norm of columns: how far errors of the data can grow.
  package var condition: Double { norm * inverse.norm }
}
