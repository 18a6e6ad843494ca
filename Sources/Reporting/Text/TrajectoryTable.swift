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
        [name(row, in: summary, other: other) + (row.isIncomplete ? ", incomplete" : "")] + cells + [chart],
        mark: row.role == .total ? .bold : nil)
    }
    let market =
      summary.rows.contains { $0.path == ScenarioSummary.byContract }
      ? remark(byContract, style) : ""
    return table.text(style: style, indent: 2)
      + (footnote(of: summary, in: years).map { remark($0, style) } ?? "") + market
  }

  /// What a row is called in a table whose heading has the unit of the first.
  static func name(_ row: ScenarioSummary.Row, in summary: ScenarioSummary, other: String?) -> String {
    let last = row.path.split(separator: ".").last.map(String.init) ?? row.path
    switch row.role {
    case .sector: return last
    case .total: return "total (\(last))"
    case .perHead: return "\(last), \(row.unit)"
    case .change: return "\(last) since \(summary.baseYear)"
    case .difference: return "\(last) against \(other ?? "the other")"
    case .metric:
      let name = row.path.hasPrefix("emissions.") ? String(row.path.dropFirst(10)) : row.path
      return row.unit == summary.rows.first?.unit || row.unit.isEmpty ? name : "\(name), \(row.unit)"
    }
  }

  static let byContract = "scope2_market is scope 2 by contracts: it stands beside scope2 and is in no total"

  /// A remark for a reader who adds the rows up and does not find the total.
  static func footnote(of summary: ScenarioSummary, in years: [Int]) -> String? {
    guard let total = summary.rows.first(where: { $0.role == .total }) else { return nil }
    let sectors = summary.rows.filter { $0.role == .sector && $0.unit == total.unit }
    let decimals = decimals(of: total.unit, in: summary)
    var isRounded = false
    for year in years {
      let step = year - summary.years.lowerBound
      let parts = sectors.compactMap { $0.values[step] }
      guard let sum = total.values[step], !parts.isEmpty, parts.count == sectors.count else { continue }
      let size = parts.reduce(abs(sum)) { max($0, abs($1)) }
      if abs(parts.reduce(0, +) - sum) > 1e-9 * size { return otherBorder(total) }
      let shown = parts.reduce(0) { $0 + NumberText.units($1, decimals: decimals) }
      if shown != NumberText.units(sum, decimals: decimals) { isRounded = true }
    }
    return isRounded ? "rows are rounded; totals are computed before rounding" : nil
  }

  private static func otherBorder(_ total: ScenarioSummary.Row) -> String {
    if total.path == "emissions.net" { return "net is the rows less removals and offsets" }
    let name = total.path.split(separator: ".").last ?? ""
    return "\(name) is not the sum of the rows: its border is drawn differently"
  }

  private static func remark(_ text: String, _ style: TerminalStyle) -> String {
    style.marked("  \(text)", .dim) + "\n"
  }

  /// One for all rows of a unit, so that they can be read and added across.
  static func decimals(of unit: String, in summary: ScenarioSummary) -> Int {
    let values = summary.rows.filter { $0.unit == unit }.flatMap(\.values)
    return NumberText.decimals(forSize: values.compactMap { $0.map(abs) }.max() ?? 0)
  }

  static func cell(_ value: Double?, in row: ScenarioSummary.Row, decimals: Int) -> String {
    guard let value else { return row.key ?? "NE" }
    if row.role == .change { return NumberText.signedPercent(value) }
    let text = NumberText.fixed(value, decimals: decimals)
    return row.role == .difference && value > 0 ? "+" + text : text
  }
}
