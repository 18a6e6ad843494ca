import Testing

@testable import Assessment

struct AbatementCostTests {
  private func cost(
    capital: Double = 1000, savings: [Double] = [100, 100], abatement: [Double] = [4, 6], rate: Double = 0
  ) throws -> AbatementCost {
    try AbatementCost(
      capital: capital, runningCosts: [10, 20], savings: savings, abatement: abatement, years: 2,
      rate: DiscountRate(rate))
  }

  @Test func `without interest it is plain arithmetic`() throws {
    let cost = try cost()
    #expect(cost.netPresentValue == -830)
    #expect(cost.annualisedCapital == 500)
    #expect(cost.levelisedCost == 83 && cost.undiscountedCost == 83)
  }

  @Test func `with interest the two costs of a tonne differ`() throws {
    // −1000 + 90/2 + 80/4 over 4/2 + 6/4 at 100 %.
    let cost = try cost(rate: 1)
    #expect(cost.netPresentValue == -935)
    #expect(cost.levelisedCost == 935 / 3.5 && cost.undiscountedCost == 93.5)
  }

  @Test func `equal flows cost the same by annuity`() throws {
    // Levelised over equal yearly tonnes: (CRF·I + o − s)/a.
    let cost = try AbatementCost(
      capital: 5000, runningCosts: Array(repeating: 30, count: 12),
      savings: Array(repeating: 400, count: 12),
      abatement: Array(repeating: 2.5, count: 12), years: 12, rate: DiscountRate(0.07))
    let levelised = try #require(cost.levelisedCost)
    #expect(abs(levelised - (cost.annualisedCapital + 30 - 400) / 2.5) < 1e-11)
  }

  @Test func `a measure that avoids nothing has no cost of a tonne`() throws {
    let cost = try cost(abatement: [0, 0])
    #expect(cost.levelisedCost == nil && cost.undiscountedCost == nil)
  }

  @Test func `lists of other lengths are refused, and so is what is no number`() {
    #expect(throws: AbatementCost.Mistake.years(1, wanted: 2)) { try cost(savings: [1]) }
    #expect(throws: AbatementCost.Mistake.discounting(.notFinite)) { try cost(capital: .nan) }
    #expect(throws: AbatementCost.Mistake.discounting(.notFinite)) { try cost(savings: [.infinity, 0]) }
  }
}
