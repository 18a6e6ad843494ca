package import Assessment

/// `wedge-hindcast/1`: the fit, and every measured figure with what was said of it.
///
/// The schema is `Schemas/wedge-hindcast-1.schema.json`.
package enum HindcastJSON {
  package static func text(of report: HindcastReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "wedge-hindcast/1")
      json.string("version", report.version)
      json.string("file_sha256", report.fileHash)
      json.string("city", report.city)
      json.string("gwp", report.gwp)
      json.string("scenario", report.scenario)
      json.number("split", report.split)
      json.array("fitted_years") { json in for year in report.fittedYears { json.number(nil, year) } }
      json.array("judged_years") { json in for year in report.judgedYears { json.number(nil, year) } }
      json.array("years_outside_horizon") { json in
        for year in report.unusedYears.before + report.unusedYears.after { json.number(nil, year) }
      }
      json.array("known", report.known)
      json.array("grid_factors", report.gridFactors)
      json.array("activities", report.activities)
      json.array("held", report.held)
      json.array("dated_later", report.datedLater)
      json.object("activities_carried_on") { json in
        json.truth("per_head", report.rule.isPerHead)
        json.number("discount", report.rule.discount)
        json.number("damping", report.rule.damping)
        json.number("error_against_last_value", report.ruleError)
      }
      json.object("fit") { json in
        json.number("deviation_as_stated", report.deviationBefore)
        json.number("deviation_as_fitted", report.deviationAfter)
        json.array("numbers") { json in for number in report.calibration { write(number, into: &json) } }
      }
      json.array("columns") { json in for column in report.columns { write(column, into: &json) } }
    }
    return json.text + "\n"
  }

  private static func write(_ number: HindcastReport.Fitted, into json: inout JSONWriter) {
    json.object { json in
      json.string("path", number.path)
      json.string("stated", number.stated)
      json.number("factor", number.factor)
      json.number("resolution", number.resolution)
      json.string("standing", number.standing.rawValue)
    }
  }

  private static func write(_ column: HindcastReport.Column, into json: inout JSONWriter) {
    json.object { json in
      json.string("path", column.path)
      json.string("inventory", column.inventory)
      json.string("unit", column.unit)
      json.object("mean_deviation") { json in
        for method in HindcastReport.Method.allCases {
          json.number(key(method), column.meanDeviation(of: method))
        }
      }
      json.string("closest", column.best.map(key))
      json.array("rows") { json in
        for row in column.rows {
          json.object { json in
            json.number("year", row.year)
            json.number("measured", row.measured)
            json.string("key", row.key)
            for method in HindcastReport.Method.allCases {
              json.number(key(method), row.said[method.rawValue])
            }
          }
        }
      }
    }
  }

  static func key(_ method: HindcastReport.Method) -> String {
    switch method {
    case .conditional: "conditional"
    case .forecast: "forecast"
    case .held: "held"
    case .linear: "linear"
    }
  }
}
