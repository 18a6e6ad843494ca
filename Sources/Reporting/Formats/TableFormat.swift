package import Assessment

/// What `wedge run` shows a reader: trajectories, verdicts, deviations, and all that must be said.
package struct TableFormat: OutputFormat {
  package static let name = "table"
  package static let fileName: String? = nil

  package static func text(of report: RunReport, style: TerminalStyle) -> String {
    var text = ""
    for scenario in report.scenarios {
      text += heading(report, scenario, style)
      text += TrajectoryTable.text(of: scenario, comparedWith: report.comparedWith, style: style)
      text += verdicts(scenario, style)
      text += "\n"
    }
    text += DeviationTable.text(of: report, style: style)
    text += RemarkList.text(of: report, style: style)
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text + recap(report, style)
  }

  private static func heading(_ report: RunReport, _ scenario: ScenarioReport, _ style: TerminalStyle)
    -> String
  {
    let trajectories = scenario.trajectories
    let label = trajectories.label.isEmpty ? "" : " \"\(trajectories.label)\""
    return style.marked("\(report.city) · \(trajectories.scenario)\(label)", .bold)
      + style.marked(" · GWP of \(report.gwp)", .dim) + "\n"
      + report.replacements.map { "  \($0)\n" }.joined()
  }

  private static func verdicts(_ scenario: ScenarioReport, _ style: TerminalStyle) -> String {
    guard !scenario.verdicts.isEmpty else { return "" }
    let nameWidth = scenario.verdicts.map(\.target.name.count).max() ?? 0
    var text = "\n"
    for verdict in scenario.verdicts {
      let name = verdict.target.name
      let padded = name + String(repeating: " ", count: nameWidth - name.count)
      let force = verdict.force == .must ? "must  " : "should"
      let indent = String(repeating: " ", count: 2 + 6 + 2 + 6 + 1 + nameWidth + 2)
      let sentence =
        verdict.gate.map { "\(GateSentence.text($0))\n\(indent)\(GateSentence.stated(verdict))" }
        ?? VerdictSentence.text(verdict.goal)
      text += "  \(outcome(verdict, style))  \(force) \(padded)  \(sentence)\n"
      for interim in verdict.interims {
        text += "\(indent)interim \(word(interim.isMet)): \(VerdictSentence.text(interim))\n"
      }
      if let offsets = verdict.offsets {
        text += "\(indent)offsets \(word(offsets.isMet)): \(VerdictSentence.text(offsets))\n"
      }
      if verdict.gate == nil, let probability = verdict.target.probability {
        text += "\(indent)\(GateSentence.notAsked(probability))\n"
      }
    }
    return text
  }

  /// What a reader should not have to search for: which targets are missed, and where.
  private static func recap(_ report: RunReport, _ style: TerminalStyle) -> String {
    var missed: [String] = []
    var count = 0
    for scenario in report.scenarios {
      count += scenario.verdicts.count
      for verdict in scenario.verdicts where verdict.isKept != true {
        let name = "\(verdict.force.rawValue) \(verdict.target.name) in \(scenario.trajectories.scenario)"
        missed.append(
          name + (verdict.isKept == nil ? " (open)" : verdict.gate?.chance.isClose == true ? " (close)" : ""))
      }
    }
    guard count > 0 else { return "" }
    if missed.isEmpty { return "\n" + style.marked("All targets are met.", .good) + "\n" }
    let heading = "Missed targets (\(missed.count) of \(count))"
    return "\n" + style.marked(heading, .bold) + "\n"
      + Wrapping.lines(missed, separator: ",", width: style.width, indent: 2)
  }

  private static func outcome(_ verdict: Verdict, _ style: TerminalStyle) -> String {
    let isClose = verdict.gate?.chance.isClose ?? false
    return switch verdict.isKept {
    case true?: style.marked("met   ", isClose ? .doubtful : .good)
    case false?: style.marked("missed", isClose ? .doubtful : .bad)
    case nil: style.marked("open  ", .doubtful)
    }
  }

  private static func word(_ isMet: Bool?) -> String {
    isMet.map { $0 ? "met" : "missed" } ?? "open"
  }
}
