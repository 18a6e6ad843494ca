import LinearAlgebra

/// Numbers that are drawn together.
package struct CorrelatedGroup: Sendable {
  /// In path order, which is the order of the rows of the copula.
  package let addresses: [String]
  package let copula: GaussianCopula

  package init(addresses: [String], copula: GaussianCopula) {
    precondition(addresses.count == copula.count, "a row of the copula for each number")
    self.addresses = addresses
    self.copula = copula
  }
}

extension CorrelatedGroup {
  /// - Parameter correlations: of the normal scores, row by row in the order of the addresses.
  package init(addresses: [String], correlations: [[Double]]) throws(CorrelationMistake) {
    self.init(addresses: addresses, copula: try GaussianCopula(correlation: Matrix(correlations)))
  }
}
