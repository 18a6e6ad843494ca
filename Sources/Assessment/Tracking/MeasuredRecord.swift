/// The measured figures of all inventories by result: what tracking starts from.
package struct MeasuredRecord: Sendable {
  /// In the order of the inventories and their columns.
  package let paths: [String]
  /// In coherent units, by path and year.
  package let values: [String: [Int: Double]]
  private let inventories: [InventoryStatement]
  private let horizon: ClosedRange<Int>

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
    self.inventories = inventories
    self.horizon = horizon
  }

  /// The measured years of a metric, as targets count it: a total may be the sum of its sectors.
  package func series(of metric: String) -> [Int: Double] {
    var series: [Int: Double] = [:]
    for inventory in inventories {
      for row in inventory.rows where horizon.contains(row.year) && series[row.year] == nil {
        series[row.year] = inventory.figure(of: metric, in: row)?.value
      }
    }
    return series
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

  /// What each goal of a verdict needs, earliest first; nothing for goals of which no pace can be told.
  package func needs(of verdict: Verdict, in trajectories: Trajectories) -> [NeededFall] {
    (verdict.interims + [verdict.goal]).compactMap { goal in
      try? need(goal, verdict.target.name, verdict.force, trajectories).get()
    }.sorted { $0.needed.years.upperBound < $1.needed.years.upperBound }
  }

  /// Why no pace can be told of the main goal; nil where one can.
  package func noPace(of verdict: Verdict, in trajectories: Trajectories) -> NoPace? {
    switch need(verdict.goal, verdict.target.name, verdict.force, trajectories) {
    case .success: nil
    case .failure(let reason): reason
    }
  }

  private func need(
    _ goal: GoalVerdict, _ target: String, _ force: Force, _ trajectories: Trajectories
  ) -> Result<NeededFall, NoPace> {
    let metric = goal.goal.metric
    guard !metric.isCumulative else { return .failure(.isBudget) }
    guard case .atMost = goal.goal.condition.sense else { return .failure(.isFloor) }
    let column = series(of: metric.path)
    let unit = MetricUnit(of: metric, in: trajectories)
    let points = column.keys.sorted().compactMap { year -> (year: Int, value: Double)? in
      guard let value = column[year] else { return nil }
      guard let per = metric.per else { return (year, value / unit.coherentFactor) }
      guard let part = trajectories.figure(per, in: year).value, part != 0 else { return nil }
      return (year, value / part / unit.coherentFactor)
    }
    guard let last = points.last else {
      return .failure(.notMeasured(metric.path + (metric.per.map { " per \($0)" } ?? "")))
    }
    guard let limit = goal.limit else { return .failure(.noLimit) }
    guard let needed = NeededFall.Pace(from: last, to: (goal.year, limit)) else {
      return .failure(.isPast(year: goal.year, newest: last.year))
    }
    let start = points.last { $0.year <= last.year - 5 } ?? points[0]
    return .success(
      NeededFall(
        target: target, force: force, path: metric.path, per: metric.per, unit: unit.text,
        measured: last.value, limit: limit, needed: needed, recent: NeededFall.Pace(from: start, to: last)))
  }
}
