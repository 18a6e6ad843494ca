package import Assessment

/// `wedge-why/1`: the tree of a derivation.
///
/// The schema is `Schemas/wedge-why-1.schema.json`.
package enum DerivationJSON {
  package static func text(of report: DerivationReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "wedge-why/1")
      json.string("version", report.version)
      json.string("file_sha256", report.fileHash)
      json.string("city", report.city)
      json.string("scenario", report.scenario)
      json.string("label", report.label)
      json.string("gwp", report.gwp)
      json.number("year", report.year)
      json.object("number") { json in write(report.number, into: &json) }
    }
    return json.text + "\n"
  }

  private static func write(_ number: DerivedNumber, into json: inout JSONWriter) {
    json.string("path", number.path)
    write(number.amount, into: &json)
    json.string("key", number.key)
    json.string("meaning", number.meaning)
    json.string("equation", number.equation)
    json.string("place", number.equationPlace)
    json.string("equation_source", number.equationSource)
    json.array("with_values", number.substituted.map { DerivationText.line($0) })
    json.truth("shown_above", number.isShownAbove)
    json.array("origins") { json in
      for origin in number.origins {
        json.object { json in
          json.string("of", origin.text.isEmpty ? nil : origin.text)
          json.string("place", origin.place)
          json.string("kind", origin.provenance.kind.rawValue)
          json.string("source", origin.provenance.source)
          json.string("says", origin.provenance.text)
          json.truth("low_quality", origin.provenance.isLowQuality)
        }
      }
    }
    json.number("before_levers", number.stated?.value)
    json.array("levers") { json in
      for act in number.acts { json.object { json in write(act, into: &json) } }
    }
    json.number("without_bounds", number.unbounded?.value)
    json.array("lines") { json in
      for part in number.parts {
        json.object { json in
          json.string("line", part.label)
          json.number("value", part.value)
          json.object("flow") { json in write(part.flow, into: &json) }
          json.number("weight", part.weight)
          json.array("factors") { json in
            for factor in part.factors { json.object { json in write(factor, into: &json) } }
          }
          json.array("inputs") { json in
            for input in part.inputs { json.object { json in write(input, into: &json) } }
          }
        }
      }
    }
    json.object("other_lines") { json in
      json.number("count", number.otherParts.count)
      json.number("value", number.otherParts.value)
    }
    json.array("inputs") { json in
      for input in number.inputs { json.object { json in write(input, into: &json) } }
    }
  }

  private static func write(_ act: DerivedNumber.Act, into json: inout JSONWriter) {
    json.string("lever", act.lever)
    json.string("statement", act.statement)
    json.string("place", act.place)
    json.string("stated", act.origin?.text)
    json.string("stated_at", act.origin?.place)
    json.string("kind", act.origin?.provenance.kind.rawValue)
    json.string("says", act.origin?.provenance.text)
    json.object("amount") { json in write(act.amount, into: &json) }
    json.number("strength_percent", act.progress?.strength.value)
    json.number("weight_percent", act.progress?.weight.value)
    json.number("schedule_percent", act.progress?.schedule.value)
    json.number("progress_percent", act.progress?.whole.value)
    json.number("before", act.before.value)
    json.number("after", act.after.value)
  }

  private static func write(_ amount: DerivedNumber.Amount, into json: inout JSONWriter) {
    json.number("value", amount.value)
    json.string("unit", amount.unit)
    json.number("in_year", amount.otherYear)
  }
}
