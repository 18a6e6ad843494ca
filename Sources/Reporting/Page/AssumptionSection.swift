import Assessment

/// What must not pass in silence: defaults, fitted numbers, notes, and what is missing and why.
struct AssumptionSection {
  /// What one scenario has to say.
  struct Remarks: Sendable {
    let scenario: String
    let defaultsUsed: [String]
    let calibrated: [String]
    let notes: [String]
  }

  let scenarios: [Remarks]
  /// What holds for the whole report.
  let common: [String]
  /// Numbers that are missing, and why.
  let gaps: [String]

  var section: Page.Section? {
    let defaults = RemarkList.entries(scenarios.map { ($0.scenario, $0.defaultsUsed) })
    let calibrated = said(\.calibrated)
    let notes = common + said(\.notes)
    guard !defaults.isEmpty || !calibrated.isEmpty || !notes.isEmpty || !gaps.isEmpty else { return nil }
    return Page.Section(id: "assumptions", heading: "What the numbers assume") { page in
      let (groups, others) = DefaultsList.groups(of: defaults)
      list(
        "Defaults used (\(defaults.count))", groups.map { "\($0.members): \($0.statement)" } + others,
        into: &page)
      list("Calibrated to measured years (\(calibrated.count))", calibrated, into: &page)
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

  private func said(_ list: KeyPath<Remarks, [String]>) -> [String] {
    let entries = RemarkList.entries(scenarios.map { ($0.scenario, $0[keyPath: list]) })
    return RemarkList.grouped(entries.map { $0.text + $0.scenarios }).map { paths, statement in
      statement.isEmpty ? paths.joined(separator: ", ") : "\(paths.joined(separator: ", ")): \(statement)"
    }
  }
}

extension AssumptionSection {
  init(of scenarios: [ScenarioReport], common: [String]) {
    self.init(
      scenarios: scenarios.map {
        Remarks(
          scenario: $0.trajectories.scenario, defaultsUsed: $0.defaultsUsed, calibrated: $0.calibrated,
          notes: $0.notes)
      }, common: common, gaps: Self.gaps(in: scenarios))
  }

  init(of report: SweepReport) {
    var gaps: [String] = []
    for output in report.scenarios.flatMap(\.outputs) {
      guard let key = output.key else { continue }
      let sentence = "\(PathName.text(output.path)) has no number: \(key), \(NotationKeys.meaning(of: key))"
      if !gaps.contains(sentence) { gaps.append(sentence) }
    }
    self.init(
      scenarios: report.scenarios.map {
        Remarks(
          scenario: $0.name, defaultsUsed: $0.remarks.defaultsUsed, calibrated: $0.remarks.calibrated,
          notes: $0.remarks.notes)
      }, common: report.notes, gaps: gaps)
  }

  /// Each notation key that stands in a table, what it means, and what it stands for.
  private static func gaps(in scenarios: [ScenarioReport]) -> [String] {
    var known: [String] = []
    func add(_ sentence: String, _ key: String) {
      let sentence = "\(sentence): \(key), \(NotationKeys.meaning(of: key))"
      if !known.contains(sentence) { known.append(sentence) }
    }
    for scenario in scenarios {
      for row in scenario.summary.rows {
        let name = PathName.text(row.path)
        for gap in scenario.trajectories[row.path]?.gaps ?? [] {
          add("\(name) is computed without \(gap.path)" + (gap.note.map { " (\($0))" } ?? ""), gap.key)
        }
        if row.values.contains(where: { $0 == nil }) {
          add("\(name) has years without a number", row.key ?? "NE")
        }
      }
      for cell in scenario.inventory {
        guard let key = cell.key else { continue }
        add("inventory \(cell.inventory), \(PathName.text(cell.path))", key)
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
