/// Every output of one scenario, year by year.
package struct Trajectories: Sendable {
  package let scenario: String
  package let label: String
  package let years: ClosedRange<Int>
  package let series: [Series]
  private let byPath: [String: Int]

  package init(scenario: String, label: String, years: ClosedRange<Int>, series: [Series]) {
    self.scenario = scenario
    self.label = label
    self.years = years
    self.series = series
    byPath = Dictionary(series.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(path: String) -> Series? { byPath[path].map { series[$0] } }

  /// The figure of a path in a year, in coherent units; `NE` where the model has none.
  package func figure(_ path: String, in year: Int) -> Figure {
    guard let series = self[path], years.contains(year) else { return .missing("NE") }
    guard let value = series.values[year - years.lowerBound] else { return .missing(series.key ?? "NE") }
    return .value(value * series.coherentFactor)
  }
}

/// One output over the years of the horizon, in the unit it is shown in.
package struct Series: Sendable {
  package let path: String
  /// As printed, such as `ktCO2e/yr`.
  package let unit: String
  /// In `unit`; nil where there is no number.
  package let values: [Double?]
  /// How many coherent units one `unit` is.
  package let coherentFactor: Double
  /// Why numbers are missing: `NO`, `NE`, `IE` or `C`.
  package let key: String?
  /// What a total with numbers is computed without.
  package let gaps: [NotationGap]

  package init(
    path: String, unit: String, values: [Double?], coherentFactor: Double, key: String? = nil,
    gaps: [NotationGap] = []
  ) {
    self.path = path
    self.unit = unit
    self.values = values
    self.coherentFactor = coherentFactor
    self.key = key
    self.gaps = gaps
  }
}
