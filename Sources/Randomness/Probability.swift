import Tiles

/// A point of a distribution, as the probability below it and that above it.
///
/// Both are kept so that neither tail loses its digits; they add up to one.
package struct Probability: Hashable, Sendable {
  package let below: Double
  package let above: Double

  package init(below: Double, above: Double) {
    self.below = below
    self.above = above
  }

  package init(below: Double) {
    self.init(below: below, above: 1 - below)
  }

  /// The point of a standard normal score: Φ(z) and Φ(−z).
  package init(score: Double) {
    self.init(below: ScalarFunctions.normalCDF(score), above: ScalarFunctions.normalCDF(-score))
  }

  /// The standard normal score of the point: Φ⁻¹ of the smaller tail.
  package var score: Double {
    below <= above
      ? ScalarFunctions.normalQuantile(below) : -ScalarFunctions.normalQuantile(above)
  }
}
