import Assessment

/// The four kinds of mitigation goals, as targets of a town.
enum MitigationGoalCheck: VectorCheck {
  static let kinds = ["mitigation goal allowable emissions"]

  struct UnknownGoal: Error {
    let kind: String
  }

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let town = try Town(try text(item.inputs))
    guard let verdict = town.verdict(on: "goal", in: "plan"), let limit = verdict.limit else {
      return comparison.deviate("the goal is not judged")
    }
    // Results are in kilotonnes.
    let allowable = 1000 * (verdict.allowance?.amount ?? limit)
    comparison.expect(allowable, item.expected, has: "allowable_t")
    guard item.inputs["E_actual"].exists else { return }
    let actual =
      1000 * (verdict.allowance == nil ? verdict.value ?? .nan : town.series("emissions.gross").last ?? .nan)
    if item.expected.keys.contains("gap_t") {
      comparison.expect(
        verdict.allowance == nil ? -1000 * (verdict.margin ?? .nan) : actual - allowable,
        item.expected["gap_t"], roundedFrom: max(abs(actual), abs(allowable)), because: .difference)
    }
    comparison.expect(verdict.isMet == true, item.expected, has: "met")
  }

  private static func text(_ inputs: JSON) throws -> String {
    let actual = inputs["E_actual"].exists ? inputs["E_actual"].number : 0
    let (base, target) = (2020, 2030)
    var inventory = ""
    var baseline = actual
    var output = ""
    let percent = inputs["pct"].number
    func measured() -> String {
      """
      inventory past "Measured" unit tCO2e {
        method "GPC"
        columns emissions.gross
        \(base): \(inputs["E_base"].number.inScenario)
      }
      """
    }
    let goal: String
    switch inputs["kind"].text {
    case "base_year":
      inventory = measured()
      goal = "emissions.gross falls by \(percent.inScenario) % from \(base) by \(target)"
    case "fixed_level":
      goal = "emissions.gross at most \(inputs["E_fixed"].number.inScenario) tCO2e/yr by \(target)"
    case "intensity":
      inventory = measured()
      output =
        "gdp = [\(base): \(inputs["out_base"].number.inScenario), \(target): \(inputs["out_target"].number.inScenario)] USD2022/yr linear"
      goal = "emissions.gross per gdp falls by \(percent.inScenario) % from \(base) by \(target)"
    case "baseline":
      baseline = inputs["E_bau_target"].number
      goal = "emissions.gross falls by \(percent.inScenario) % from scenario all by \(target)"
    default: throw UnknownGoal(kind: inputs["kind"].text)
    }
    return Town.file(
      base...target,
      output,
      "ippu { item works { activity = \(baseline.inScenario) t/yr; co2 = 1 tCO2/t } }",
      inventory,
      "target goal \"The goal\" { \(goal) }",
      """
      scenario plan "As planned" from all {
        override ippu.works.activity = \(actual.inScenario) t/yr; should meet goal
      }
      """)
  }
}
