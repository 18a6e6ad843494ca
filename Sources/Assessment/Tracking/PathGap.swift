/// A measured figure beside the path of a scenario in that year.
package struct PathGap: Sendable {
  /// How far the measured figure is along the path.
  package enum Lead: Sendable, Equatable {
    /// Years ahead: the path comes to the measured level so much later; negative for behind, the
    /// path left it so much earlier.
    case years(Double)
    /// The path does not come down to the measured level within the horizon.
    case beyondEnd
    /// The path was never as high as the measured level.
    case beyondStart
  }

  /// A smaller part of the plan is no gap: inventories are not as exact.
  package static let leastGap = 0.0005

  package let path: String
  package let year: Int
  package let unit: String
  package let measured: Double
  package let planned: Double
  package let lead: Lead

  /// Measured less planned.
  package var gap: Double { measured - planned }

  /// The gap as a part of the plan; nil where nothing is planned.
  package var relativeGap: Double? { planned == 0 ? nil : gap / planned }

  /// - Parameters:
  ///   - values: the path, year by year from `first`, in the unit of the measured figure.
  package init?(path: String, unit: String, measured: Double, year: Int, values: [Double?], first: Int) {
    guard values.indices.contains(year - first), let planned = values[year - first] else { return nil }
    self.path = path
    self.unit = unit
    self.year = year
    self.measured = measured
    self.planned = planned
    lead = Self.lead(of: measured, planned, at: year - first, values)
  }

  private static func lead(
    of measured: Double, _ planned: Double, at now: Int, _ values: [Double?]
  ) -> Lead {
    if abs(measured - planned) <= leastGap * abs(planned) { return .years(0) }
    if measured < planned {
      var before = planned
      for step in now + 1..<max(values.count, now + 1) {
        guard let value = values[step] else { break }
        if value <= measured {
          return .years(Double(step - 1 - now) + (before - measured) / (before - value))
        }
        before = value
      }
      return .beyondEnd
    }
    var after = planned
    for step in stride(from: now - 1, through: 0, by: -1) {
      guard let value = values[step] else { break }
      if value >= measured {
        return .years(-(Double(now - step - 1) + (measured - after) / (value - after)))
      }
      after = value
    }
    return .beyondStart
  }
}
