package import Assessment

/// What `wedge sweep` shows a reader: bands, probabilities of targets, and all that must be said.
package enum SweepTables {
  package static func text(of report: SweepReport, style: TerminalStyle) -> String {
    var text =
      style.marked("\(report.city) · \(SamplingSentence.text(report.sampling))", .bold)
      + style.marked(" · GWP of \(report.gwp)", .dim) + "\n"
    if !report.settings.isEmpty {
      text += "  set on the command line: \(report.settings.joined(separator: "; "))\n"
    }
    if let faults = report.faults {
      text +=
        style.marked(
          Wrapping.paragraph(
            SamplingSentence.text(faults, of: report.sampling), width: style.width, indent: 2, hanging: 2
          ).withoutLastLineEnd, .doubtful) + "\n"
    }
    for scenario in report.scenarios {
      let label = scenario.label.isEmpty ? "" : " \"\(scenario.label)\""
      text += "\n" + style.marked("\(scenario.name)\(label)", .bold) + "\n"
      text += BandTable.text(of: scenario, in: report, style: style)
      text += exceedances(of: scenario, in: report, style)
      text += covariances(of: scenario, in: report, style)
      text += targets(of: scenario, in: report, style)
    }
    return text + notes(report, style) + recap(report, style)
  }

  private static func exceedances(
    of scenario: ScenarioSweep, in report: SweepReport, _ style: TerminalStyle
  ) -> String {
    guard !scenario.exceedances.isEmpty else { return "" }
    let years = BandTable.milestones(of: scenario, in: report)
    let entries = scenario.exceedances.map { exceedance in
      let limit = NumberText.significant(exceedance.threshold, digits: 6)
      let shares = years.compactMap { year -> String? in
        let place = year - report.years.lowerBound
        guard place < exceedance.shares.count else { return nil }
        return "\(NumberText.fixed(exceedance.shares[place] * 100, decimals: 1)) % in \(year)"
      }
      return Wrapping.paragraph(
        "\(exceedance.path) above \(limit) \(exceedance.unit): \(shares.joined(separator: ", "))",
        width: style.width, indent: 4, hanging: 6)
    }
    return "\n  share of the draws with\n" + entries.joined()
  }

  /// How results lean on one another at the end; their covariances of all years are in the files.
  private static func covariances(
    of scenario: ScenarioSweep, in report: SweepReport, _ style: TerminalStyle
  ) -> String {
    guard let table = scenario.covariance, let last = table.values.last else { return "" }
    var entries: [String] = []
    for (row, path) in table.paths.enumerated() {
      for column in table.paths.indices.dropFirst(row + 1) {
        // Divided before they are multiplied: the product of two variances may be too large for a number.
        let correlation = last[row][column] / last[row][row].squareRoot() / last[column][column].squareRoot()
        let text = correlation.isFinite ? NumberText.fixed(correlation, decimals: 2) : "–"
        entries.append("\(path) and \(table.paths[column]): \(text)")
      }
    }
    let shown = entries.prefix(20)
    let rest =
      entries.count > shown.count ? ["and \(entries.count - shown.count) more pairs in the files"] : []
    return "\n  correlation over the draws in \(report.years.upperBound)\n"
      + (shown + rest).map { "    \($0)\n" }.joined()
  }

  private static func targets(
    of scenario: ScenarioSweep, in report: SweepReport, _ style: TerminalStyle
  ) -> String {
    guard !scenario.targets.isEmpty else { return "" }
    let nameWidth = scenario.targets.map(\.name.count).max() ?? 0
    var text = "\n"
    for chance in scenario.targets {
      let name = chance.name
      let padded = name + String(repeating: " ", count: nameWidth - name.count)
      let force = chance.force == .must ? "must  " : "should"
      text +=
        "  \(outcome(chance, style))  \(force) \(padded)  \(ChanceSentence.text(chance, draws: report.sampling.draws))\n"
    }
    return text
  }

  private static func outcome(_ chance: TargetChance, _ style: TerminalStyle) -> String {
    switch chance.isMet {
    case true?: style.marked("met   ", chance.isClose ? .doubtful : .good)
    case false?: style.marked("missed", chance.isClose ? .doubtful : .bad)
    case nil: chance.probability == nil ? style.marked("open  ", .doubtful) : "      "
    }
  }

  private static func notes(_ report: SweepReport, _ style: TerminalStyle) -> String {
    guard !report.notes.isEmpty else { return "" }
    let entries = report.notes.map { Wrapping.paragraph($0, width: style.width, indent: 2, hanging: 4) }
    return "\n" + style.marked("Notes (\(report.notes.count))", .bold) + "\n" + entries.joined()
  }

  /// What a reader should not have to search for: the targets whose probability is too small.
  private static func recap(_ report: SweepReport, _ style: TerminalStyle) -> String {
    var count = 0
    var missed: [String] = []
    for scenario in report.scenarios {
      for chance in scenario.targets where chance.wanted != nil {
        count += 1
        guard chance.isMet != true else { continue }
        let name = "\(chance.force.rawValue) \(chance.name) in \(scenario.name)"
        missed.append(name + (chance.isMet == nil ? " (open)" : chance.isClose ? " (close)" : ""))
      }
    }
    guard count > 0 else { return "" }
    if missed.isEmpty {
      return "\n" + style.marked("Every target has the probability that was asked.", .good) + "\n"
    }
    return "\n" + style.marked("Missed targets (\(missed.count) of \(count))", .bold) + "\n"
      + Wrapping.lines(missed, separator: ",", width: style.width, indent: 2)
  }
}

extension String {
  fileprivate var withoutLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
