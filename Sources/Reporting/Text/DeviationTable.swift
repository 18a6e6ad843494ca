import Assessment

/// How far the model lies from the measured years: a table for each inventory, one line a year.
enum DeviationTable {
  /// Scenarios that part only after the measured years share their tables.
  static func text(of report: RunReport, style: TerminalStyle) -> String {
    var shown: [[Double?]] = []
    var text = ""
    for scenario in report.scenarios where !scenario.inventory.isEmpty {
      let deviations = scenario.inventory.map(\.deviation)
      guard !shown.contains(deviations) else { continue }
      let others = report.scenarios.filter { $0.inventory.map(\.deviation) == deviations }
      text += sections(scenario, names: others.map(\.trajectories.scenario), style)
      shown.append(deviations)
    }
    return text
  }

  private static func sections(_ scenario: ScenarioReport, names: [String], _ style: TerminalStyle)
    -> String
  {
    let inventories = unique(scenario.inventory.map(\.inventory))
    return inventories.map { inventory in
      let label = inventories.count > 1 ? ", \(inventory)" : ""
      return style.marked("Model against the inventory\(label)", .bold)
        + style.marked(" (\(names.joined(separator: ", ")))", .dim) + "\n"
        + table(scenario.inventory.filter { $0.inventory == inventory }, style) + "\n"
    }.joined()
  }

  private static func table(_ rows: [InventoryComparison], _ style: TerminalStyle) -> String {
    let paths = unique(rows.map(\.path))
    var byYear: [Int: [InventoryComparison]] = [:]
    for row in rows { byYear[row.year, default: []].append(row) }

    var table = TextTable()
    table.add([""] + headings(of: paths) + ["allowed"], mark: .dim)
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
    return table.text(style: style, indent: 2)
  }

  /// The last word of each path, or the member's name where that is its emissions; whole paths where two agree.
  private static func headings(of paths: [String]) -> [String] {
    let words = paths.map { path in
      let parts = path.split(separator: ".")
      return parts.count > 2 && parts.last == "emissions" ? parts.dropLast() : parts[...]
    }
    let last = words.map { $0.last.map(String.init) ?? "" }
    return zip(words, last).map { parts, word in
      last.count { $0 == word } > 1 ? parts.joined(separator: ".") : word
    }
  }

  /// Each once, in the order of its first place.
  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
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
