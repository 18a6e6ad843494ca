import CBLAS

extension Matrix {
  /// A·B.
  package static func * (a: Matrix, b: Matrix) -> Matrix {
    precondition(a.columns == b.rows, "columns of the first are rows of the second")
    var c = Matrix(rows: a.rows, columns: b.columns)
    guard a.rows > 0, a.columns > 0, b.columns > 0 else { return c }
    cblas_dgemm(
      CblasColMajor, CblasNoTrans, CblasNoTrans, Int32(a.rows), Int32(b.columns), Int32(a.columns),
      1, a.elements, Int32(a.rows), b.elements, Int32(b.rows), 0, &c.elements, Int32(a.rows))
    return c
  }

  /// A·x.
  package static func * (a: Matrix, x: [Double]) -> [Double] {
    precondition(a.columns == x.count, "one number for each column")
    var y = Array(repeating: 0.0, count: a.rows)
    guard a.rows > 0, a.columns > 0 else { return y }
    cblas_dgemv(
      CblasColMajor, CblasNoTrans, Int32(a.rows), Int32(a.columns), 1, a.elements, Int32(a.rows), x,
      1, 0, &y, 1)
    return y
  }

  /// L·B, where only the lower triangle of this matrix is read.
  package func lowerTriangularProduct(_ b: Matrix) -> Matrix {
    precondition(rows == columns && columns == b.rows, "a square matrix and as many rows")
    var c = b
    guard rows > 0, b.columns > 0 else { return c }
    cblas_dtrmm(
      CblasColMajor, CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, Int32(rows),
      Int32(b.columns), 1, elements, Int32(rows), &c.elements, Int32(rows))
    return c
  }
}
