/// The few rows of a scenario that a reader looks at first.
package struct ScenarioSummary: Sendable {
  package struct Row: Sendable {
    package enum Role: String, Sendable {
      case sector, total
      case perHead = "per_head"
      case change, difference
      /// What a target speaks of that is no total.
      case metric
    }

    package let role: Role
    /// The path of the series behind it.
    package let path: String
    /// The path of what it is divided by.
    package var per: String? = nil
    package let unit: String
    /// One for each year of the horizon; a change is a ratio, −0.4 for 40 % less;
    /// a difference is what the scenario emits more than the one it is compared with.
    package let values: [Double?]
    /// The notation key of the first missing value.
    package var key: String? = nil
    /// Whether an NE or C is left out of it.
    package var isIncomplete = false
  }

  package let years: ClosedRange<Int>
  /// The year that changes are counted from.
  package let baseYear: Int
  package let rows: [Row]

  /// Sectors that emit anything, one total with the amount per head, the change since the base
  /// year and the difference to another scenario, and the metrics that are not yet among these.
  ///
  /// - Parameters:
  ///   - total: the path of the total, such as `emissions.basic`.
  ///   - other: a scenario whose total is taken off this one's.
  ///   - metrics: what the file's targets speak of; a cumulative one is shown year by year.
  package init(
    of trajectories: Trajectories, total: String, baseYear: Int, against other: Trajectories? = nil,
    metrics: [Metric] = []
  ) {
    years = trajectories.years
    self.baseYear = min(max(baseYear, years.lowerBound), years.upperBound)
    var rows: [Row] = []
    for sector in Self.sectors {
      guard let row = Self.row(.sector, Metric(path: "emissions.\(sector)"), trajectories),
        row.values.contains(where: { $0 != 0 })
      else { continue }
      rows.append(row)
    }
    let sum = Self.row(.total, Metric(path: total), trajectories)
    if let sum { rows.append(sum) }
    rows += Self.views(of: sum, trajectories, since: self.baseYear, against: other)
    for metric in Self.bothBases(trajectories) + metrics {
      guard !rows.contains(where: { $0.path == metric.path && $0.per == metric.per }),
        let row = Self.row(.metric, Metric(path: metric.path, per: metric.per), trajectories)
      else { continue }
      rows.append(row)
    }
    self.rows = rows
  }

  /// Power and heat by location and by contract, side by side where the file states contracts.
  private static func bothBases(_ trajectories: Trajectories) -> [Metric] {
    guard trajectories[byContract] != nil else { return [] }
    return [Metric(path: "emissions.scope2"), Metric(path: byContract)]
  }

  /// Scope 2 by contracts: beside the totals, and in none.
  package static let byContract = "emissions.scope2_market"

  private static func views(
    of sum: Row?, _ trajectories: Trajectories, since base: Int, against other: Trajectories?
  ) -> [Row] {
    guard let sum else { return [] }
    var rows: [Row] = []
    if let perHead = row(.perHead, Metric(path: sum.path, per: "population"), trajectories) {
      rows.append(perHead)
    }
    if let start = sum.values[base - trajectories.years.lowerBound], start != 0 {
      let values = sum.values.map { $0.map { $0 / start - 1 } }
      rows.append(
        Row(
          role: .change, path: sum.path, unit: "", values: values, key: sum.key,
          isIncomplete: sum.isIncomplete))
    }
    if let other, other.scenario != trajectories.scenario, let factor = trajectories[sum.path]?.coherentFactor
    {
      let figures = trajectories.years.map { year in
        Figure.combine(trajectories.figure(sum.path, in: year), other.figure(sum.path, in: year), -)
      }
      rows.append(
        Row(
          role: .difference, path: sum.path, unit: sum.unit,
          values: figures.map { $0.value.map { $0 / factor } }, key: figures.lazy.compactMap(\.key).first,
          isIncomplete: sum.isIncomplete || other[sum.path]?.gaps.isEmpty == false))
    }
    return rows
  }

  private static func row(_ role: Row.Role, _ metric: Metric, _ trajectories: Trajectories) -> Row? {
    guard trajectories[metric.path] != nil, metric.per.map({ trajectories[$0] != nil }) ?? true
    else { return nil }
    let unit = MetricUnit(of: metric, in: trajectories)
    let reading = MetricReading(metric: metric, trajectories: trajectories, scenarios: [:])
    let figures = trajectories.years.map(reading.figure(in:))
    return Row(
      role: role, path: metric.path, per: metric.per, unit: unit.text,
      values: figures.map { $0.value.map { $0 / unit.coherentFactor } },
      key: figures.lazy.compactMap(\.key).first,
      isIncomplete: trajectories[metric.path]?.gaps.isEmpty == false)
  }

  /// In the order of the GPC.
  private static let sectors = ["energy", "transport", "waste", "ippu", "afolu"]
}
