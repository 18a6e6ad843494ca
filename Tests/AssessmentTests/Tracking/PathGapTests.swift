import Testing

@testable import Assessment

struct PathGapTests {
  private let falling: [Double?] = [100, 90, 80, 60, 40]

  private func gap(_ measured: Double, in year: Int = 2022, _ values: [Double?]? = nil) -> PathGap? {
    PathGap(
      path: "emissions.energy", unit: "kt", measured: measured, year: year, values: values ?? falling,
      first: 2020
    )
  }

  @Test func `below the path is ahead by the years in which the path comes down to it`() throws {
    let ahead = try #require(gap(50))
    #expect(ahead.gap == -30 && ahead.relativeGap == -0.375)
    #expect(ahead.lead == .years(1.5))
  }

  @Test func `above the path is behind by the years since the path left it`() throws {
    #expect(try #require(gap(85)).lead == .years(-0.5))
    #expect(try #require(gap(95)).lead == .years(-1.5))
  }

  @Test func `what the path never reaches, or never was, is said`() throws {
    #expect(try #require(gap(30)).lead == .beyondEnd)
    #expect(try #require(gap(120)).lead == .beyondStart)
  }

  @Test func `what a measured figure cannot tell apart is on the path`() throws {
    #expect(try #require(gap(80)).lead == .years(0))
    #expect(try #require(gap(80.03)).lead == .years(0))
    #expect(try #require(gap(80.05)).lead != .years(0))
  }

  @Test func `a year without a plan has no gap, and a missing year ends the search`() throws {
    #expect(gap(50, in: 2030) == nil)
    #expect(gap(50, in: 2022, [100, 90, nil, 60, 40]) == nil)
    #expect(try #require(gap(50, in: 2022, [100, 90, 80, nil, 40])).lead == .beyondEnd)
  }
}

struct NeededFallTests {
  @Test func `a fall is an amount a year and a constant part of each year's value`() throws {
    let pace = try #require(NeededFall.Pace(from: (2020, 100), to: (2022, 81)))
    #expect(pace.amount == 9.5)
    #expect(abs(try #require(pace.rate) - 0.1) < 1e-12)
  }

  @Test func `a rise is a fall below zero, and to zero there is no constant part`() throws {
    let rise = try #require(NeededFall.Pace(from: (2020, 100), to: (2021, 110)))
    #expect(rise.amount == -10)
    #expect(abs(try #require(rise.rate) + 0.1) < 1e-12)
    #expect(try #require(NeededFall.Pace(from: (2020, 100), to: (2030, 0))).rate == nil)
    #expect(NeededFall.Pace(from: (2020, 100), to: (2020, 90)) == nil)
  }
}
