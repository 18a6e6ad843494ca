import Experiments
import Foundation
import Plans
import Randomness
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// The laws and correlations of the benchmark city's file against the table of its specification.
struct RefmodelLawsTests {
  private static let draws: CompiledDraws? = {
    var request = CompileRequest(scenarios: ["reference"])
    request.drawsInputs = true
    return try? Journey(Repository.path("Scenarios/reference/refmodel.wedge"), request).compiled.draws
  }()

  /// The number of a path as the specification has it.
  private func original(_ name: String, _ coherent: Double) -> Double {
    name.hasSuffix("_mid") ? coherent - 2015 : coherent
  }

  @Test func `every law has the quantiles of its closed form`() throws {
    let draws = try #require(Self.draws)
    #expect(Set(draws.inputs.map(\.address)) == Set(RefmodelSamples.laws.map(\.name)))
    for (name, law) in RefmodelSamples.laws {
      let input = try #require(draws.inputs.first { $0.address == name })
      for p in [1e-6, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 1e-6] {
        let value = original(name, input.law.quantile(Probability(below: p)))
        #expect(agree(value, law.quantile(p), 1e-11, scale: 0.01), "\(name) at \(p): \(value)")
      }
    }
  }

  @Test func `draws have the quantiles and the correlations of the specification`() throws {
    let draws = try #require(Self.draws)
    let count = 20_000
    let lanes = try SweepSource.sampled(draws, design: .independent, seed: 7, samples: count)
    var block = LaneInputs(lanes: count, inputs: draws.inputs.count)
    lanes.fill(&block, draws: 0..<count)
    var scores: [String: [Double]] = [:]
    for (name, law) in RefmodelSamples.laws {
      let input = try #require(draws.inputs.first { $0.address == name })
      let values = (0..<count).map { original(name, block[input.input, $0]) }
      for p in [0.05, 0.25, 0.5, 0.75, 0.95] {
        let below = values.count { $0 <= law.quantile(p) }
        // Four standard errors.
        let slack = 4 * (p * (1 - p) / Double(count)).squareRoot()
        #expect(abs(Double(below) / Double(count) - p) <= slack, "\(name) at \(p): \(below)")
      }
      let order = values.indices.sorted { values[$0] < values[$1] }
      var score = [Double](repeating: 0, count: count)
      for (rank, draw) in order.enumerated() {
        score[draw] = Probability(below: (Double(rank) + 0.5) / Double(count)).score
      }
      scores[name] = score
    }
    var wanted: [String: Double] = [:]
    for (names, correlations) in RefmodelSamples.groups {
      for (i, a) in names.enumerated() {
        for (j, b) in names.enumerated() { wanted["\(a) \(b)"] = correlations[i][j] }
      }
    }
    for (i, a) in RefmodelSamples.laws.map(\.name).enumerated() {
      for b in RefmodelSamples.laws.map(\.name).prefix(i) {
        let products: [Double] = zip(scores[a] ?? [], scores[b] ?? []).map { $0 * $1 }
        let product = products.reduce(0, +) / Double(count)
        let expected = wanted["\(a) \(b)"] ?? 0
        #expect(abs(product - expected) <= 4.5 / Double(count).squareRoot(), "\(a) with \(b): \(product)")
      }
    }
  }
}
