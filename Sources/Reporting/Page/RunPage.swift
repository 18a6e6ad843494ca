package import Assessment

/// The page of a run: the answer, the scenarios beside each other, each of them, what they rest on.
package enum RunPage {
  package static func text(of report: RunReport) -> String {
    let names = report.scenarios.map(\.trajectories.scenario)
    let years = report.scenarios.first.map {
      "\($0.summary.years.lowerBound) to \($0.summary.years.upperBound)"
    }
    var sections = [AnswerSection.section(of: report)]
    if let comparison = ComparisonSection.section(of: report) { sections.append(comparison) }
    for (index, scenario) in report.scenarios.enumerated() {
      sections.append(
        ScenarioSection(scenario: scenario, id: "scenario-\(index + 1)", comparedWith: report.comparedWith)
          .section)
    }
    if let inventory = InventorySection.section(of: report.scenarios) { sections.append(inventory) }
    let remarks = report.replacements
    if let assumptions = AssumptionSection(of: report.scenarios, common: remarks).section {
      sections.append(assumptions)
    }
    let what = names.count == 1 ? "Scenario" : "Scenarios"
    return Page(
      title: report.city,
      lines: ["\(what) \(names.joined(separator: ", "))" + (years.map { " · \($0)" } ?? "")] + remarks,
      sections: sections,
      provenance: [
        ("city", report.city), ("scenario file, SHA-256", report.fileHash), ("wedge", report.version),
        ("GWP of", report.gwp),
      ] + report.settings.map { ("set on the command line", $0) }
    ).text
  }
}
