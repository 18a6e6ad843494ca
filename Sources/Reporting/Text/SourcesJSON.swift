package import Assessment

/// `wedge-sources/1`: every source and the ten largest numbers of each result and year.
///
/// The schema is `Schemas/wedge-sources-1.schema.json`.
package enum SourcesJSON {
  package static func text(of report: SourcesReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "wedge-sources/1")
      json.string("version", report.version)
      json.string("file_sha256", report.fileHash)
      json.string("city", report.city)
      json.string("gwp", report.gwp)
      json.number("raised_by", SourceAnalysis.step)
      json.array("scenarios") { json in
        for scenario in report.scenarios { write(scenario, into: &json) }
      }
    }
    return json.text + "\n"
  }

  private static func write(_ scenario: ScenarioSources, into json: inout JSONWriter) {
    json.object { json in
      json.string("name", scenario.scenario)
      json.string("label", scenario.label)
      json.array("results") { json in
        for result in scenario.results {
          json.object { json in
            json.string("path", result.path)
            json.string("unit", result.unit)
            json.array("years") { json in for year in result.years { write(year, into: &json) } }
          }
        }
      }
      json.array("untried") { json in
        for input in scenario.untried { json.object { json in write(input, into: &json) } }
      }
    }
  }

  private static func write(_ year: YearSources, into json: inout JSONWriter) {
    json.object { json in
      json.number("year", year.year)
      json.number("value", year.value)
      json.number("rests_on_assumptions", year.assumed)
      json.number("calibrated", year.calibrated)
      json.number("without_source", year.unsourced)
      json.number("low_quality", year.lowQuality)
      json.array("sources") { json in
        for (source, share) in year.sources {
          json.object { json in
            json.string("kind", source.kind.rawValue)
            json.string("name", source.name)
            json.string("title", source.title.isEmpty ? nil : source.title)
            json.truth("built_in", source.isBuiltIn)
            json.truth("low_quality", source.isLowQuality)
            json.number("share", share)
          }
        }
      }
      json.array("largest") { json in
        for (input, share) in year.largest {
          json.object { json in
            write(input, into: &json)
            json.number("share", share)
          }
        }
      }
    }
  }

  private static func write(_ input: StatedInput, into json: inout JSONWriter) {
    json.string("path", input.path)
    json.string("text", input.text)
    json.string("place", input.place)
    json.string("kind", input.provenance.kind.rawValue)
    json.string("source", input.provenance.source)
    json.string("says", input.provenance.text.isEmpty ? nil : input.provenance.text)
    json.truth("built_in", input.isBuiltIn)
  }
}
