import Experiments

/// What a target needs from the newest measured year on, beside what the last years brought.
package struct NeededFall: Sendable {
  package struct Pace: Sendable {
    package let years: ClosedRange<Int>
    /// Fall a year, in the unit of the metric; negative for a rise.
    package let amount: Double
    /// The same as a constant part of each year's value; nil where a value is not above zero.
    package let rate: Double?

    package init?(from start: (year: Int, value: Double), to end: (year: Int, value: Double)) {
      guard end.year > start.year else { return nil }
      let count = Double(end.year - start.year)
      years = start.year...end.year
      amount = (start.value - end.value) / count
      rate = start.value > 0 && end.value > 0 ? 1 - ScalarMath.power(end.value / start.value, 1 / count) : nil
    }
  }

  package let target: String
  package let force: Force
  package let path: String
  /// The path of what it is divided by.
  package let per: String?
  package let unit: String
  package let measured: Double
  package let limit: Double
  /// From the newest measured year to the year of the goal.
  package let needed: Pace
  /// Over the last measured years, five where there are so many; nil for one year alone.
  package let recent: Pace?

  package var isReached: Bool { measured <= limit }

  package init(
    target: String, force: Force, path: String, per: String?, unit: String, measured: Double, limit: Double,
    needed: Pace, recent: Pace?
  ) {
    self.target = target
    self.force = force
    self.path = path
    self.per = per
    self.unit = unit
    self.measured = measured
    self.limit = limit
    self.needed = needed
    self.recent = recent
  }
}
