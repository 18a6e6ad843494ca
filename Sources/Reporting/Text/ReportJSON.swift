import Assessment

/// The parts that every JSON format of a run shares.
enum ReportJSON {
  static func head(of report: RunReport, format: String, into json: inout JSONWriter) {
    json.string("format", format)
    json.string("version", report.version)
    json.string("file_sha256", report.fileHash)
    json.string("city", report.city)
    json.string("gwp", report.gwp)
  }

  /// What a total is computed without; nothing where it is whole.
  static func gaps(_ gaps: [NotationGap], into json: inout JSONWriter) {
    guard !gaps.isEmpty else { return }
    json.array("incomplete") { json in
      for gap in gaps {
        json.object { json in
          json.string("path", gap.path)
          json.string("key", gap.key)
          json.string("note", gap.note)
        }
      }
    }
  }

  static func outcomes(of scenario: ScenarioReport, in report: RunReport, into json: inout JSONWriter) {
    json.array("targets") { json in
      for verdict in scenario.verdicts { write(verdict, into: &json) }
    }
    json.array("inventory") { json in
      for comparison in scenario.inventory { write(comparison, into: &json) }
    }
    json.array("defaults_used", scenario.defaultsUsed)
    json.array("calibrated", scenario.calibrated)
    json.array("notes", report.replacements + scenario.notes)
  }

  private static func write(_ verdict: Verdict, into json: inout JSONWriter) {
    json.object { json in
      json.string("name", verdict.target.name)
      json.string("label", verdict.target.label)
      json.string("force", verdict.force.rawValue)
      json.string("kind", verdict.goal.kind)
      json.truth("met", verdict.isKept)
      numbers(of: verdict.goal, firstMissed: verdict.firstMissed, into: &json)
      if !verdict.interims.isEmpty {
        json.array("interims") { json in for interim in verdict.interims { write(interim, into: &json) } }
      }
      if let offsets = verdict.offsets {
        json.array("offsets") { json in write(offsets, into: &json) }
      }
      if let probability = verdict.target.probability { json.number("probability", probability) }
      if let gate = verdict.gate { write(gate, stated: verdict.isMet, into: &json) }
    }
  }

  private static func write(_ gate: Gate, stated: Bool?, into json: inout JSONWriter) {
    json.object("chance") { json in
      json.number("probability", gate.chance.probability)
      json.number("standard_error", gate.chance.standardError)
      json.truth("close", gate.chance.isClose)
      json.truth("met_as_stated", stated)
      json.number("draws", gate.sampling.draws)
      json.string("design", gate.sampling.design)
      json.number("seed", gate.sampling.seed)
      json.string("key", gate.chance.key)
    }
  }

  private static func write(_ goal: GoalVerdict, into json: inout JSONWriter) {
    json.object { json in
      json.string("kind", goal.kind)
      json.truth("met", goal.isMet)
      numbers(of: goal, firstMissed: goal.firstMissed, into: &json)
    }
  }

  private static func numbers(of goal: GoalVerdict, firstMissed: Int?, into json: inout JSONWriter) {
    json.string("metric", metric(goal.goal.metric))
    json.number("value", goal.value)
    json.number("limit", goal.limit)
    json.number("margin", goal.margin)
    json.string("unit", goal.unit)
    json.number("allowance", goal.allowance?.amount)
    json.string("allowance_unit", goal.allowance?.unit)
    json.number("year", goal.year)
    json.number("first_missed", firstMissed)
    json.number("kept_since", goal.reached)
    json.string("key", goal.key)
  }

  private static func metric(_ metric: Metric) -> String {
    (metric.isCumulative ? "cumulative " : "") + metric.path + (metric.per.map { " per \($0)" } ?? "")
  }

  private static func write(_ comparison: InventoryComparison, into json: inout JSONWriter) {
    json.object { json in
      json.string("inventory", comparison.inventory)
      json.string("path", comparison.path)
      json.number("year", comparison.year)
      json.string("unit", comparison.unit)
      json.number("measured", comparison.measured)
      json.number("model", comparison.model)
      json.number("deviation", comparison.deviation)
      json.number("allowed", comparison.tolerance)
      json.string("key", comparison.key)
    }
  }
}
