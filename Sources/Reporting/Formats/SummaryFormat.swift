package import Assessment

/// `wedge-summary/1`: verdicts, deviations and the milestone years of the main rows.
package struct SummaryFormat: OutputFormat {
  package static let name = "summary"
  package static let fileName: String? = "summary.json"

  package static func text(of report: RunReport, style: TerminalStyle) -> String {
    var json = JSONWriter()
    json.object { json in
      ReportJSON.head(of: report, format: "wedge-summary/1", into: &json)
      json.array("scenarios") { json in
        for scenario in report.scenarios { write(scenario, in: report, into: &json) }
      }
    }
    return json.text + "\n"
  }

  private static func write(
    _ scenario: ScenarioReport, in report: RunReport, into json: inout JSONWriter
  ) {
    let years = scenario.milestones.filter(scenario.summary.years.contains)
    json.object { json in
      json.string("name", scenario.trajectories.scenario)
      json.string("label", scenario.trajectories.label)
      json.array("years") { json in for year in years { json.number(nil, year) } }
      json.array("rows") { json in
        for row in scenario.summary.rows {
          json.object { json in
            json.string("path", row.path)
            json.string("kind", row.role.rawValue)
            json.string("unit", row.unit)
            json.array("values") { json in
              for year in years { json.number(nil, row.values[year - scenario.summary.years.lowerBound]) }
            }
            if row.values.contains(where: { $0 == nil }) { json.string("key", row.key ?? "NE") }
            ReportJSON.gaps(scenario.trajectories[row.path]?.gaps ?? [], into: &json)
          }
        }
      }
      ReportJSON.outcomes(of: scenario, in: report, into: &json)
    }
  }
}
