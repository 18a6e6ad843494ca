/// A small dense matrix of doubles, stored column after column.
package struct Matrix: Hashable, Sendable {
  package let rows: Int
  package let columns: Int
  /// Column after column.
  package var elements: [Double]

  package init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0)
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: value, count: rows * columns)
  }

  /// A matrix from its rows, which have one length.
  package init(_ table: [[Double]]) {
    self.init(rows: table.count, columns: table.first?.count ?? 0)
    for (i, row) in table.enumerated() {
      precondition(row.count == columns, "every row has the same length")
      for (j, value) in row.enumerated() { self[i, j] = value }
    }
  }

  package static func identity(_ size: Int) -> Matrix {
    var matrix = Matrix(rows: size, columns: size)
    for i in 0..<size { matrix[i, i] = 1 }
    return matrix
  }

  package subscript(row: Int, column: Int) -> Double {
    get { elements[column * rows + row] }
    set { elements[column * rows + row] = newValue }
  }

  package var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for j in 0..<columns { for i in 0..<rows { result[j, i] = self[i, j] } }
    return result
  }

  package func row(_ i: Int) -> [Double] { (0..<columns).map { self[i, $0] } }
  package func column(_ j: Int) -> [Double] { (0..<rows).map { self[$0, j] } }

  /// The largest sum of magnitudes in a column.
  package var norm: Double {
    (0..<columns).map { j in (0..<rows).reduce(0) { $0 + abs(self[$1, j]) } }.max() ?? 0
  }

  package var isFinite: Bool { elements.allSatisfy(\.isFinite) }

  /// The dimension of a LAPACK call.
  static func dimension(_ n: Int) -> Int32 { Int32(max(n, 1)) }
}

/// Why a matrix has no answer; places count from 0.
package enum LinearAlgebraError: Error, Hashable, Sendable {
  /// The elimination meets a pivot of 0 in this column.
  case singular(column: Int)
  /// The leading minor that ends in this row is not positive.
  case notPositiveDefinite(row: Int)
  /// This column is, to rounding, a combination of the others.
  case rankDeficient(column: Int)
  /// The iteration for singular values did not end.
  case notConverged
  /// An element is infinite or not a number.
  case notFinite
}
