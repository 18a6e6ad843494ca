import CLAPACK

/// A = U·Σ·Vᵀ, the singular values falling, by LAPACK.
package struct SingularValues: Sendable {
  /// Its columns are the left vectors, as many as there are values.
  package let left: Matrix
  package let values: [Double]
  /// Its rows are the right vectors.
  package let rightTransposed: Matrix

  package init(_ a: Matrix) throws(LinearAlgebraError) {
    guard a.isFinite else { throw .notFinite }
    let count = min(a.rows, a.columns)
    var values = Array(repeating: 0.0, count: count)
    var left = Matrix(rows: a.rows, columns: count)
    var right = Matrix(rows: count, columns: a.columns)
    if count > 0 {
      var copy = a
      var (rows, columns) = (Int32(a.rows), Int32(a.columns))
      var (leading, leadingLeft, leadingRight) = (rows, rows, Int32(count))
      var work = [0.0]
      var size: Int32 = -1
      var info: Int32 = 0
      // The first call asks how much room the second needs.
      for _ in 0..<2 {
        dgesvd_(
          "S", "S", &rows, &columns, &copy.elements, &leading, &values, &left.elements, &leadingLeft,
          &right.elements, &leadingRight, &work, &size, &info, 1, 1)
        if size == -1 {
          size = Int32(max(work[0], Double(5 * max(a.rows, a.columns))))
          work = Array(repeating: 0, count: Int(size))
        }
      }
      if info != 0 { throw .notConverged }
    }
    self.values = values
    self.left = left
    rightTransposed = right
  }
}

/// The shortest of the x that bring ‖W·(A·x − b)‖ to its least, W = diag(√weight).
///
/// Directions in which A says next to nothing are left alone: those with a singular value
/// of W·A at or below `cutoff`. `resolution` tells for each unknown what part of it the rest
/// fixes: R_j = Σ V_jk² over the directions that are kept, 1 for a number that A determines and
/// 0 for one it does not touch (W. Menke, Geophysical Data Analysis, the model resolution).
package struct MinimumNormSolution: Sendable {
  package let x: [Double]
  package let rank: Int
  package let resolution: [Double]

  package init(
    _ a: Matrix, _ b: [Double], weights: [Double]? = nil, cutoff: Double
  ) throws(LinearAlgebraError) {
    let ones = Array(repeating: 1.0, count: a.rows)
    let (scaled, right) = LeastSquares.weighted(a, b, weights ?? ones)
    guard right.allSatisfy(\.isFinite) else { throw .notFinite }
    let parts = try SingularValues(scaled)
    var x = Array(repeating: 0.0, count: a.columns)
    var resolution = x
    var rank = 0
    for (k, value) in parts.values.enumerated() where value > cutoff {
      rank += 1
      var projection = 0.0
      for i in 0..<a.rows { projection += parts.left[i, k] * right[i] }
      for j in 0..<a.columns {
        let direction = parts.rightTransposed[k, j]
        x[j] += direction * projection / value
        resolution[j] += direction * direction
      }
    }
    self.x = x
    self.rank = rank
    self.resolution = resolution
  }
}
