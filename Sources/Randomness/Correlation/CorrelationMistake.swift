/// Why numbers cannot be correlated as asked; places count from 0.
package enum CorrelationMistake: Error, Hashable, Sendable {
  /// A correlation matrix has as many rows as columns.
  case notSquare(rows: Int, columns: Int)
  /// A correlation is the same both ways, lies between −1 and 1, and is 1 with itself.
  case notACorrelation(row: Int, column: Int)
  /// These correlations cannot occur together: this number's with those before it.
  case impossible(row: Int)
  /// There are other columns, or columns of another length, than the matrix has numbers.
  case shape
  /// A column always has one value, so nothing goes with it.
  case constant(column: Int)
  /// A column of scores is a combination of those before it; there may be too few draws.
  case dependentScores(column: Int)
  /// A list is no permutation of the draws.
  case notAPermutation(column: Int)
  /// A value is infinite or not a number.
  case notFinite(column: Int)
}
