package import LinearAlgebra
import Tiles

/// Puts the draws of each number in an order that gives wanted rank correlations.
///
/// The values of every number stay exactly what they were, so strata of a Latin
/// hypercube survive. With scores M, E = Mᵀ·M/n = F·Fᵀ and C = P·Pᵀ, the columns of
/// T = M·F⁻ᵀ·Pᵀ have exactly the correlation C; column j of the draws is sorted and
/// placed by the ranks of column j of T. Source: R. L. Iman and W. J. Conover, A
/// distribution-free approach to inducing rank correlation among input variables,
/// Communications in Statistics B 11 (1982) 311–334.
package struct ImanConover: Sendable {
  /// P, the lower factor of the wanted correlation.
  private let factor: Matrix

  /// - Parameter correlation: of the scores, near which the rank correlations come to lie.
  package init(correlation: Matrix) throws(CorrelationMistake) {
    factor = try GaussianCopula.factor(of: correlation)
  }

  /// Van der Waerden's scores Φ⁻¹(i/(n + 1)) for i = 1 … n, with a mean square of 1.
  package static func scores(_ count: Int) -> [Double] {
    let raw = (1...max(count, 1)).map {
      ScalarFunctions.normalQuantile(Double($0) / Double(count + 1))
    }
    let square = raw.reduce(0) { $0 + $1 * $1 } / Double(max(count, 1))
    guard count > 1 else { return Array(repeating: 0, count: count) }
    return raw.map { $0 / square.squareRoot() }
  }

  /// The columns of T.
  ///
  /// - Parameter permutations: for each number, which score each draw has, from 0.
  package func transformedScores(_ permutations: [[Int]]) throws(CorrelationMistake) -> [[Double]] {
    let size = factor.rows
    let count = permutations.first?.count ?? 0
    guard permutations.count == size, permutations.allSatisfy({ $0.count == count }) else {
      throw .shape
    }
    for (number, permutation) in permutations.enumerated() where Set(permutation) != Set(0..<count) {
      throw .notAPermutation(column: number)
    }
    let scores = Self.scores(count)
    let columns = permutations.map { $0.map { scores[$0] } }
    var moments = Matrix(rows: size, columns: size)
    for i in 0..<size {
      for j in 0..<size {
        moments[i, j] = zip(columns[i], columns[j]).reduce(0) { $0 + $1.0 * $1.1 } / Double(max(count, 1))
      }
    }
    let present = try Self.presentFactor(moments)
    var transformed = columns
    for draw in 0..<count {
      // w = F⁻¹·m by forward substitution, then t = P·w.
      var w = Array(repeating: 0.0, count: size)
      for i in 0..<size {
        let known = (0..<i).reduce(0.0) { $0 + present[i, $1] * w[$1] }
        w[i] = (columns[i][draw] - known) / present[i, i]
      }
      for i in 0..<size {
        transformed[i][draw] = (0...i).reduce(0.0) { $0 + factor[i, $1] * w[$1] }
      }
    }
    return transformed
  }

  /// F, whose pivots say how much of a column the columns before it leave open.
  private static func presentFactor(_ moments: Matrix) throws(CorrelationMistake) -> Matrix {
    let lower: Matrix
    do throws(LinearAlgebraError) {
      lower = try CholeskyFactor(moments).lower
    } catch {
      if case .notPositiveDefinite(let row) = error { throw .dependentScores(column: row) }
      throw .dependentScores(column: 0)
    }
    if let column = (0..<lower.rows).first(where: { lower[$0, $0] < 1e-7 }) {
      throw .dependentScores(column: column)
    }
    return lower
  }

  /// The draws in their new order.
  ///
  /// - Parameters:
  ///   - columns: number by number, as many draws each as the permutations have places.
  ///   - permutations: see `transformedScores`.
  package func reordered(
    _ columns: [[Double]], permutations: [[Int]]
  ) throws(CorrelationMistake) -> [[Double]] {
    let transformed = try transformedScores(permutations)
    guard columns.count == transformed.count,
      zip(columns, transformed).allSatisfy({ $0.count == $1.count })
    else { throw .shape }
    if let number = columns.firstIndex(where: { $0.contains { $0.isNaN } }) {
      throw .notFinite(column: number)
    }
    return zip(columns, transformed).map { column, scores in
      let sorted = column.sorted()
      var placed = column
      let order = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
      for (rank, draw) in order.enumerated() { placed[draw] = sorted[rank] }
      return placed
    }
  }
}
