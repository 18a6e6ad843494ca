import Assessment
import Experiments
import Plans
import ScenarioCompiler

/// Shares of players, and what each brings first and last.
enum ShapleyCheck: VectorCheck {
  static let kinds = ["Shapley value"]

  struct NoSuchSubset: Error {
    let key: String
  }

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let players = Int(item.inputs["n"].number)
    var worths = Array(repeating: Double.nan, count: 1 << players)
    for key in item.inputs["v"].keys {
      let members = key == "empty" ? [] : key.compactMap(\.wholeNumberValue)
      let subset = members.reduce(0) { $0 | 1 << $1 }
      guard worths.indices.contains(subset), key == "empty" || members.count == key.count else {
        throw NoSuchSubset(key: key)
      }
      worths[subset] = item.inputs["v"][key].number
    }
    try compareWithRuns(item, worths, comparison)
    let coalitions = try Coalitions(worths: worths)
    let shares = Shapley(coalitions).shares
    comparison.expect(shares, item.expected, has: "shapley")
    comparison.expect(shares, item.expected, has: "shapley_exact")
    comparison.expect(coalitions.firstIn, item.expected, has: "first_in")
    comparison.expect(coalitions.lastIn, item.expected, has: "last_in")
  }

  /// Where a case says how its worths come about, levers of a town bring them about: every
  /// subset is a lane of one plan.
  private static func compareWithRuns(
    _ item: VectorFile.Case, _ worths: [Double], _ comparison: Comparison
  ) throws {
    let inputs = item.inputs
    let start: Double
    let cuts: [Double]
    if inputs["E0"].exists, inputs["r"].exists {
      (start, cuts) = (inputs["E0"].number, inputs["r"].numbers)
    } else if inputs["base"].exists, inputs["factor"].exists {
      (start, cuts) = (inputs["base"].numbers.reduce(1, *), inputs["factor"].numbers.map { 1 - $0 })
    } else {
      return
    }
    let subsets = try LeverSubsets(strengths: Array(repeating: 1, count: cuts.count))
    let run = try Town.compile(
      text(start, cuts), CompileRequest(laneInputs: cuts.indices.map { "l\($0).strength" }))
    guard let output = run.scenarios.first?.outputs.first(where: { $0.path == "emissions.gross" }) else {
      return comparison.deviate("the town has no emissions")
    }
    let evaluation = run.plan.evaluate(inputs: subsets.inputs)
    let series = evaluation.outputs[output.index]
    let emissions = (0..<subsets.lanes).map { series[year: 2030, lane: $0] / output.factor }
    for (subset, worth) in worths.enumerated() {
      let avoided = emissions[0] - emissions[subset]
      if !(abs(avoided - (worth - worths[0])) <= 1e-12 * abs(start)) {
        comparison.deviate("the levers \(subset) avoid \(avoided), stated \(worth)")
      }
    }
  }

  /// A town that emits `start` kilotonnes, with levers that each cut a part of what is left.
  private static func text(_ start: Double, _ cuts: [Double]) -> String {
    let levers = cuts.enumerated().map { place, cut in
      (
        name: "l\(place)",
        facts: """
        effect reduce ippu.works.activity by \((100 * cut).inScenario) %
        schedule step at 2025
        """
      )
    }
    return Town.file(
      2020...2030, levers: levers,
      "ippu { item works { activity = \(start.inScenario) kt/yr; co2 = 1 tCO2/t } }")
  }
}
