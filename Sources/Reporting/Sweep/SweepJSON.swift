package import Assessment

/// `wedge-sweep/1`: everything that a sweep found.
///
/// The schema is `Schemas/wedge-sweep-1.schema.json`.
package enum SweepJSON {
  package static func text(of report: SweepReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "wedge-sweep/1")
      json.string("version", report.version)
      json.string("blas", report.library)
      json.string("file_sha256", report.fileHash)
      json.string("city", report.city)
      json.string("gwp", report.gwp)
      json.array("years") { json in for year in report.years { json.number(nil, year) } }
      write(report.sampling, into: &json)
      numbers("probabilities", report.probabilities, into: &json)
      json.array("inputs") { json in
        for input in report.inputs {
          json.object { json in
            json.string("path", input.address)
            json.string("unit", input.unit)
            json.string("law", input.law)
          }
        }
      }
      write(report.faults, into: &json)
      json.array("settings", report.settings)
      json.array("notes", report.notes)
      json.array("scenarios") { json in for scenario in report.scenarios { write(scenario, into: &json) } }
    }
    return json.text + "\n"
  }

  private static func write(_ sampling: SamplingRecord, into json: inout JSONWriter) {
    json.object("sampling") { json in
      json.string("design", sampling.design)
      json.number("seed", sampling.seed)
      json.string("inputs_sha256", sampling.inputsHash)
      json.number("samples", sampling.samples)
      json.number("draws", sampling.draws)
      json.number("replicates", sampling.replicates)
    }
  }

  private static func write(_ faults: FaultedDraws?, into json: inout JSONWriter) {
    guard let faults else { return json.null("faults") }
    json.object("faults") { json in
      json.number("count", faults.count)
      json.number("first", faults.first)
      json.string("cause", faults.cause)
    }
  }

  private static func write(_ scenario: ScenarioSweep, into json: inout JSONWriter) {
    json.object { json in
      json.string("name", scenario.name)
      json.string("label", scenario.label)
      json.array("outputs") { json in for output in scenario.outputs { write(output, into: &json) } }
      json.array("targets") { json in
        for chance in scenario.targets { write(chance, into: &json) }
      }
      json.array("exceedances") { json in
        for exceedance in scenario.exceedances {
          json.object { json in
            json.string("path", exceedance.path)
            json.string("unit", exceedance.unit)
            json.number("threshold", exceedance.threshold)
            numbers("shares", exceedance.shares, into: &json)
          }
        }
      }
      write(scenario.covariance, into: &json)
      json.array("defaults_used", scenario.remarks.defaultsUsed)
      json.array("calibrated", scenario.remarks.calibrated)
      json.array("notes", scenario.remarks.notes)
    }
  }

  private static func write(_ output: SweptOutput, into json: inout JSONWriter) {
    json.object { json in
      json.string("path", output.path)
      json.string("unit", output.unit)
      json.array("stated") { json in for value in output.central { json.number(nil, value) } }
      numbers("mean", output.mean, into: &json)
      numbers("deviation", output.deviation, into: &json)
      json.array("quantiles") { json in
        for quantile in output.quantiles { numbers(nil, quantile, into: &json) }
      }
      let values = output.mean + output.deviation + output.quantiles.flatMap { $0 }
      let isMissing =
        values.contains { !$0.isFinite } || output.central.contains { !($0?.isFinite ?? false) }
      json.string("key", output.key ?? (isMissing ? "NE" : nil))
    }
  }

  private static func write(_ chance: TargetChance, into json: inout JSONWriter) {
    json.object { json in
      json.string("name", chance.name)
      json.string("label", chance.label)
      json.string("force", chance.force.rawValue)
      json.number("probability", chance.probability)
      json.number("standard_error", chance.standardError)
      json.number("asked", chance.wanted)
      json.truth("met", chance.isMet)
      json.truth("close", chance.isClose)
      json.string("key", chance.key ?? (chance.probability == nil ? "NE" : nil))
      guard let stated = chance.stated else { return json.null("stated") }
      json.object("stated") { json in
        json.truth("met", stated.isMet)
        json.number("value", stated.value)
        json.number("limit", stated.limit)
        json.number("margin", stated.margin)
        json.string("unit", stated.unit)
        json.number("year", stated.year)
        json.string("key", stated.key)
      }
    }
  }

  private static func write(_ covariance: CovarianceTable?, into json: inout JSONWriter) {
    guard let covariance else { return json.null("covariance") }
    json.object("covariance") { json in
      json.array("paths", covariance.paths)
      json.array("units", covariance.units)
      json.array("values") { json in
        for year in covariance.values {
          json.array { json in for row in year { numbers(nil, row, into: &json) } }
        }
      }
    }
  }

  private static func numbers(_ key: String?, _ values: [Double], into json: inout JSONWriter) {
    json.array(key) { json in for value in values { json.number(nil, value) } }
  }
}
