import LinearAlgebra
import Testing

@testable import Randomness

struct ImanConoverTests {
  private let correlation = Matrix([[1, 0.7, -0.3], [0.7, 1, 0], [-0.3, 0, 1]])
  private let count = 500

  private var permutations: [[Int]] {
    ["a", "b", "c"].map { name in
      let permutation = KeyedPermutation(
        count: count, key: RandomStream(seed: 5, address: name).word(draw: 0))
      return (0..<count).map { permutation[$0] }
    }
  }

  @Test func `scores have mean zero and a mean square of one`() {
    let scores = ImanConover.scores(101)
    #expect(abs(scores.reduce(0, +)) < 1e-12)
    #expect(abs(scores.reduce(0) { $0 + $1 * $1 } / 101 - 1) < 1e-14)
    #expect(scores == scores.sorted() && scores[50] == 0)
    #expect(ImanConover.scores(1) == [0] && ImanConover.scores(0) == [])
  }

  @Test func `transformed scores have exactly the wanted correlation`() throws {
    let columns = try ImanConover(correlation: correlation).transformedScores(permutations)
    let found = try CorrelationMeasures.pearson(columns)
    for i in 0..<3 { for j in 0..<3 { #expect(abs(found[i, j] - correlation[i, j]) < 1e-12) } }
  }

  @Test func `marginals stay exactly what they were, and ranks go together as wanted`() throws {
    let columns = ["x", "y", "z"].map { name in
      let stream = RandomStream(seed: 2, address: name)
      // Squares of uniform numbers: far from normal, and with some ties.
      return (0..<count).map { draw in
        let u = stream.uniform(draw: draw)
        return (u * u * 300).rounded()
      }
    }
    let reordered = try ImanConover(correlation: correlation)
      .reordered(columns, permutations: permutations)
    for (old, new) in zip(columns, reordered) { #expect(old.sorted() == new.sorted()) }
    let found = try CorrelationMeasures.spearman(reordered)
    for i in 0..<3 { for j in 0..<3 { #expect(abs(found[i, j] - correlation[i, j]) < 0.06) } }
  }

  @Test func `scores that cannot be parted are refused`() throws {
    let order = try ImanConover(correlation: correlation)
    let same = Array(0..<count)
    #expect(throws: CorrelationMistake.dependentScores(column: 1)) {
      try order.transformedScores([same, same, permutations[0]])
    }
    #expect(throws: CorrelationMistake.notAPermutation(column: 1)) {
      try order.transformedScores([[0, 1, 2], [0, 1, 1], [0, 1, 2]])
    }
    #expect(throws: CorrelationMistake.shape) { try order.transformedScores([[0, 1]]) }
    #expect(throws: CorrelationMistake.shape) {
      try order.reordered([[1], [2], [3]], permutations: permutations)
    }
  }
}
