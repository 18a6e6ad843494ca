import LinearAlgebra

/// How an activity goes on after its last known year: a discounted fit and a damped trend.
///
/// Of z(t), the amount or the amount per head, a straight line a + b·(t − T) is fitted to the known
/// points by least squares with the weights w^(T − t), T being the last of them. Then, h years after
/// T, ẑ(T + h) = a + b·Σ_{i=1…h} φ^i: the trend fades. With w = 0 the last value stays, with φ = 0
/// the weighted mean. An amount is not negative; what had ended in T stays at zero; two points
/// tell no trend.
///
/// The line is one of amounts and not of their logarithms: so parts go on as their sum does, and
/// what a year's record books under one user in place of another cancels in the total.
/// Sources: R. G. Brown, Smoothing, Forecasting and Prediction (1963), discounted least squares;
/// E. S. Gardner and E. McKenzie, Management Science 31 (1985) 1237–1246, the damped trend.
package struct CarryOn: Sendable {
  /// The level at the last known point, as fitted.
  package let level: Double
  /// The trend a year at the last known point.
  package let trend: Double
  private let damping: Double
  private let lastYear: Int

  /// Fewer points tell no trend.
  package static let fewestForTrend = 3

  /// The fit; nil where there is no point.
  package init?(_ points: [(year: Int, value: Double)], discount: Double, damping: Double) {
    guard let last = points.last, points.allSatisfy({ $0.value.isFinite }) else { return nil }
    lastYear = last.year
    self.damping = damping
    guard last.value != 0, discount > 0 else {
      (level, trend) = (last.value, 0)
      return
    }
    let ages = points.map { last.year - $0.year }
    let weights = ages.map { age in (0..<max(0, age)).reduce(1.0) { weight, _ in weight * discount } }
    if damping > 0, points.count >= Self.fewestForTrend {
      let rows = Matrix(ages.map { [1, -Double($0)] })
      if let fit = try? LeastSquares.solve(rows, points.map(\.value), weights: weights) {
        (level, trend) = (fit[0], fit[1])
        return
      }
    }
    level = zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.value } / weights.reduce(0, +)
    trend = 0
  }

  /// The values in years after the last known one.
  package func values(in years: ClosedRange<Int>) -> [Double] {
    var (faded, sum) = (1.0, 0.0)
    var values: [Double] = []
    for year in min(lastYear + 1, years.lowerBound)...years.upperBound {
      if year > lastYear {
        faded *= damping
        sum += faded
      }
      if year >= years.lowerBound { values.append(max(0, level + trend * sum)) }
    }
    return values
  }

  /// The value in a year after the last known one.
  package func value(in year: Int) -> Double { values(in: year...year)[0] }
}
