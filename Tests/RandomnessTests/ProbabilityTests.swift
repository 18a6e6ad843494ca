import Testing

@testable import Randomness

struct ProbabilityTests {
  @Test func `a score and its probability belong together in both tails`() {
    for score in [-37.0, -9, -1.5, 0, 0.3, 2, 9, 30] {
      let probability = Probability(score: score)
      #expect(abs(probability.score - score) <= 1e-12 * max(1, abs(score)))
      let mirror = Probability(score: -score)
      #expect(mirror.below == probability.above && mirror.above == probability.below)
    }
  }
}
