import Assessment

/// How far the model lies from the measured years, one line a year.
enum DeviationTable {
  /// Scenarios that part only after the measured years share one table.
  static func text(of report: RunReport, style: TerminalStyle) -> String {
    var shown: [[Double?]] = []
    var text = ""
    for scenario in report.scenarios where !scenario.inventory.isEmpty {
      let deviations = scenario.inventory.map(\.deviation)
      guard !shown.contains(deviations) else { continue }
      let others = report.scenarios.filter { $0.inventory.map(\.deviation) == deviations }
      text += section(scenario, names: others.map(\.trajectories.scenario), style)
      shown.append(deviations)
    }
    return text
  }

  private static func section(_ scenario: ScenarioReport, names: [String], _ style: TerminalStyle) -> String {
    let rows = scenario.inventory
    var paths: [String] = []
    for row in rows where !paths.contains(row.path) { paths.append(row.path) }
    var byYear: [Int: [InventoryComparison]] = [:]
    for row in rows { byYear[row.year, default: []].append(row) }

    var table = TextTable()
    table.add(
      [""] + paths.map { $0.split(separator: ".").last.map(String.init) ?? $0 } + ["allowed"], mark: .dim)
    for year in byYear.keys.sorted() {
      let cells = byYear[year] ?? []
      let allowed = cells.compactMap(\.tolerance).min()
      let isMissed = cells.contains(where: \.isMissed)
      table.add(
        ["\(year)"]
          + paths.map { path in cells.first { $0.path == path }.map(cell) ?? "" }
          + [remark(on: cells, allowed: allowed)],
        mark: isMissed ? .bad : (allowed == nil ? .dim : nil))
    }
    return style.marked("Model against the inventory", .bold)
      + style.marked(" (\(names.joined(separator: ", ")))", .dim) + "\n"
      + table.text(style: style, indent: 2) + "\n"
  }

  private static func remark(on cells: [InventoryComparison], allowed: Double?) -> String {
    switch cells.first?.outside {
    case .before?: "before the horizon"
    case .after?: "after the horizon"
    case nil: allowed.map { "± " + NumberText.percent($0) } ?? "not judged"
    }
  }

  private static func cell(_ comparison: InventoryComparison) -> String {
    if let key = comparison.key { return key }
    guard let deviation = comparison.deviation else { return "–" }
    return NumberText.signedPercent(deviation, decimals: 2) + (comparison.isMissed ? " !" : "")
  }
}
