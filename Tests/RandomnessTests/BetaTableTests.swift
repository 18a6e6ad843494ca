import Testing

@testable import Randomness

struct BetaTableTests {
  /// From both tails to the middle, at places that no piece begins or ends at.
  private let scores = (-997...997).map { Double($0) / 99.7 }

  @Test(
    arguments: [(1.0, 5.0), (5, 1), (3, 3), (1.8, 4.2), (2.5, 4), (1, 1), (0.4, 1.6), (0.7, 0.7), (40, 60)])
  func `a table has the inverse to thirteen digits of either part`(alpha: Double, beta: Double) throws {
    let function = BetaFunction(alpha, beta)
    let table = try #require(BetaTable(function))
    let law = Beta(alpha, beta).prepared()
    var values = scores
    law.transform(scores: &values)
    #expect(table.coefficients.count == 480)
    for (score, value) in zip(scores, values) {
      let wanted = function.inverse(Probability(score: score))
      #expect(abs(value - (wanted.x <= 0.5 ? wanted.x : 1 - wanted.y)) <= 1e-13 * wanted.x, "at \(score)")
    }
  }

  @Test func `a law that no table holds is drawn without one`() {
    // Nearly all of it lies at the ends, where its logarithm leaps.
    let law = Beta(0.002, 0.003)
    let prepared = law.prepared()
    #expect(BetaTable(BetaFunction(0.002, 0.003)) == nil)
    var (plain, fast) = (scores, scores)
    law.transform(scores: &plain)
    prepared.transform(scores: &fast)
    #expect(plain == fast)
  }

  @Test func `scores beyond the table are drawn without it`() {
    let law = Pert(10, 14, 30)
    var values = [-14.0, 0.5, 12, -10.5, 9.9]
    let scores = values
    law.prepared().transform(scores: &values)
    for (value, score) in zip(values, scores) {
      let plain = law.quantile(Probability(score: score))
      #expect(abs(value - plain) <= 1e-13 * plain)
    }
  }
}
