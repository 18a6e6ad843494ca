import Testing

@testable import Randomness

struct TruncatedTests {
  @Test func `a uniform law within bounds is the uniform law of the bounds`() throws {
    let cut = try Uniform(0, 10).truncated(to: 2...4)
    for p in [0.01, 0.25, 0.5, 0.9] {
      #expect(abs(cut.quantile(Probability(below: p)) - (2 + 2 * p)) < 1e-14)
    }
    #expect(cut.support == 2...4)
  }

  @Test func `the far upper tail keeps its digits`() throws {
    // Mirror image: the upper tail of a normal law is its lower tail with the sign turned.
    let upper = try Normal(mean: 0, standardDeviation: 1).truncated(to: 9...12)
    let lower = try Normal(mean: 0, standardDeviation: 1).truncated(to: -12 ... -9)
    for p in [0.001, 0.3, 0.5, 0.999] {
      let right = upper.quantile(Probability(below: p, above: 1 - p))
      let left = lower.quantile(Probability(below: 1 - p, above: p))
      #expect(abs(right + left) < 1e-13)
    }
    // Mills: beyond 9 the law is nearly exponential, with median 9 + ln 2 / 9 less a little.
    let median = upper.quantile(Probability(below: 0.5))
    #expect(median > 9.074 && median < 9.0771)
  }

  @Test func `bounds beyond the support change nothing`() throws {
    let law = Triangular(1, 2, 6)
    let cut = try law.truncated(to: -5...50)
    for p in [0.01, 0.5, 0.99] {
      let (plain, same) = (law.quantile(Probability(below: p)), cut.quantile(Probability(below: p)))
      #expect(abs(plain - same) < 1e-14)
    }
    #expect(cut.support == 1...6)
  }

  @Test func `a choice keeps the alternatives within`() throws {
    let cut = try Choice([(2, 1), (5, 2), (3, 5)]).truncated(to: 1.5...5)
    // 5 : 3 of what is left.
    #expect(cut.quantile(Probability(below: 0.62)) == 2)
    #expect(cut.quantile(Probability(below: 0.63)) == 5)
    #expect(throws: DistributionMistake.self) { try Choice([(1, 1)]).truncated(to: 2...3) }
  }
}
