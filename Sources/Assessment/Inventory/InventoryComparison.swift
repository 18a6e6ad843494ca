/// One measured figure beside what the model gives for that year, in the series' unit.
package struct InventoryComparison: Sendable {
  package let path: String
  package let year: Int
  package let unit: String
  package let measured: Double?
  package let model: Double?
  /// (model − measured) ÷ measured; nil where either is missing or nothing was measured.
  package let deviation: Double?
  /// Why the measured figure is missing.
  package let key: String?
  /// The tightest tolerance asked for this year; nil outside all matches.
  package let tolerance: Double?
  /// The match that asked for it, in the compiler's table of spans.
  package let place: Int32?

  /// Whether a stated match is missed here; a figure that is not there matches nothing and misses nothing.
  package var isMissed: Bool {
    guard let tolerance, let measured else { return false }
    guard let deviation else { return measured != model }
    return !(abs(deviation) <= tolerance)
  }
}

extension InventoryStatement {
  /// Every cell of the inventory that lies in the years of the run, against one scenario.
  package func compared(with trajectories: Trajectories) -> [InventoryComparison] {
    var comparisons: [InventoryComparison] = []
    for row in rows.sorted(by: { $0.year < $1.year }) where trajectories.years.contains(row.year) {
      let match = matches.filter { $0.years.contains(row.year) }.min { $0.tolerance < $1.tolerance }
      for (path, cell) in zip(columns, row.cells) {
        let series = trajectories[path]
        let factor = series?.coherentFactor ?? 1
        let model = trajectories.figure(path, in: row.year)
        let deviation = Figure.combine(model, cell.figure) { ($0 - $1) / $1 }.value
        comparisons.append(
          InventoryComparison(
            path: path, year: row.year, unit: series?.unit ?? "",
            measured: cell.figure.value.map { $0 / factor },
            model: model.value.map { $0 / factor },
            deviation: deviation.flatMap { $0.isFinite ? $0 : nil },
            key: cell.figure.key, tolerance: match?.tolerance, place: match?.place))
      }
    }
    return comparisons
  }
}
