/// The few rows of a scenario that a reader looks at first.
package struct ScenarioSummary: Sendable {
  package struct Row: Sendable {
    package enum Role: Sendable { case sector, total, perHead, change }

    package let role: Role
    /// The path of the series behind it.
    package let path: String
    package let unit: String
    /// One for each year of the horizon; a change is a ratio, −0.4 for 40 % less.
    package let values: [Double?]
  }

  package let years: ClosedRange<Int>
  /// The year that changes are counted from.
  package let baseYear: Int
  package let rows: [Row]

  /// Sectors that emit anything, the total, the total per head and its change since the base year.
  ///
  /// - Parameter total: the path of the total, such as `emissions.basic`.
  package init(of trajectories: Trajectories, total: String, baseYear: Int) {
    let years = trajectories.years
    self.years = years
    let base = min(max(baseYear, years.lowerBound), years.upperBound)
    self.baseYear = base

    func row(_ role: Row.Role, _ metric: Metric) -> Row? {
      guard trajectories[metric.path] != nil, metric.per.map({ trajectories[$0] != nil }) ?? true
      else { return nil }
      let unit = MetricUnit(of: metric, in: trajectories)
      let reading = MetricReading(metric: metric, trajectories: trajectories, scenarios: [:])
      let values = years.map { year in reading.figure(in: year).value.map { $0 / unit.coherentFactor } }
      return Row(role: role, path: metric.path, unit: unit.text, values: values)
    }

    var rows: [Row] = []
    for sector in Self.sectors {
      guard let row = row(.sector, Metric(path: "emissions.\(sector)")),
        row.values.contains(where: { $0 != 0 })
      else { continue }
      rows.append(row)
    }
    if let sum = row(.total, Metric(path: total)) {
      rows.append(sum)
      if let perHead = row(.perHead, Metric(path: total, per: "population")) { rows.append(perHead) }
      if let start = sum.values[base - years.lowerBound], start != 0 {
        rows.append(
          Row(role: .change, path: total, unit: "", values: sum.values.map { $0.map { $0 / start - 1 } }))
      }
    }
    self.rows = rows
  }

  /// In the order of the GPC.
  private static let sectors = ["energy", "transport", "waste", "ippu", "afolu", "offsets"]
}
