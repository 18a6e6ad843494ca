import Testing

@testable import Assessment

struct LevelisedCostTests {
  @Test func `it is the price at which sales pay every cost`() throws {
    let rate = try DiscountRate(0.06)
    let (capital, running, output) = ([900.0, 100, 0, 0], [0.0, 20, 25, 30], [0.0, 50, 60, 55])
    let price = try LevelisedCost(costs: [capital, running], output: output, rate: rate).perUnit
    let worth = try rate.presentValue((0..<4).map { price * output[$0] - capital[$0] - running[$0] })
    #expect(abs(worth) < 1e-10)
  }

  @Test func `without output there is no cost of a unit`() throws {
    let rate = try DiscountRate(0.06)
    #expect(throws: LevelisedCost.Mistake.noOutput) {
      try LevelisedCost(costs: [[1]], output: [0], rate: rate)
    }
    #expect(throws: LevelisedCost.Mistake.discounting(.notFinite)) {
      try LevelisedCost(costs: [[.nan]], output: [1], rate: rate)
    }
  }
}
