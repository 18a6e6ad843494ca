import Foundation
import Testing

@testable import Randomness

/// Draws of every law against the law.
struct SampledLawsTests {
  private func draws(_ law: any Distribution, _ design: SamplingDesign, count: Int) -> [Double] {
    let chance = Chance(address: "x")
    let sampler = Sampler(
      inputs: [SampledInput(chance: chance, law: law)], chances: [chance], groups: [], design: design,
      seed: 2, samples: count)
    var values = Array(repeating: 0.0, count: count)
    sampler.fill(&values, stride: count, draws: 0..<count)
    return values
  }

  /// The largest distance between the share of draws up to a value and the probability up to it.
  private func distance(_ values: [Double], _ law: any Distribution) -> Double {
    let sorted = values.sorted()
    let count = Double(sorted.count)
    var largest = 0.0
    for (place, value) in sorted.enumerated() where place + 1 == sorted.count || sorted[place + 1] > value {
      largest = max(largest, abs(Double(place + 1) / count - law.probability(upTo: value).below))
    }
    return largest
  }

  @Test(arguments: DistributionsTests.examples.indices)
  func `draws lie as the law says`(index: Int) {
    let (name, law) = DistributionsTests.examples[index]
    let count = 2000
    // 2.2/√n is passed once in 8000 times by chance (Kolmogorov's distribution at 2.2).
    let limit = 2.2 / Double(count).squareRoot()
    #expect(distance(draws(law, .independent, count: count), law) < limit, "\(name)")
    #expect(distance(draws(law, .antithetic, count: count), law) < limit * 1.5, "\(name)")
    // A replicate of 125 draws has one in each of 125 strata, so that no share is off by more.
    for design in [SamplingDesign.latinHypercube, .sobol] {
      #expect(distance(draws(law, design, count: count), law) < 0.01, "\(name), \(design)")
    }
  }

  /// Laws with their closed-form means and variances.
  private static let moments: [(law: any Distribution, mean: Double, variance: Double)] = [
    (Normal(mean: 2, standardDeviation: 3), 2, 9),
    (Lognormal(median: 4, logDeviation: 0.5), 4 * exp(0.125), 16 * exp(0.25) * (exp(0.25) - 1)),
    (Uniform(-2, 5), 1.5, 49 / 12.0),
    // (a + m + b)/3 and (a² + m² + b² − a·m − a·b − m·b)/18.
    (Triangular(1, 2, 6), 3, 21 / 18.0),
    // (a + 4m + b)/6 and (x̄ − a)·(b − x̄)/7.
    (Pert(10, 14, 30), 16, 6 * 14 / 7.0),
    (Beta(2.5, 4), 2.5 / 6.5, 2.5 * 4 / (6.5 * 6.5 * 7.5)),
    (
      Weibull(shape: 3.2, scale: 16.5), 16.5 * tgamma(1 + 1 / 3.2),
      16.5 * 16.5 * (tgamma(1 + 2 / 3.2) - tgamma(1 + 1 / 3.2) * tgamma(1 + 1 / 3.2))
    ),
    (Choice([(2, 1), (5, 2), (3, 5)]), 2.7, 9.7 - 2.7 * 2.7),
  ]

  @Test(arguments: moments.indices)
  func `means and variances are those of the closed forms`(index: Int) {
    let (law, mean, variance) = Self.moments[index]
    let count = 8000
    for (design, errors) in [
      (SamplingDesign.independent, 5.0), (.antithetic, 5), (.latinHypercube, 0.5), (.sobol, 0.5),
    ] {
      let values = draws(law, design, count: count)
      let found = values.reduce(0, +) / Double(count)
      let error = (variance / Double(count)).squareRoot()
      #expect(abs(found - mean) < errors * error, "\(law), \(design)")
      let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
      #expect(abs(spread / variance - 1) < (design == .independent || design == .antithetic ? 0.15 : 0.04))
    }
  }

  @Test func `a normal law cut far out keeps its digits`() throws {
    // The mean of what lies beyond b is φ(b)/Φ(−b) = b + 1/b − 2/b³ + 10/b⁵ − 74/b⁷ + … .
    let law = try Normal(mean: 0, standardDeviation: 1).truncated(to: 8...20)
    let values = draws(law, .latinHypercube, count: 4000)
    #expect(values.allSatisfy { $0 >= 8 && $0 < 12 })
    let terms: [Double] = [8, 1.0 / 8, -2.0 / 512, 10.0 / 32_768, -74.0 / 2_097_152]
    let ratio = terms.reduce(0, +)
    #expect(abs(values.reduce(0, +) / 4000 - ratio) < 1e-3)
  }
}
