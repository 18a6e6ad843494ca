import Testing

@testable import Randomness

/// The loops against `Probability`, bit by bit.
struct PointColumnTests {
  private let uniforms =
    [0x1p-53, 1e-13, 1e-12, 2e-11, 0.0749999, 0.075, 0.5, 0.925, 1 - 1e-12, 1 - 0x1p-53]
    + (0..<70).map { RandomStream(seed: 2, address: "u").uniform(draw: $0) }

  @Test func `scores are those of single points`() {
    for lanes in [1, 7, 64, 80] {
      var points = PointColumn(lanes: lanes)
      points.setUniforms(Array(uniforms.suffix(lanes)))
      points.needScores()
      #expect(points.score == uniforms.suffix(lanes).map { Probability(below: $0).score })
    }
  }

  @Test func `probabilities are those of single scores`() {
    let scores = uniforms.map { Probability(below: $0).score * 2 } + [0, -37, 41, 0x1p-60]
    var points = PointColumn(lanes: scores.count)
    points.setScores(scores)
    points.needProbabilities()
    #expect(points.below == scores.map { Probability(score: $0).below })
    #expect(points.above == scores.map { Probability(score: $0).above })
  }

  @Test func `opposite points have opposite scores`() {
    for u in uniforms where 1 - (1 - u) == u {
      #expect(Probability(below: u).score == -Probability(below: 1 - u).score || u == 0.5)
    }
  }
}
