import Assessment

/// Defaults used, calibrated numbers and notes, each said once for all scenarios that share it.
enum RemarkList {
  static func text(of report: RunReport, style: TerminalStyle) -> String {
    let lists: [(String, KeyPath<ScenarioReport, [String]>)] = [
      ("Defaults used", \.defaultsUsed), ("Calibrated to measured years", \.calibrated), ("Notes", \.notes),
    ]
    return lists.map { title, list in section(title, list, report, style) }.joined()
  }

  private static func section(
    _ title: String, _ list: KeyPath<ScenarioReport, [String]>, _ report: RunReport, _ style: TerminalStyle
  ) -> String {
    var entries: [String] = []
    var scenariosOf: [String: [String]] = [:]
    for scenario in report.scenarios {
      for entry in scenario[keyPath: list] {
        if scenariosOf[entry] == nil { entries.append(entry) }
        scenariosOf[entry, default: []].append(scenario.trajectories.scenario)
      }
    }
    guard !entries.isEmpty else { return "" }
    let said = entries.map { entry in
      let names = scenariosOf[entry] ?? []
      return names.count == report.scenarios.count ? entry : "\(entry) (\(names.joined(separator: ", ")))"
    }
    let heading = style.marked("\(title) (\(entries.count))", .bold) + "\n"
    let sentences = said.contains { $0.contains(" ") && $0.count > 60 }
    if sentences { return heading + said.map { "  \($0)\n" }.joined() }
    return heading + Wrapping.lines(said, separator: ",", width: style.width, indent: 2)
  }
}
