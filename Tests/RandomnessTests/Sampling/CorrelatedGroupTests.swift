import Foundation
import LinearAlgebra
import Testing

@testable import Randomness

struct CorrelatedGroupTests {
  private let count = 20_000

  private func columns(_ design: SamplingDesign, _ inputs: [SampledInput]) throws -> [[Double]] {
    let sampler = Sampler(
      inputs: inputs, chances: inputs.map(\.chance).sorted(),
      groups: [
        CorrelatedGroup(
          addresses: ["a", "b", "c"], copula: try GaussianCopula(correlation: SamplerTests.correlation))
      ], design: design, seed: 12, samples: count)
    var values = Array(repeating: 0.0, count: inputs.count * count)
    sampler.fill(&values, stride: count, draws: 0..<count)
    return inputs.indices.map { Array(values[$0 * count..<($0 + 1) * count]) }
  }

  @Test(arguments: SamplingDesign.allCases)
  func `scores have the correlations asked for`(design: SamplingDesign) throws {
    let inputs = ["a", "b", "c"].map {
      SampledInput(chance: Chance(address: $0), law: Normal(mean: 0, standardDeviation: 1))
    }
    let found = try CorrelationMeasures.pearson(columns(design, inputs))
    // The standard error is at most 1/√n = 0.007; five of them.
    for i in 0..<3 {
      for j in 0..<3 { #expect(abs(found[i, j] - SamplerTests.correlation[i, j]) < 0.035) }
    }
  }

  @Test(arguments: SamplingDesign.allCases)
  func `ranks have the correlation of the closed form, whatever the laws`(design: SamplingDesign) throws {
    let inputs = [
      SampledInput(chance: Chance(address: "a"), law: Lognormal(median: 2, logDeviation: 1)),
      SampledInput(chance: Chance(address: "b"), law: Triangular(0, 0, 1)),
      SampledInput(
        chance: Chance(address: "c"), law: try Normal(mean: 0, standardDeviation: 1).truncated(to: 0...4)),
    ]
    let found = try CorrelationMeasures.spearman(columns(design, inputs))
    for i in 0..<3 {
      for j in 0..<i {
        let wanted = 6 / Double.pi * asin(SamplerTests.correlation[i, j] / 2)
        #expect(abs(found[i, j] - wanted) < 0.035, "\(i), \(j)")
      }
    }
  }

  @Test func `numbers drawn each year go together year by year`() throws {
    let inputs = [2030, 2031].flatMap { year in
      ["a", "b"].map {
        SampledInput(chance: Chance(address: $0, year: year), law: Normal(mean: 0, standardDeviation: 1))
      }
    }
    let found = try CorrelationMeasures.pearson(columns(.independent, inputs))
    for (i, j) in [(0, 1), (2, 3)] { #expect(abs(found[i, j] - 0.6) < 0.035) }
    for (i, j) in [(0, 2), (0, 3), (1, 2), (1, 3)] { #expect(abs(found[i, j]) < 0.035) }
  }
}
