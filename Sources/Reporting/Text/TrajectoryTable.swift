import Assessment

/// The main rows of a scenario in its milestone years, each with a little chart of all years.
enum TrajectoryTable {
  static func text(of scenario: ScenarioReport, comparedWith other: String?, style: TerminalStyle) -> String {
    let summary = scenario.summary
    let years = scenario.milestones.filter(summary.years.contains)
    guard let unit = summary.rows.first?.unit, !years.isEmpty else {
      return "  no emissions in this scenario\n"
    }
    var table = TextTable()
    let span = "\(summary.years.lowerBound)–\(summary.years.upperBound)"
    table.add([unit] + years.map(\.description) + [span], mark: .dim)
    for row in summary.rows {
      let decimals = decimals(of: row.unit, in: summary)
      let cells = years.map { cell(row.values[$0 - summary.years.lowerBound], in: row, decimals: decimals) }
      let chart = row.role == .change || row.role == .difference ? "" : Sparkline.text(row.values)
      table.add(
        [name(row, baseYear: summary.baseYear, other: other)] + cells + [chart],
        mark: row.role == .total ? .bold : nil)
    }
    return table.text(style: style, indent: 2)
  }

  private static func name(_ row: ScenarioSummary.Row, baseYear: Int, other: String?) -> String {
    let last = row.path.split(separator: ".").last.map(String.init) ?? row.path
    switch row.role {
    case .sector: return last
    case .total: return "total (\(last))"
    case .perHead: return "\(last), \(row.unit)"
    case .change: return "\(last) since \(baseYear)"
    case .difference: return "\(last) against \(other ?? "the other")"
    }
  }

  /// One for all rows of a unit, so that they can be read and added across.
  private static func decimals(of unit: String, in summary: ScenarioSummary) -> Int {
    let values = summary.rows.filter { $0.unit == unit }.flatMap(\.values)
    return NumberText.decimals(forSize: values.compactMap { $0.map(abs) }.max() ?? 0)
  }

  private static func cell(_ value: Double?, in row: ScenarioSummary.Row, decimals: Int) -> String {
    guard let value else { return row.key ?? "NE" }
    if row.role == .change { return NumberText.signedPercent(value) }
    let text = NumberText.fixed(value, decimals: decimals)
    return row.role == .difference && value > 0 ? "+" + text : text
  }
}
