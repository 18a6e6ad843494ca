import Experiments

/// How the activities of a city go on: one rule for all of them, fitted to what is known.
package struct CarryOnRule: Hashable, Sendable {
  /// The weight of a point against that of the next year's; 0 keeps the last value.
  package let discount: Double
  /// What is left of the trend from year to year; 0 for none.
  package let damping: Double
  /// Whether amounts are carried on per head of a known population.
  package let isPerHead: Bool

  package init(discount: Double, damping: Double, isPerHead: Bool) {
    self.discount = discount
    self.damping = damping
    self.isPerHead = isPerHead
  }

  /// The last value, in total: what the others are measured against.
  package static let lastValue = CarryOnRule(discount: 0, damping: 0, isPerHead: false)

  /// What is tried, the plainest first. Dampings from 0.8 to 0.98 are the range that R. J. Hyndman
  /// and G. Athanasopoulos, Forecasting: Principles and Practice, keep them to.
  package static let candidates: [CarryOnRule] = [false, true].flatMap { isPerHead in
    [CarryOnRule(discount: 0, damping: 0, isPerHead: isPerHead)]
      + [0.0, 0.8, 0.9, 0.98].flatMap { damping in
        [0.5, 0.8, 1].map { CarryOnRule(discount: $0, damping: damping, isPerHead: isPerHead) }
      }
  }

  /// More would not make the choice better, and a stranger's file must end soon.
  private static let mostActivities = 500
  private static let mostPoints = 30

  /// The values of an activity in `years`, from its points before them.
  ///
  /// Amounts count in total where the population of a year is not known.
  package func values(
    after points: [(year: Int, value: Double)], years: ClosedRange<Int>, population: [Int: Double]
  ) -> [Double] {
    let dated = points.filter { (population[$0.year] ?? 0) > 0 }
    let counts = isPerHead && !dated.isEmpty && years.allSatisfy { (population[$0] ?? 0) > 0 }
    func heads(_ year: Int) -> Double { counts ? population[year] ?? 1 : 1 }
    let shown = (counts ? dated : points).map { (year: $0.year, value: $0.value / heads($0.year)) }
    guard let fit = CarryOn(shown, discount: discount, damping: damping) else { return years.map { _ in 0 } }
    return zip(years, fit.values(in: years)).map { $1 * heads($0) }
  }

  /// The candidate that would have told the later known years best from the earlier ones.
  ///
  /// Each activity is carried on from its first three points, its first four, and so on, to the
  /// last known one. A candidate's mean error is divided by that of the last value; what counts is
  /// the geometric mean of these ratios over all activities, so that no unit and no single odd
  /// series decides (A. Davydenko and R. Fildes, International Journal of Forecasting 29 (2013)
  /// 510–522). Of equals the plainest is taken; without anything to judge by, the last value.
  package static func fitted(
    to activities: [[(year: Int, value: Double)]], population: [Int: Double]
  ) -> (rule: CarryOnRule, error: Double) {
    let judged = activities.lazy.filter { $0.count > CarryOn.fewestForTrend }.prefix(mostActivities)
      .map { $0.suffix(mostPoints) }.map(Array.init)
    let benchmark = judged.map { lastValue.meanError(on: $0, population) }
    var best = (rule: lastValue, error: 1.0)
    for candidate in candidates where candidate != lastValue {
      var (logarithms, count) = (0.0, 0)
      for (points, reference) in zip(judged, benchmark) where reference > 0 {
        // A ratio is held within a factor of a hundred: a series that hardly changes tells no more.
        let ratio = candidate.meanError(on: points, population) / reference
        logarithms += ScalarMath.log(min(100, max(0.01, ratio)))
        count += 1
      }
      guard count > 0 else { continue }
      let error = ScalarMath.exp(logarithms / Double(count))
      if error < best.error { best = (candidate, error) }
    }
    return best
  }

  private func meanError(on points: [(year: Int, value: Double)], _ population: [Int: Double]) -> Double {
    var (sum, count) = (0.0, 0)
    for known in CarryOn.fewestForTrend..<points.count {
      let later = points[known...]
      guard let last = later.last else { continue }
      let years = points[known - 1].year + 1...last.year
      let said = values(after: Array(points[..<known]), years: years, population: population)
      for point in later {
        sum += abs(said[point.year - years.lowerBound] - point.value)
        count += 1
      }
    }
    return count == 0 ? 0 : sum / Double(count)
  }
}
