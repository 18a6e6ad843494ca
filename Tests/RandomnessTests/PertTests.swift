import Testing

@testable import Randomness

struct PertTests {
  @Test func `the mean moves towards the likeliest value as its weight grows`() {
    // (a + λ·m + b)/(λ + 2).
    for weight in [0, 1, 4, 20] as [Double] {
      let law = Pert(0, 1, 6, weight: weight)
      let count = 20_000
      let mean =
        (0..<count).reduce(0.0) { $0 + law.quantile(Probability(below: (Double($1) + 0.5) / Double(count))) }
        / Double(count)
      #expect(abs(mean - (weight + 6) / (weight + 2)) < 1e-4)
    }
  }

  @Test func `without weight it is the uniform law`() {
    for p in [0.01, 0.3, 0.99] {
      #expect(abs(Pert(2, 3, 6, weight: 0).quantile(Probability(below: p)) - (2 + 4 * p)) < 1e-13)
    }
  }
}
