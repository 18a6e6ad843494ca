import Experiments
import LinearAlgebra

/// How an activity goes on after its last known year: a discounted fit and a damped trend, per head.
///
/// Per head of population z(t), a straight line a + b·(t − T) is fitted to the known points by
/// least squares with the weights 0.8^(T − t), T being the last of them: to ln z where every point
/// is positive, to z where one is zero. Then, h years after T,
/// ẑ(T + h) = a + b·Σ_{i=1…h} 0.9^i: the trend fades and adds at most nine of its years.
/// An amount is not negative; what had ended in T stays at zero; two points tell no trend.
/// Sources: R. G. Brown, Smoothing, Forecasting and Prediction (1963), discounted least squares;
/// E. S. Gardner and E. McKenzie, Management Science 31 (1985) 1237–1246, the damped trend.
package struct CarryOn: Sendable {
  /// The weight of a point against that of the next year's: the memory is 1/(1 − 0.8) = 5 years.
  package static let discount = 0.8
  /// What is left of the trend from year to year: the middle of the range from 0.8 to 0.98 that
  /// R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, keep it to.
  package static let damping = 0.9
  /// Fewer points tell no trend.
  package static let fewestForTrend = 3

  /// The level at the last known point, as fitted; the logarithm of it where `isLogarithmic`.
  package let level: Double
  /// The trend a year at the last known point.
  package let trend: Double
  package let isLogarithmic: Bool
  private let lastYear: Int

  /// The fit; nil where there is no point.
  package init?(_ points: [(year: Int, value: Double)]) {
    guard let last = points.last, points.allSatisfy({ $0.value.isFinite }) else { return nil }
    lastYear = last.year
    isLogarithmic = points.allSatisfy { $0.value > 0 }
    guard last.value != 0 else {
      (level, trend) = (0, 0)
      return
    }
    let values = isLogarithmic ? points.map { ScalarMath.log($0.value) } : points.map(\.value)
    let ages = points.map { last.year - $0.year }
    let roots = ages.map { Self.power(Self.discount.squareRoot(), $0) }
    if points.count >= Self.fewestForTrend {
      let rows = zip(roots, ages).map { [$0, $0 * -Double($1)] }
      let right = zip(roots, values).map { $0 * $1 }
      if let fit = try? LeastSquares.solve(Matrix(rows), right) {
        (level, trend) = (fit[0], fit[1])
        return
      }
    }
    let weights = roots.map { $0 * $0 }
    level = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    trend = 0
  }

  /// The value in a year after the last known one.
  package func value(in year: Int) -> Double {
    var (faded, sum) = (1.0, 0.0)
    for _ in 0..<max(0, year - lastYear) {
      faded *= Self.damping
      sum += faded
    }
    let fitted = level + trend * sum
    return isLogarithmic ? ScalarMath.exp(fitted) : max(0, fitted)
  }

  /// The values of an activity in `years`, its points fitted for each head of the population.
  ///
  /// Years without a known population count one head, if that of any year is missing.
  package static func values(
    after points: [(year: Int, value: Double)], years: ClosedRange<Int>, population: [Int: Double]
  ) -> [Double] {
    let dated = points.filter { (population[$0.year] ?? 0) > 0 }
    let isPerHead = !dated.isEmpty && years.allSatisfy { (population[$0] ?? 0) > 0 }
    func heads(_ year: Int) -> Double { isPerHead ? population[year] ?? 1 : 1 }
    let perHead = (isPerHead ? dated : points).map { (year: $0.year, value: $0.value / heads($0.year)) }
    guard let fit = CarryOn(perHead) else { return years.map { _ in 0 } }
    return years.map { fit.value(in: $0) * heads($0) }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1) { product, _ in product * base }
  }
}
