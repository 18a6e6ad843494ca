package import LinearAlgebra

/// How strongly columns of draws go together.
package enum CorrelationMeasures {
  /// Pearson's correlation of each pair of columns: Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)²·Σ(y − ȳ)²).
  ///
  /// - Parameter columns: number by number, each with at least two draws, not all equal.
  package static func pearson(_ columns: [[Double]]) throws(CorrelationMistake) -> Matrix {
    let count = columns.first?.count ?? 0
    guard columns.allSatisfy({ $0.count == count }) else { throw .shape }
    var deviations: [[Double]] = []
    for (number, column) in columns.enumerated() {
      guard column.allSatisfy(\.isFinite) else { throw .notFinite(column: number) }
      guard column.contains(where: { $0 != column[0] }) else { throw .constant(column: number) }
      let scale = column.reduce(0) { max($0, abs($1)) }
      let mean = column.reduce(0) { $0 + $1 / scale } / Double(count)
      deviations.append(column.map { $0 / scale - mean })
    }
    var correlation = Matrix.identity(columns.count)
    let squares = deviations.map { product($0, $0) }
    for i in columns.indices {
      for j in 0..<i {
        let value = product(deviations[i], deviations[j]) / (squares[i] * squares[j]).squareRoot()
        correlation[i, j] = min(max(value, -1), 1)
        correlation[j, i] = correlation[i, j]
      }
    }
    return correlation
  }

  /// Spearman's rank correlation: Pearson's of the ranks.
  package static func spearman(_ columns: [[Double]]) throws(CorrelationMistake) -> Matrix {
    if let number = columns.firstIndex(where: { !$0.allSatisfy(\.isFinite) }) {
      throw .notFinite(column: number)
    }
    return try pearson(columns.map(ranks))
  }

  /// The rank of each value, from 1; equal values share the mean of their ranks.
  package static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      let shared = Double(start + end + 1) / 2
      for place in start..<end { ranks[order[place]] = shared }
      start = end
    }
    return ranks
  }

  private static func product(_ x: [Double], _ y: [Double]) -> Double {
    zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
