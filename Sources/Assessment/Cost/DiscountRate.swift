/// What a later year's money counts today.
///
/// Present value Σ x_t/(1 + r)^t, t years after the first. The rate is real where the
/// money is of one year's prices. Source: R. A. Brealey, S. C. Myers and F. Allen,
/// Principles of Corporate Finance, chapter 2.
package struct DiscountRate: Hashable, Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// A rate lies above −1, which takes everything.
    case rate(Double)
    /// A life is at least one year.
    case years(Int)
    /// A value is infinite or not a number, or becomes so.
    case notFinite
  }

  /// A part a year: 0.05 for 5 %/yr.
  package let rate: Double

  package init(_ rate: Double) throws(Mistake) {
    guard rate > -1, rate.isFinite else { throw .rate(rate) }
    self.rate = rate
  }

  /// 1/(1 + r)^t.
  package func factor(years: Int) -> Double {
    let power = Self.power(1 + rate, abs(years))
    return years < 0 ? power : 1 / power
  }

  /// Σ x_t/(1 + r)^t; the first value is that of year `start`.
  package func presentValue(_ values: [Double], from start: Int = 0) throws(Mistake) -> Double {
    var sum = 0.0
    for (offset, value) in values.enumerated() { sum += value * factor(years: start + offset) }
    guard sum.isFinite else { throw .notFinite }
    return sum
  }

  /// The equal yearly payment, at the end of each of n years, that is worth 1 today:
  /// r/(1 − (1 + r)^−n), and 1/n without interest.
  package func capitalRecovery(years: Int) throws(Mistake) -> Double {
    guard years > 0 else { throw .years(years) }
    // 1 − (1 + r)^−n cancels for small r; r·Σ (1 + r)^−t does not.
    var worth = 0.0
    for t in 1...years { worth += factor(years: t) }
    guard worth.isFinite, worth > 0 else { throw .notFinite }
    return 1 / worth
  }

  /// x^n by squaring, the same on every machine.
  private static func power(_ x: Double, _ n: Int) -> Double {
    var (result, square, n) = (1.0, x, n)
    while n > 0 {
      if n & 1 == 1 { result *= square }
      square *= square
      n >>= 1
    }
    return result
  }
}
