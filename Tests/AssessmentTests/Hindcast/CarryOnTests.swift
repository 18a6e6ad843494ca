import Testing

@testable import Assessment

struct CarryOnTests {
  private func points(_ values: [Double], from year: Int = 2000) -> [(year: Int, value: Double)] {
    values.enumerated().map { (year + $0.offset, $0.element) }
  }

  @Test func `a straight line fades by the damping, year after year`() throws {
    // 10, 12, 14, 16: level 16 and trend 2; then 16 + 2·(0.9 + 0.81 + …).
    let fit = try #require(CarryOn(points([10, 12, 14, 16]), discount: 0.8, damping: 0.9))
    #expect(abs(fit.level - 16) < 1e-12 && abs(fit.trend - 2) < 1e-12)
    #expect(abs(fit.value(in: 2004) - 17.8) < 1e-12)
    #expect(abs(fit.value(in: 2005) - 19.42) < 1e-12)
    #expect(abs(fit.value(in: 2300) - (16 + 2 * 9)) < 1e-9)
  }

  @Test func `gaps between the points are years like others`() throws {
    let sparse: [(year: Int, value: Double)] = [(1990, 10), (2000, 20), (2005, 25)]
    let fit = try #require(CarryOn(sparse, discount: 0.8, damping: 0.5))
    #expect(abs(fit.trend - 1) < 1e-12)
    #expect(abs(fit.value(in: 2007) - 25.75) < 1e-12)
  }

  @Test func `without a trend the level is the discounted mean`() throws {
    // (0.25·8 + 0.5·4 + 1·2) / 1.75
    let fit = try #require(CarryOn(points([8, 4, 2]), discount: 0.5, damping: 0))
    #expect(abs(fit.value(in: 2010) - 6 / 1.75) < 1e-14)
  }

  @Test func `a discount of zero keeps the last value`() throws {
    let fit = try #require(CarryOn(points([8, 4, 2]), discount: 0, damping: 0.9))
    #expect(fit.value(in: 2003) == 2 && fit.value(in: 2020) == 2)
  }

  @Test func `two points tell no trend, one is kept, none is nothing`() throws {
    let two = try #require(CarryOn(points([10, 20]), discount: 1, damping: 0.9))
    #expect(two.trend == 0 && two.value(in: 2009) == 15)
    let one = try #require(CarryOn(points([7]), discount: 0.8, damping: 0.9))
    #expect(one.value(in: 2009) == 7)
    #expect(CarryOn([], discount: 0.8, damping: 0.9) == nil)
  }

  @Test func `what has ended stays at zero, and nothing falls below it`() throws {
    let ended = try #require(CarryOn(points([30, 20, 10, 0]), discount: 0.8, damping: 0.9))
    #expect(ended.value(in: 2010) == 0)
    let falling = try #require(CarryOn(points([30, 20, 10, 1]), discount: 0.8, damping: 0.98))
    #expect(falling.value(in: 2004) == 0)
  }

  @Test func `the parts of a sum go on as the sum does`() throws {
    let (a, b) = ([5.0, 7, 6, 9, 8], [11.0, 10, 12, 10, 13])
    let sum = zip(a, b).map { $0 + $1 }
    func value(_ values: [Double]) throws -> Double {
      try #require(CarryOn(points(values), discount: 0.8, damping: 0.9)).value(in: 2009)
    }
    let parts = try value(a) + value(b)
    #expect(abs(try value(sum) - parts) < 1e-12)
  }
}

struct CarryOnRuleTests {
  private static let years = 2000...2012
  private static let people = Dictionary(
    uniqueKeysWithValues: (2000...2020).map { ($0, 1000 * Double(100 + 3 * ($0 - 2000))) })

  private func series(_ value: (Int) -> Double) -> [(year: Int, value: Double)] {
    Self.years.map { ($0, value($0)) }
  }

  @Test func `amounts that follow the people are carried on per head`() {
    let fit = CarryOnRule.fitted(
      to: [series { 5 * (Self.people[$0] ?? 0) }, series { 2 * (Self.people[$0] ?? 0) }],
      population: Self.people)
    #expect(fit.rule.isPerHead && fit.error < 0.02)
    let values = fit.rule.values(
      after: series { 5 * (Self.people[$0] ?? 0) }, years: 2013...2020, population: Self.people)
    #expect(abs(values[7] / (5 * (Self.people[2020] ?? 1)) - 1) < 1e-9)
  }

  @Test func `a steady trend is kept as far as any candidate keeps one`() {
    let fit = CarryOnRule.fitted(to: [series { 100 - 4 * Double($0 - 2000) }], population: [:])
    #expect(fit.rule.damping == 0.98 && !fit.rule.isPerHead)
  }

  @Test func `noise around a level is averaged and given no trend`() {
    let noisy = series { 50 + ($0.isMultiple(of: 2) ? 3 : -3) }
    let fit = CarryOnRule.fitted(to: [noisy], population: [:])
    #expect(fit.rule.damping == 0 && fit.rule.discount > 0 && fit.error < 1)
  }

  @Test func `with too few points to judge by the last value is kept`() {
    let fit = CarryOnRule.fitted(to: [[(2000, 1), (2005, 3), (2010, 9)]], population: [:])
    #expect(fit.rule == .lastValue && fit.error == 1)
    #expect(CarryOnRule.fitted(to: [], population: [:]).rule == .lastValue)
  }

  @Test func `no unit and no size decides`() {
    let small = series { 1 + 0.1 * Double($0 - 2000) }
    let odd = series { $0.isMultiple(of: 3) ? 9e9 : 1e9 }
    let fit = CarryOnRule.fitted(to: [small, odd], population: [:])
    let scaled = CarryOnRule.fitted(
      to: [small.map { ($0.year, $0.value * 1e6) }, odd], population: [:])
    #expect(fit.rule == scaled.rule && abs(fit.error - scaled.error) < 1e-9)
  }

  @Test func `without the people of every year amounts count in total`() {
    let rule = CarryOnRule(discount: 0, damping: 0, isPerHead: true)
    let values = rule.values(after: [(2000, 10)], years: 2001...2002, population: [2000: 5, 2001: 6])
    #expect(values == [10, 10])
    let known = rule.values(after: [(2000, 10)], years: 2001...2001, population: [2000: 5, 2001: 6])
    #expect(known == [12])
  }
}
