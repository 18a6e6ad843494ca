/// Where a city stands against the path of a scenario.
package struct TrackReport: Sendable {
  package struct Sector: Sendable {
    package let row: DriverSplit.Row
    /// The years between which its change is split: up to the newest in which it was measured.
    package let years: ClosedRange<Int>
    /// The measured change of the sector's column between the two years; nil where it was not measured.
    package let measuredChange: Double?

    package init(row: DriverSplit.Row, years: ClosedRange<Int>, measuredChange: Double?) {
      self.row = row
      self.years = years
      self.measuredChange = measuredChange
    }

    package var modelledChange: Double { row.end - row.start }
  }

  package let version: String
  package let fileHash: String
  package let city: String
  package let gwp: String
  package let scenario: String
  package let label: String
  /// The newest measured years, rising, and the columns in the order of their inventories.
  package let gaps: [PathGap]
  package let needs: [NeededFall]
  /// Targets of the scenario of which no pace can be told, and why.
  package let withoutPace: [(target: String, reason: NoPace)]
  /// In `splitUnit`.
  package let sectors: [Sector]
  package let splitUnit: String
  /// The last year of the horizon, beyond which no path is known.
  package let lastYear: Int
  package let unusedYears: UnusedYears

  /// From the first year that a sector's change begins in to the last that one ends in; nil without sectors.
  package var splitYears: ClosedRange<Int>? {
    guard let first = sectors.map(\.years.lowerBound).min(), let last = sectors.map(\.years.upperBound).max()
    else { return nil }
    return first...last
  }

  package init(
    version: String, fileHash: String, city: String, gwp: String, scenario: String, label: String,
    gaps: [PathGap], needs: [NeededFall], withoutPace: [(target: String, reason: NoPace)],
    sectors: [Sector], splitUnit: String, lastYear: Int, unusedYears: UnusedYears
  ) {
    self.version = version
    self.fileHash = fileHash
    self.city = city
    self.gwp = gwp
    self.scenario = scenario
    self.label = label
    self.gaps = gaps
    self.needs = needs
    self.withoutPace = withoutPace
    self.sectors = sectors
    self.splitUnit = splitUnit
    self.lastYear = lastYear
    self.unusedYears = unusedYears
  }
}
