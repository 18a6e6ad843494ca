package import LinearAlgebra

/// Dependence between numbers through correlated normal scores.
///
/// y = L·z with C = L·Lᵀ, u = Φ(y), x_i = F_i⁻¹(u_i). C is the correlation of the
/// scores, not of the numbers: Spearman's rank correlation of two numbers is
/// (6/π)·arcsin(C_ij/2). Source: R. B. Nelsen, An Introduction to Copulas, 2006;
/// the order of the numbers changes the draws and never the distribution.
package struct GaussianCopula: Sendable {
  /// The lower factor L.
  package let factor: Matrix

  /// - Parameter correlation: symmetric and positive definite, with ones on its diagonal.
  package init(correlation: Matrix) throws(CorrelationMistake) {
    factor = try Self.factor(of: correlation)
  }

  /// - Parameter rows: of a correlation matrix, each as long as there are rows.
  package init(rows: [[Double]]) throws(CorrelationMistake) {
    for row in rows where row.count != rows.count {
      throw .notSquare(rows: rows.count, columns: row.count)
    }
    try self.init(correlation: Matrix(rows))
  }

  package var count: Int { factor.rows }

  /// The least part of a score's variance that the scores before it leave open: Lᵢᵢ².
  package var leastFreedom: Double { (0..<count).map { factor[$0, $0] * factor[$0, $0] }.min() ?? 1 }

  /// L of a correlation matrix.
  static func factor(of correlation: Matrix) throws(CorrelationMistake) -> Matrix {
    let size = correlation.rows
    guard size == correlation.columns else {
      throw .notSquare(rows: size, columns: correlation.columns)
    }
    for i in 0..<size {
      for j in 0...i {
        let value = correlation[i, j]
        // The mirrored element may differ by rounding.
        let isFair =
          i == j ? abs(value - 1) < 1e-12 : abs(value) <= 1 && abs(value - correlation[j, i]) < 1e-12
        guard isFair else { throw .notACorrelation(row: i, column: j) }
      }
    }
    do throws(LinearAlgebraError) {
      return try CholeskyFactor(correlation).lower
    } catch {
      if case .notPositiveDefinite(let row) = error { throw .impossible(row: row) }
      throw .impossible(row: 0)
    }
  }

  /// Mixes independent scores into correlated ones, in place.
  ///
  /// - Parameter scores: number by number, each with one score for every lane. A lane's
  ///   result does not depend on the others.
  package func mix(_ scores: inout [[Double]]) throws(CorrelationMistake) {
    guard scores.count == count, scores.allSatisfy({ $0.count == scores[0].count }) else {
      throw .shape
    }
    let lanes = scores.first?.count ?? 0
    // From the last number to the first: each needs the unmixed scores before it.
    for i in (0..<count).reversed() {
      var mixed = Array(repeating: 0.0, count: lanes)
      for k in 0...i {
        let weight = factor[i, k]
        let z = scores[k]
        for lane in 0..<lanes { mixed[lane] += weight * z[lane] }
      }
      scores[i] = mixed
    }
  }

  /// The scores of one draw, mixed.
  package func mixed(_ scores: [Double]) throws(CorrelationMistake) -> [Double] {
    var columns = scores.map { [$0] }
    try mix(&columns)
    return columns.map { $0[0] }
  }
}
