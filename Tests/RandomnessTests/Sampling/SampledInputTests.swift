import Testing

@testable import Randomness

struct SampledInputTests {
  @Test func `inputs of one chance rise and fall together, each by its own law`() throws {
    let chance = Chance(address: "growth")
    let laws: [any Distribution] = [
      Normal(mean: 2, standardDeviation: 3), try Normal(mean: 5, standardDeviation: 1).truncated(to: 4...7),
      Triangular(1, 2, 6),
    ]
    let sampler = Sampler(
      inputs: laws.map { SampledInput(chance: chance, law: $0) }, chances: [chance], groups: [],
      design: .independent, seed: 9, samples: 200)
    var values = Array(repeating: 0.0, count: 600)
    sampler.fill(&values, stride: 200, draws: 0..<200)
    for draw in 0..<200 {
      let u = RandomStream(seed: 9, address: "growth").uniform(draw: draw)
      for (input, law) in laws.enumerated() {
        #expect(values[input * 200 + draw] == law.quantile(Probability(below: u)))
      }
    }
  }
}
