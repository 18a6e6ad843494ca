package import Assessment

/// `wedge-track/1`: gaps to a path, what targets need, what changed.
///
/// The schema is `Schemas/wedge-track-1.schema.json`.
package enum TrackJSON {
  package static func text(of report: TrackReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "wedge-track/1")
      json.string("version", report.version)
      json.string("file_sha256", report.fileHash)
      json.string("city", report.city)
      json.string("gwp", report.gwp)
      json.string("scenario", report.scenario)
      json.array("gaps") { json in for gap in report.gaps { write(gap, into: &json) } }
      json.array("needs") { json in for need in report.needs { write(need, into: &json) } }
      json.array("targets_without_pace") { json in
        for (target, reason) in report.withoutPace {
          json.object { json in
            json.string("target", target)
            json.string("reason", reason.word)
          }
        }
      }
      json.array("years_outside_horizon") { json in
        for year in report.unusedYears.before + report.unusedYears.after { json.number(nil, year) }
      }
      json.object("change") { json in
        json.number("from", report.splitYears?.lowerBound)
        json.number("to", report.splitYears?.upperBound)
        json.string("unit", report.splitUnit)
        json.array("sectors") { json in for sector in report.sectors { write(sector, into: &json) } }
      }
    }
    return json.text + "\n"
  }

  private static func write(_ gap: PathGap, into json: inout JSONWriter) {
    json.object { json in
      json.string("path", gap.path)
      json.number("year", gap.year)
      json.string("unit", gap.unit)
      json.number("measured", gap.measured)
      json.number("planned", gap.planned)
      json.number("gap", gap.gap)
      json.number("relative_gap", gap.relativeGap)
      switch gap.lead {
      case .years(let years):
        json.number("years_ahead", years)
        json.string("lead", "known")
      case .beyondEnd:
        json.number("years_ahead", Double?.none)
        json.string("lead", "below the whole path")
      case .beyondStart:
        json.number("years_ahead", Double?.none)
        json.string("lead", "above the whole path")
      }
    }
  }

  private static func write(_ need: NeededFall, into json: inout JSONWriter) {
    json.object { json in
      json.string("target", need.target)
      json.string("force", need.force.rawValue)
      json.string("path", need.path)
      json.string("per", need.per)
      json.string("unit", need.unit)
      json.number("measured", need.measured)
      json.number("limit", need.limit)
      json.truth("reached", need.isReached)
      write("needed", need.needed, into: &json)
      write("recent", need.recent, into: &json)
    }
  }

  private static func write(_ key: String, _ pace: NeededFall.Pace?, into json: inout JSONWriter) {
    guard let pace else { return json.null(key) }
    json.object(key) { json in
      json.number("from", pace.years.lowerBound)
      json.number("to", pace.years.upperBound)
      json.number("fall_per_year", pace.amount)
      json.number("rate", pace.rate)
    }
  }

  private static func write(_ sector: TrackReport.Sector, into json: inout JSONWriter) {
    json.object { json in
      json.string("sector", sector.row.sector)
      json.number("from", sector.years.lowerBound)
      json.number("to", sector.years.upperBound)
      for (effect, key) in zip(
        DriverSplit.Effect.allCases, ["activity", "structure", "intensity", "fuel_mix", "factor"])
      {
        json.number(key, sector.row.effects[effect.rawValue])
      }
      json.number("not_split", sector.row.unsplit)
      json.number("modelled_change", sector.modelledChange)
      json.number("measured_change", sector.measuredChange)
    }
  }
}
