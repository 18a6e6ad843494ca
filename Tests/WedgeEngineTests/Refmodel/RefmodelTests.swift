import Foundation
import Plans
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// The benchmark city, in the ordinary language, against values that were computed elsewhere.
struct RefmodelTests {
  private static let file = Repository.path("Scenarios/reference/refmodel.wedge")

  /// One of the eight samples: 24 inputs and what they give.
  struct Sample {
    let inputs: [(name: String, value: Double)]
    /// What the inputs were drawn from, before correlation.
    let uniforms: [Double]
    let series: [(path: String, values: [Double])]
    let cumulative: Double
    let passes: Bool

    init(_ names: [String], _ object: [String: Any]) {
      func numbers(_ key: String) -> [Double] { (object[key] as? [Double]) ?? [] }
      inputs = Array(zip(names, numbers("x"))).map { (name: $0.0, value: $0.1) }
      uniforms = numbers("u")
      series = [
        ("emissions.transport", numbers("transport_ktCO2e")), ("emissions.energy", numbers("energy_ktCO2e")),
        ("emissions.waste", numbers("waste_ktCO2e")), ("emissions.territorial", numbers("total_ktCO2e")),
      ]
      cumulative = object["cumulative_ktCO2e"] as? Double ?? .nan
      passes = object["pass"] as? Int == 1
    }

    static func all() throws -> [Sample] {
      let file = Repository.path("Tests/ReproductionTests/Reference/refmodel_expected.json")
      let data = try Data(contentsOf: URL(filePath: file))
      let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      let names = root["names"] as? [String] ?? []
      return (root["samples"] as? [[String: Any]] ?? []).map { Sample(names, $0) }
    }

    /// The inputs as a user types them: with units, dates as dates, shares in percent.
    var settings: [(path: String, value: String)] {
      inputs.map { name, value in
        switch name {
        case "ev_mid", "ms_mid", "hp_mid", "ren_mid", "div_mid": (name, Self.text(2015 + value))
        case "life": (name, Self.text(value) + " yr")
        case "cop50", "kmult": (name, Self.text(value))
        case "ev_max", "ms_max", "depth", "hp_max", "ren_max", "leak", "div_max":
          (name, Self.text(value * 100) + " %")
        default: (name, Self.text(value) + "/yr")
        }
      }
    }

    private static func text(_ value: Double) -> String { String(format: "%.15f", value) }
  }

  private func expect(
    _ values: [Double], _ path: String, of sample: Int, toBe expected: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(values.count == 36 && expected.count == 36, sourceLocation: sourceLocation)
    let worst = zip(values, expected).map { abs($0 - $1) / abs($1) }.max() ?? 1
    #expect(worst <= 1e-9, "\(path) of sample \(sample): off by \(worst)", sourceLocation: sourceLocation)
  }

  @Test(arguments: 0..<8)
  func `its inputs, typed as settings, give the sample's outputs`(_ number: Int) throws {
    let sample = try Sample.all()[number]
    #expect(sample.settings.count == 24)
    let result = Engine().run(
      RunOptions(file: Self.file, scenarios: ["reference"], settings: sample.settings, isJSON: true))
    #expect(result.exitCode == .success, "\(result.messages)")
    let scenario = try RunJSON(result.output).scenario("reference")
    for (path, expected) in sample.series {
      expect(scenario.series(path), path, of: number, toBe: expected)
    }
    let sum = scenario.series("emissions.territorial").reduce(0, +)
    #expect(agree(sum, sample.cumulative))
    let fifth = try #require(scenario.targets.first { $0["name"] as? String == "fifth" })
    #expect(fifth["met"] as? Bool == sample.passes)
  }

  @Test func `the eight samples are eight lanes of one plan`() throws {
    let samples = try Sample.all()
    let names = samples[0].inputs.map(\.name)
    let journey = try Journey(
      Self.file, CompileRequest(scenarios: ["reference"], laneInputs: names))
    #expect(journey.compiled.addresses == names.sorted())
    #expect(journey.plan.inputCount == 24)
    let rows = samples.map { sample in
      sample.inputs.map { name, value in name.hasSuffix("_mid") ? 2015 + value : value }
    }
    for block in [1, 3, 8, 32] {
      let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: rows), block: block)
      #expect(evaluation.faults.isEmpty)
      let results = Results(compiled: journey.compiled, evaluation: evaluation)
      for (number, sample) in samples.enumerated() {
        for (path, expected) in sample.series {
          expect(results.series(path, in: "reference", lane: number), path, of: number, toBe: expected)
        }
        let territorial = results.series("emissions.territorial", in: "reference", lane: number)
        #expect(agree(territorial.reduce(0, +), sample.cumulative))
        #expect((territorial[35] <= 0.2 * territorial[0]) == sample.passes)
      }
    }
  }
}
