import Testing

@testable import Assessment

struct CarbonBudgetTests {
  @Test func `a budget that is met to the last tonne lasts`() {
    let budget = CarbonBudget(30, emissions: [10, 10, 10], from: 2025)
    #expect(budget.yearExceeded == nil && budget.fractionIntoYear == nil)
    #expect(budget.remaining == 0)
  }

  @Test func `it is used up part of the way into a year`() {
    let budget = CarbonBudget(25, emissions: [10, 10, 10], from: 2025)
    #expect(budget.yearExceeded == 2027 && budget.fractionIntoYear == 0.5)
    #expect(budget.cumulative == [10, 20, 30] && budget.remaining == -5)
  }

  @Test func `removals later do not undo the year`() {
    let budget = CarbonBudget(15, emissions: [10, 10, -20], from: 2025)
    #expect(budget.yearExceeded == 2026 && budget.remaining == 15)
  }

  @Test func `a straight line that lasts so long uses the whole budget`() throws {
    let budget = CarbonBudget(60, emissions: [12], from: 2025)
    // The area of the triangle: E₀·T/2.
    #expect(try #require(budget.linearToZero) * 12 / 2 == 60)
  }

  @Test func `nothing is divided by nothing`() {
    #expect(CarbonBudget(5, emissions: [0, 0], from: 2025).linearToZero == nil)
    #expect(CarbonBudget(5, emissions: [], from: 2025).remaining == 5)
    let overdrawn = CarbonBudget(-1, emissions: [0, 4], from: 2025)
    #expect(overdrawn.yearExceeded == 2025 && overdrawn.fractionIntoYear == 0)
  }
}
