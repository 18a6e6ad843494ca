import Plans
import Randomness
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// Plans with drawn inputs at their stated numbers are the plans without.
struct DrawnCitiesTests {
  private static let drawn: CompileRequest = {
    var request = CompileRequest()
    request.drawsInputs = true
    return request
  }()

  private static let files =
    FeatureTests.files.map { "Scenarios/Features/\($0)" }
    + ["new-york", "minneapolis", "san-francisco", "stockholm"].map { "Scenarios/\($0)/\($0).wedge" }
    + [refmodel]
  private static let refmodel = "Scenarios/reference/refmodel.wedge"

  @Test(arguments: files)
  func `the lane of the stated numbers is the run`(_ file: String) throws {
    let plain = try Journey(Repository.path(file))
    let journey = try Journey(Repository.path(file), Self.drawn)
    let draws = journey.compiled.draws
    #expect(plain.compiled.draws.inputs.isEmpty && plain.plan.inputCount == 0)
    #expect(draws.inputs.map(\.input) == Array(draws.inputs.indices))
    #expect(Set(draws.inputs.map(\.column)).count == draws.inputs.count)
    #expect(Set(draws.inputs.map(\.chance)).isSubset(of: draws.chances))
    #expect(draws.inputs.allSatisfy { $0.law.contains($0.stated) })
    let stated = draws.inputs.map(\.stated)
    let lane = stated.isEmpty ? LaneInputs.none : LaneInputs(rows: [stated])
    let evaluation = journey.plan.evaluate(inputs: lane)
    #expect(evaluation.faults.isEmpty, "\(evaluation.faults)")
    let lanes = Results(compiled: journey.compiled, evaluation: evaluation)
    let run = try plain.values()
    // A balance that no draw touches is factored once, one that draws touch is solved in each lane.
    guard file == Self.refmodel else { return #expect(differences(run.bits(), lanes.bits()) == []) }
    for scenario in plain.compiled.scenarios.map(\.name) {
      for path in run.paths(in: scenario) {
        let (a, b) = (run.series(path, in: scenario), lanes.series(path, in: scenario))
        #expect(zip(a, b).allSatisfy { agree($0, $1, 1e-12) }, "\(scenario) \(path)")
      }
    }
  }

  @Test(arguments: ["new-york", "minneapolis", "san-francisco"])
  func `a draw of a law moves what the number moves`(_ name: String) throws {
    let journey = try Journey(Repository.path("Scenarios/\(name)/\(name).wedge"), Self.drawn)
    let draws = journey.compiled.draws
    #expect(draws.inputs.count >= 5)
    let rows =
      [draws.inputs.map(\.stated)]
      + draws.inputs.indices.map { moved in
        draws.inputs.enumerated().map { index, input in
          index == moved ? input.law.quantile(Probability(below: 0.9)) : input.stated
        }
      }
    let evaluation = journey.plan.evaluate(inputs: LaneInputs(rows: rows))
    #expect(evaluation.faults.isEmpty, "\(evaluation.faults)")
    let lanes = Results(compiled: journey.compiled, evaluation: evaluation)
    let plain = lanes.bits()
    for (index, input) in draws.inputs.enumerated() {
      #expect(lanes.bits(lane: index + 1) != plain, "\(input.column) moves nothing")
    }
  }

  @Test func `the benchmark city has 24 inputs, with the laws that give the reference its inputs`() throws {
    let file = Repository.path("Scenarios/reference/refmodel.wedge")
    let draws = try Journey(file, Self.drawn).compiled.draws
    let samples = try RefmodelTests.Sample.all()
    #expect(draws.inputs.count == 24)
    #expect(draws.inputs.map(\.column).sorted() == samples[0].inputs.map(\.name).sorted())
    #expect(draws.chances.map(\.address) == samples[0].inputs.map(\.name).sorted())
    #expect(draws.correlations.map(\.name) == ["growth", "timing"])
    #expect(draws.correlations[0].members == ["g_app", "g_floor", "g_pop", "g_vkt", "g_w"])
    // The specification's matrix is in the order g_pop, g_vkt, g_app, g_floor, g_w.
    #expect(draws.correlations[0].matrix[0] == [1, 0.4, 0.2, 0.3, 0.2])
    #expect(draws.correlations[1].matrix[4] == [0.5, 0.5, 0.5, 0.5, 1])
    for sample in samples {
      for (index, input) in sample.inputs.enumerated() {
        guard !draws.correlations.contains(where: { $0.members.contains(input.name) }) else { continue }
        let law = try #require(draws.inputs.first { $0.address == input.name }).law
        let value = law.quantile(Probability(below: sample.uniforms[index]))
        #expect(agree(value, input.value, 1e-12), "\(input.name)")
      }
      // In groups the scores of the reference are mixed in its own order of rows.
      for (names, rows) in Self.groups {
        let copula = try GaussianCopula(rows: rows)
        let places = names.map { name in sample.inputs.firstIndex { $0.name == name } ?? 0 }
        let scores = try copula.mixed(places.map { Probability(below: sample.uniforms[$0]).score })
        for (name, score) in zip(names, scores) {
          let law = try #require(draws.inputs.first { $0.address == name }).law
          let wanted = sample.inputs.first { $0.name == name }?.value ?? 0
          let value = law.quantile(Probability(score: score))
          #expect(agree(value, name.hasSuffix("_mid") ? wanted + 2015 : wanted, 1e-12), "\(name)")
        }
      }
    }
  }

  /// REFMODEL.md, section 9.
  private static let groups: [(names: [String], rows: [[Double]])] = [
    (
      ["g_pop", "g_vkt", "g_app", "g_floor", "g_w"],
      [
        [1, 0.3, 0.2, 0.1, 0.2], [0.3, 1, 0.3, 0.4, 0.3], [0.2, 0.3, 1, 0.4, 0.2], [0.1, 0.4, 0.4, 1, 0.3],
        [0.2, 0.3, 0.2, 0.3, 1],
      ]
    ),
    (
      ["ev_mid", "ms_mid", "hp_mid", "ren_mid", "div_mid"],
      (0..<5).map { row in (0..<5).map { $0 == row ? 1 : 0.5 } }
    ),
  ]
}
