import Testing

@testable import Assessment

struct DiscountRateTests {
  @Test func `a loan is paid back by its annuity`() throws {
    for (rate, years) in [(0.05, 10), (0.2, 3), (0.001, 60)] {
      let discount = try DiscountRate(rate)
      let payment = try discount.capitalRecovery(years: years)
      var debt = 1.0
      for _ in 0..<years { debt = debt * (1 + rate) - payment }
      #expect(abs(debt) < 1e-12)
    }
  }

  @Test func `without interest a year counts like another`() throws {
    let discount = try DiscountRate(0)
    #expect(try discount.capitalRecovery(years: 8) == 0.125)
    #expect(try discount.presentValue([3, 4, 5]) == 12)
  }

  @Test func `a tiny rate is close to none`() throws {
    // CRF = (1 + (n + 1)·r/2 + …)/n.
    let crf = try DiscountRate(1e-9).capitalRecovery(years: 20)
    #expect(abs(crf * 20 - (1 + 10.5e-9)) < 1e-15)
  }

  @Test func `years later count less, years before count more`() throws {
    let discount = try DiscountRate(0.25)
    #expect(abs(discount.factor(years: 2) - 0.64) < 1e-16)
    #expect(discount.factor(years: -2) == 1.5625)
    #expect(abs(try discount.presentValue([1, 1], from: 1) - 1.44) < 1e-15)
  }

  @Test func `what cannot be discounted is refused`() throws {
    #expect(throws: DiscountRate.Mistake.rate(-1)) { try DiscountRate(-1) }
    #expect(throws: DiscountRate.Mistake.self) { try DiscountRate(.nan) }
    let discount = try DiscountRate(0.05)
    #expect(throws: DiscountRate.Mistake.years(0)) { try discount.capitalRecovery(years: 0) }
    #expect(throws: DiscountRate.Mistake.notFinite) { try discount.presentValue([1, .nan]) }
  }
}
