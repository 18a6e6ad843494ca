package import Assessment

/// `wedge-run/1`: every series of every scenario, with verdicts, deviations and what must not pass in silence.
///
/// The schema is `Schemas/wedge-run-1.schema.json`.
package struct JSONFormat: OutputFormat {
  package static let name = "json"
  package static let fileName: String? = nil

  package static func text(of report: RunReport, style: TerminalStyle) -> String {
    var json = JSONWriter()
    json.object { json in
      ReportJSON.head(of: report, format: "wedge-run/1", into: &json)
      json.array("scenarios") { json in
        for scenario in report.scenarios { write(scenario, in: report, into: &json) }
      }
    }
    return json.text + "\n"
  }

  private static func write(
    _ scenario: ScenarioReport, in report: RunReport, into json: inout JSONWriter
  ) {
    json.object { json in
      json.string("name", scenario.trajectories.scenario)
      json.string("label", scenario.trajectories.label)
      json.array("years") { json in for year in scenario.trajectories.years { json.number(nil, year) } }
      json.array("series") { json in
        for series in scenario.trajectories.series { write(series, into: &json) }
      }
      ReportJSON.outcomes(of: scenario, in: report, into: &json)
    }
  }

  private static func write(_ series: Series, into json: inout JSONWriter) {
    json.object { json in
      json.string("path", series.path)
      json.string("unit", series.unit)
      json.array("values") { json in for value in series.values { json.number(nil, value) } }
      if series.values.contains(where: { !($0?.isFinite ?? false) }) {
        json.string("key", series.key ?? "NE")
      }
      ReportJSON.gaps(series.gaps, into: &json)
    }
  }
}
