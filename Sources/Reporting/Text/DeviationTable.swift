import Assessment

/// How far the model lies from the measured years: for each inventory one line a year.
enum DeviationTable {
  /// Inventories that are judged come first; scenarios that part only after the measured years share a table.
  static func text(of report: RunReport, style: TerminalStyle) -> String {
    sheets(of: report.scenarios).map { sheet in
      style.marked(sheet.title, .bold) + style.marked(" (\(sheet.scenarios))", .dim) + "\n"
        + tables(sheet, style) + "\n"
    }.joined()
  }

  /// One inventory against the scenarios that do not part in its years.
  struct Sheet {
    let title: String
    let scenarios: String
    let columns: [DeviationColumn]
    let years: [DeviationYear]
    /// Whether a match speaks of any of it.
    let isJudged: Bool
  }

  static func sheets(of scenarios: [ScenarioReport]) -> [Sheet] {
    let names = inventories(of: scenarios)
    return names.flatMap { name -> [Sheet] in
      var sheets: [Sheet] = []
      var shown: [[Double?]] = []
      for scenario in scenarios {
        let cells = cells(of: scenario, in: name)
        let deviations = cells.map(\.deviation)
        guard !cells.isEmpty, !shown.contains(deviations) else { continue }
        let alike = scenarios.filter { self.cells(of: $0, in: name).map(\.deviation) == deviations }
        let title = "Model against the inventory" + (names.count > 1 ? " \(name)" : "")
        sheets.append(
          sheet(title, alike.map(\.trajectories.scenario).joined(separator: ", "), cells))
        shown.append(deviations)
      }
      return sheets
    }
  }

  private static func inventories(of scenarios: [ScenarioReport]) -> [String] {
    var names: [String] = []
    for cell in scenarios.flatMap(\.inventory) where !names.contains(cell.inventory) {
      names.append(cell.inventory)
    }
    let judged = Set(scenarios.flatMap(\.inventory).filter { $0.tolerance != nil }.map(\.inventory))
    return names.filter(judged.contains) + names.filter { !judged.contains($0) }
  }

  private static func cells(of scenario: ScenarioReport, in inventory: String) -> [InventoryComparison] {
    scenario.inventory.filter { $0.inventory == inventory }
  }

  private static func sheet(_ title: String, _ scenarios: String, _ cells: [InventoryComparison]) -> Sheet {
    var paths: [String] = []
    for cell in cells where !paths.contains(cell.path) { paths.append(cell.path) }
    let titles = headings(paths)
    let columns = zip(paths, titles).map { path, title in
      DeviationColumn(title: title, cells: cells.filter { $0.path == path })
    }
    var byYear: [Int: [InventoryComparison]] = [:]
    for cell in cells { byYear[cell.year, default: []].append(cell) }
    return Sheet(
      title: title, scenarios: scenarios, columns: columns,
      years: byYear.keys.sorted().map { DeviationYear(number: $0, cells: byYear[$0] ?? []) },
      isJudged: cells.contains { $0.tolerance != nil })
  }

  /// One table, or several below each other where its columns do not fit in a line.
  private static func tables(_ sheet: Sheet, _ style: TerminalStyle) -> String {
    let years = sheet.years
    let frame = indent + "2020".count + gap + (years.map(\.remark.count) + ["allowed".count]).reduce(0, max)
    return folded(sheet.columns, width: style.width - frame).map { columns in
      table(columns, years, style)
    }.joined(separator: "\n")
  }

  private static func table(_ columns: [DeviationColumn], _ years: [DeviationYear], _ style: TerminalStyle)
    -> String
  {
    var table = TextTable()
    table.add([""] + columns.map(\.title) + ["allowed"], mark: .dim)
    for year in years {
      table.add(
        ["\(year.number)"] + columns.map { $0.text(in: year.number) } + [year.remark], mark: year.mark)
    }
    return table.text(style: style, indent: indent)
  }

  /// The columns in groups that fit, in their order; one alone stands even where it does not fit.
  private static func folded(_ columns: [DeviationColumn], width: Int) -> [[DeviationColumn]] {
    var groups: [[DeviationColumn]] = []
    var used = 0
    for column in columns {
      let needed = column.width + gap
      if groups.isEmpty || used + needed > width {
        groups.append([])
        used = 0
      }
      groups[groups.count - 1].append(column)
      used += needed
    }
    return groups
  }

  /// The last word of a path; of a member's emissions the member, with its block where two are alike.
  private static func headings(_ paths: [String]) -> [String] {
    let words = paths.map { path in
      let words = path.split(separator: ".").map(String.init)
      return words.count > 2 && words.last == "emissions" ? Array(words.dropLast()) : words
    }
    let last = words.map { $0.last ?? "" }
    return words.map { words in
      last.count { $0 == words.last } == 1 ? words.last ?? "" : words.suffix(2).joined(separator: ".")
    }
  }

  private static let indent = 2
  private static let gap = 2
}

/// One measured series in a table of deviations.
struct DeviationColumn {
  let title: String
  private let texts: [Int: String]

  init(title: String, cells: [InventoryComparison]) {
    self.title = title
    texts = Dictionary(cells.map { ($0.year, Self.text($0)) }) { first, _ in first }
  }

  var width: Int { ([title] + texts.values).map(\.count).max() ?? 0 }

  func text(in year: Int) -> String { texts[year] ?? "" }

  /// Beyond 100 % two decimals say nothing.
  private static func text(_ comparison: InventoryComparison) -> String {
    if let key = comparison.key { return key }
    guard let deviation = comparison.deviation else { return "–" }
    let decimals = abs(deviation) < 1 ? 2 : 0
    return NumberText.signedPercent(deviation, decimals: decimals) + (comparison.isMissed ? " !" : "")
  }
}

/// One measured year in a table of deviations.
struct DeviationYear {
  let number: Int
  let remark: String
  let mark: TerminalStyle.Mark?

  init(number: Int, cells: [InventoryComparison]) {
    self.number = number
    let allowed = cells.compactMap(\.tolerance)
    remark =
      switch cells.first?.outside {
      case .before?: "before the horizon"
      case .after?: "after the horizon"
      case nil: Self.text(allowed)
      }
    mark = cells.contains(where: \.isMissed) ? .bad : (allowed.isEmpty ? .dim : nil)
  }

  /// `± 2 %`, or from the tightest to the widest where columns differ.
  private static func text(_ tolerances: [Double]) -> String {
    guard let least = tolerances.min(), let most = tolerances.max() else { return "not judged" }
    return least == most
      ? "± \(NumberText.percent(least))" : "± \(NumberText.percent(least)) to \(NumberText.percent(most))"
  }
}
