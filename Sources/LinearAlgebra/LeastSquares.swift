import CLAPACK

/// The x that brings ‖A·x − b‖ to its least, by QR in LAPACK.
package enum LeastSquares {
  /// Minimises Σ weight·(A·x − b)², the rows scaled with the roots of the weights.
  package static func solve(
    _ a: Matrix, _ b: [Double], weights: [Double]
  ) throws(LinearAlgebraError) -> [Double] {
    let (scaled, right) = weighted(a, b, weights)
    return try solve(scaled, right)
  }

  /// √W·A and √W·b.
  static func weighted(_ a: Matrix, _ b: [Double], _ weights: [Double]) -> (Matrix, [Double]) {
    precondition(b.count == a.rows && weights.count == a.rows, "one weight and value a row")
    var scaled = a
    var right = b
    for (row, weight) in weights.enumerated() {
      let root = weight.squareRoot()
      for column in 0..<a.columns { scaled[row, column] *= root }
      right[row] *= root
    }
    return (scaled, right)
  }

  /// A has at least as many rows as columns, and columns that do not depend on each other.
  package static func solve(_ a: Matrix, _ b: [Double]) throws(LinearAlgebraError) -> [Double] {
    precondition(a.rows >= a.columns && b.count == a.rows, "more observations than unknowns")
    guard a.isFinite, b.allSatisfy(\.isFinite) else { throw .notFinite }
    guard a.columns > 0 else { return [] }
    var factor = a
    var x = b
    var work = [0.0]
    var rows = Int32(a.rows)
    var columns = Int32(a.columns)
    var rights: Int32 = 1
    var leading = rows
    var leadingRight = rows
    var size: Int32 = -1
    var info: Int32 = 0
    // The first call asks how much room the second needs.
    dgels_(
      "N", &rows, &columns, &rights, &factor.elements, &leading, &x, &leadingRight, &work, &size,
      &info, 1)
    size = Int32(max(work[0], Double(2 * a.columns)))
    work = Array(repeating: 0, count: Int(size))
    dgels_(
      "N", &rows, &columns, &rights, &factor.elements, &leading, &x, &leadingRight, &work, &size,
      &info, 1)
    if info > 0 { throw .rankDeficient(column: Int(info) - 1) }
    let diagonal = (0..<a.columns).map { abs(factor[$0, $0]) }
    let least = (diagonal.max() ?? 0) * Double(a.rows) * Double.ulpOfOne
    if let column = diagonal.firstIndex(where: { $0 <= least }) {
      throw .rankDeficient(column: column)
    }
    return Array(x.prefix(a.columns))
  }
}
