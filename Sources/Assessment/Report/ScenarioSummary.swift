/// The few rows of a scenario that a reader looks at first.
package struct ScenarioSummary: Sendable {
  package struct Row: Sendable {
    package enum Role: String, Sendable {
      case sector, total
      case perHead = "per_head"
      case change, difference
    }

    package let role: Role
    /// The path of the series behind it.
    package let path: String
    package let unit: String
    /// One for each year of the horizon; a change is a ratio, −0.4 for 40 % less;
    /// a difference is what the scenario emits more than the one it is compared with.
    package let values: [Double?]
    /// The notation key of the first missing value.
    package var key: String? = nil
  }

  package let years: ClosedRange<Int>
  /// The year that changes are counted from.
  package let baseYear: Int
  package let rows: [Row]

  /// Sectors that emit anything, the total, the total per head and its change since the base year.
  ///
  /// - Parameters:
  ///   - total: the path of the total, such as `emissions.basic`.
  ///   - other: a scenario whose total is taken off this one's, in a last row.
  package init(
    of trajectories: Trajectories, total: String, baseYear: Int, against other: Trajectories? = nil
  ) {
    let years = trajectories.years
    self.years = years
    let base = min(max(baseYear, years.lowerBound), years.upperBound)
    self.baseYear = base

    func row(_ role: Row.Role, _ metric: Metric) -> Row? {
      guard trajectories[metric.path] != nil, metric.per.map({ trajectories[$0] != nil }) ?? true
      else { return nil }
      let unit = MetricUnit(of: metric, in: trajectories)
      let reading = MetricReading(metric: metric, trajectories: trajectories, scenarios: [:])
      let figures = years.map(reading.figure(in:))
      return Row(
        role: role, path: metric.path, unit: unit.text,
        values: figures.map { $0.value.map { $0 / unit.coherentFactor } },
        key: figures.lazy.compactMap(\.key).first)
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
          Row(
            role: .change, path: total, unit: "", values: sum.values.map { $0.map { $0 / start - 1 } },
            key: sum.key))
      }
    }
    if let other, other.scenario != trajectories.scenario, let sum = trajectories[total] {
      let factor = sum.coherentFactor
      let figures = years.map { year in
        Figure.combine(trajectories.figure(total, in: year), other.figure(total, in: year), -)
      }
      rows.append(
        Row(
          role: .difference, path: total, unit: sum.unit,
          values: figures.map { $0.value.map { $0 / factor } },
          key: figures.lazy.compactMap(\.key).first))
    }
    self.rows = rows
  }

  /// In the order of the GPC.
  private static let sectors = ["energy", "transport", "waste", "ippu", "afolu", "offsets"]
}
