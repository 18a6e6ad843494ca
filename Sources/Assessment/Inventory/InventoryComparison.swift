/// One measured figure beside what the model gives for that year, in the series' unit.
package struct InventoryComparison: Sendable {
  /// The inventory that measured it, by name.
  package let inventory: String
  package let path: String
  package let year: Int
  package let unit: String
  package let measured: Double?
  package let model: Double?
  /// (model − measured) ÷ measured; nil where either is missing or nothing was measured.
  package let deviation: Double?
  /// Why the measured figure is missing.
  package let key: String?
  /// The tolerance asked for this column and year; nil outside all matches.
  package let tolerance: Double?
  /// The match that asked for it, in the compiler's table of spans.
  package let place: Int32?
  /// Which side of the run's years it lies on; nil inside them.
  package let outside: OutsideHorizon?

  /// Whether a stated match is missed here; a figure that is not there matches nothing and misses nothing.
  package var isMissed: Bool {
    guard outside == nil, let tolerance, let measured else { return false }
    guard let deviation else { return measured != model }
    return !(abs(deviation) <= tolerance)
  }
}

/// Where a measured year lies that the run does not compute.
package enum OutsideHorizon: Sendable, Hashable {
  case before, after

  init?(_ year: Int, of years: ClosedRange<Int>) {
    if years.contains(year) { return nil }
    self = year < years.lowerBound ? .before : .after
  }
}

extension InventoryStatement {
  /// Every cell of the inventory against one scenario.
  package func compared(with trajectories: Trajectories) -> [InventoryComparison] {
    var comparisons: [InventoryComparison] = []
    for row in rows.sorted(by: { $0.year < $1.year }) {
      let outside = OutsideHorizon(row.year, of: trajectories.years)
      for (path, cell) in zip(columns, row.cells) {
        let match = match(for: path, in: row.year)
        let series = trajectories[path]
        let factor = series?.coherentFactor ?? 1
        let model = trajectories.figure(path, in: row.year)
        let deviation = Figure.combine(model, cell.figure) { ($0 - $1) / $1 }.value
        comparisons.append(
          InventoryComparison(
            inventory: name, path: path, year: row.year, unit: series?.unit ?? "",
            measured: cell.figure.value.map { $0 / factor },
            model: model.value.map { $0 / factor },
            deviation: deviation.flatMap { $0.isFinite ? $0 : nil },
            key: cell.figure.key, tolerance: match?.tolerance, place: match?.place, outside: outside))
      }
    }
    return comparisons
  }
}
