import Assessment

/// What must not pass in silence: defaults, fitted numbers, notes, and what is missing and why.
struct AssumptionSection {
  let scenarios: [ScenarioReport]
  /// What holds for the whole report.
  let remarks: [String]

  var section: Page.Section? {
    let defaults = RemarkList.entries(\.defaultsUsed, of: scenarios)
    let calibrated = said(\.calibrated)
    let notes = remarks + said(\.notes)
    let gaps = gaps
    guard !defaults.isEmpty || !calibrated.isEmpty || !notes.isEmpty || !gaps.isEmpty else { return nil }
    return Page.Section(id: "assumptions", heading: "What the numbers assume") { page in
      let (groups, others) = DefaultsList.groups(of: defaults)
      list(
        "Defaults used (\(defaults.count))", groups.map { "\($0.members): \($0.statement)" } + others,
        into: &page)
      list("Calibrated to measured years (\(scenarios.isEmpty ? 0 : calibrated.count))", calibrated, into: &page)
      list("Notes (\(notes.count))", notes, into: &page)
      list("Missing numbers (\(gaps.count))", gaps, into: &page)
    }
  }

  private func list(_ heading: String, _ entries: [String], into page: inout Markup) {
    guard !entries.isEmpty else { return }
    page.element("h3", words: heading)
    page.element("ul", ["class": "remarks"]) { page in
      for entry in entries { page.element("li") { $0.isolated(entry) } }
    }
  }

  private func said(_ list: KeyPath<ScenarioReport, [String]>) -> [String] {
    let entries = RemarkList.entries(list, of: scenarios).map { $0.text + $0.scenarios }
    return RemarkList.grouped(entries).map { paths, statement in
      statement.isEmpty ? paths.joined(separator: ", ") : "\(paths.joined(separator: ", ")): \(statement)"
    }
  }

  /// Each notation key that stands in a table, what it means, and what it stands for.
  private var gaps: [String] {
    var known: [String] = []
    func add(_ sentence: String) { if !known.contains(sentence) { known.append(sentence) } }
    for scenario in scenarios {
      for row in scenario.summary.rows {
        for gap in scenario.trajectories[row.path]?.gaps ?? [] {
          let note = gap.note.map { ": \($0)" } ?? ""
          add("\(PathName.text(row.path)) is computed without \(gap.path) (\(gap.key), \(NotationKeys.meaning(of: gap.key)))\(note)")
        }
        if row.values.contains(where: { $0 == nil }) {
          let key = row.key ?? "NE"
          add("\(PathName.text(row.path)) has years without a number: \(key), \(NotationKeys.meaning(of: key))")
        }
      }
      for cell in scenario.inventory {
        guard let key = cell.key else { continue }
        add("inventory \(cell.inventory), \(PathName.text(cell.path)): \(key), \(NotationKeys.meaning(of: key))")
      }
    }
    return known
  }
}

/// The notation keys of the GPC in words. Source: GPC, section 2.2.
enum NotationKeys {
  static func meaning(of key: String) -> String {
    switch key {
    case "NO": "not occurring"
    case "NE": "not estimated"
    case "IE": "included elsewhere"
    case "C": "confidential"
    default: "no number"
    }
  }
}
