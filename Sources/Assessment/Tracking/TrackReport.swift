/// Where a city stands against the path of a scenario.
package struct TrackReport: Sendable {
  package struct Sector: Sendable {
    package let row: DriverSplit.Row
    /// The measured change of the sector's column between the two years; nil where it was not measured.
    package let measuredChange: Double?

    package init(row: DriverSplit.Row, measuredChange: Double?) {
      self.row = row
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
  /// Targets of the scenario that no measured column tells about.
  package let notMeasured: [String]
  /// The years between which the change is split; nil where only one is measured.
  package let splitYears: ClosedRange<Int>?
  /// In `splitUnit`.
  package let sectors: [Sector]
  package let splitUnit: String
  /// The last year of the horizon, beyond which no path is known.
  package let lastYear: Int

  package init(
    version: String, fileHash: String, city: String, gwp: String, scenario: String, label: String,
    gaps: [PathGap], needs: [NeededFall], notMeasured: [String], splitYears: ClosedRange<Int>?,
    sectors: [Sector], splitUnit: String, lastYear: Int
  ) {
    self.version = version
    self.fileHash = fileHash
    self.city = city
    self.gwp = gwp
    self.scenario = scenario
    self.label = label
    self.gaps = gaps
    self.needs = needs
    self.notMeasured = notMeasured
    self.splitYears = splitYears
    self.sectors = sectors
    self.splitUnit = splitUnit
    self.lastYear = lastYear
  }
}

/// The measured figures of all inventories by result: what tracking starts from.
package struct MeasuredRecord: Sendable {
  /// In the order of the inventories and their columns.
  package let paths: [String]
  /// In coherent units, by path and year.
  package let values: [String: [Int: Double]]

  package init(_ inventories: [InventoryStatement], within horizon: ClosedRange<Int>) {
    var paths: [String] = []
    var known: Set<String> = []
    var values: [String: [Int: Double]] = [:]
    for inventory in inventories {
      for (column, path) in inventory.columns.enumerated() {
        if known.insert(path).inserted { paths.append(path) }
        for row in inventory.rows where horizon.contains(row.year) {
          guard let value = row.cells[column].figure.value, values[path]?[row.year] == nil else { continue }
          values[path, default: [:]][row.year] = value
        }
      }
    }
    self.paths = paths
    self.values = values
  }

  /// All years in which something was measured, rising.
  package var years: [Int] { Set(values.values.flatMap(\.keys)).sorted() }

  /// The gaps of the newest `count` measured years of each column.
  package func gaps(to trajectories: Trajectories, newest count: Int) -> [PathGap] {
    let newest = Set(years.suffix(count))
    return paths.flatMap { path -> [PathGap] in
      guard let series = trajectories[path], let measured = values[path] else { return [] }
      return measured.keys.sorted().filter(newest.contains).compactMap { year in
        PathGap(
          path: path, unit: series.unit, measured: (measured[year] ?? 0) / series.coherentFactor, year: year,
          values: series.values, first: trajectories.years.lowerBound)
      }
    }
  }

  /// What each goal of a verdict needs, earliest first; nothing for goals that no column tells about.
  package func needs(of verdict: Verdict, in trajectories: Trajectories) -> [NeededFall] {
    (verdict.interims + [verdict.goal]).compactMap { goal in
      need(goal, verdict.target.name, verdict.force, trajectories)
    }.sorted { $0.needed.years.upperBound < $1.needed.years.upperBound }
  }

  private func need(
    _ goal: GoalVerdict, _ target: String, _ force: Force, _ trajectories: Trajectories
  ) -> NeededFall? {
    let metric = goal.goal.metric
    guard !metric.isCumulative, case .atMost = goal.goal.condition.sense, let limit = goal.limit,
      let column = values[metric.path]
    else { return nil }
    let unit = MetricUnit(of: metric, in: trajectories)
    let points = column.keys.sorted().compactMap { year -> (year: Int, value: Double)? in
      guard let value = column[year] else { return nil }
      guard let per = metric.per else { return (year, value / unit.coherentFactor) }
      guard let part = trajectories.figure(per, in: year).value, part != 0 else { return nil }
      return (year, value / part / unit.coherentFactor)
    }
    guard let last = points.last, goal.year > last.year,
      let needed = NeededFall.Pace(from: last, to: (goal.year, limit))
    else { return nil }
    let start = points.last { $0.year <= last.year - 5 } ?? points[0]
    return NeededFall(
      target: target, force: force, path: metric.path, per: metric.per, unit: unit.text, measured: last.value,
      limit: limit, needed: needed, recent: NeededFall.Pace(from: start, to: last))
  }
}
