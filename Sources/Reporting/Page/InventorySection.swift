import Assessment

/// How far the model lies from the measured years.
enum InventorySection {
  static func section(of scenarios: [ScenarioReport]) -> Page.Section? {
    let sheets = DeviationTable.sheets(of: scenarios)
    guard !sheets.isEmpty else { return nil }
    return Page.Section(id: "inventory", heading: "The model against what was measured") { page in
      page.element(
        "p", words: "Deviations are (model − measured) ÷ measured. “!” marks one beyond its tolerance.")
      let judged = sheets.filter(\.isJudged)
      for sheet in judged { table(sheet).write(into: &page) }
      let others = sheets.filter { !$0.isJudged }
      guard !others.isEmpty else { return }
      page.element("details") { page in
        page.element("summary", words: "Inventories that no match judges (\(others.count))")
        for sheet in others { table(sheet).write(into: &page) }
      }
    }
  }

  private static func table(_ sheet: DeviationTable.Sheet) -> PageTable {
    PageTable(
      caption: "\(sheet.title) (\(sheet.scenarios))", corner: "year",
      columns: sheet.columns.map(\.title) + ["allowed"],
      rows: sheet.years.map { year in
        PageTable.Row(
          head: "\(year.number)", cells: sheet.columns.map { $0.text(in: year.number) } + [year.remark],
          isMissed: year.mark == .bad)
      })
  }
}
