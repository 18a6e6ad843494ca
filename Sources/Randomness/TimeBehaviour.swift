/// How the uncertainty of a number that varies in time runs through the years.
package enum TimeBehaviour: Hashable, Sendable {
  /// One error for the whole line.
  case allYears
  /// A new and independent error each year.
  case eachYear
  /// One error that grows from nothing to its full size, in a straight line.
  case widening(from: Double, to: Double)

  /// The words a file writes.
  package static let words = ["all_years", "each_year", "widening"]

  /// The behaviour `widening from … to …`.
  package static func makeWidening(
    from: Double, to: Double
  ) -> Result<TimeBehaviour, DistributionMistake> {
    from < to ? .success(.widening(from: from, to: to)) : .failure(.yearsMustRise)
  }

  /// How much of the error counts in a year, from 0 to 1.
  package func weight(inYear year: Double) -> Double {
    guard case .widening(let from, let to) = self else { return 1 }
    return min(max((year - from) / (to - from), 0), 1)
  }

  /// Whether each year has its own draw.
  package var drawsEachYear: Bool { self == .eachYear }
}
