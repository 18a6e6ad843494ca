import Testing

@testable import Reporting

struct TicksTests {
  struct Case: Sendable {
    let low: Double
    let high: Double
    let texts: [String]
    var exponent = 0
  }

  @Test(arguments: [
    Case(low: 0, high: 64_738, texts: ["0", "20_000", "40_000", "60_000", "80_000"]),
    Case(low: -600, high: 2150, texts: ["−1000", "0", "1000", "2000", "3000"]),
    Case(low: 0, high: 0.3, texts: ["0.00", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30"]),
    Case(low: 0, high: 0, texts: ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    Case(low: -3, high: 0, texts: ["−3.0", "−2.5", "−2.0", "−1.5", "−1.0", "−0.5", "0.0"]),
    Case(low: 0, high: 2.5e12, texts: ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5"], exponent: 12),
    Case(low: 0, high: 3e-5, texts: ["0", "5", "10", "15", "20", "25", "30"], exponent: -6),
  ])
  func `an axis has round numbers from below the lowest to above the highest`(_ one: Case) {
    let ticks = Ticks(from: one.low, to: one.high, steps: 6)
    #expect(ticks.texts == one.texts)
    #expect(ticks.shownExponent == one.exponent)
    #expect(ticks.low <= one.low && ticks.high >= one.high)
  }

  @Test func `a value of an axis is the number nearest to what is written beside it`() {
    #expect(Ticks(from: 0, to: 0.3, steps: 6).values == [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
  }

  @Test func `no size from the smallest to the largest that is drawn breaks an axis`() {
    for power in -90...90 {
      let size = (0..<abs(power)).reduce(1.0) { size, _ in power < 0 ? size / 10 : size * 10 }
      guard Ticks.drawable(size) else { continue }
      for (low, high) in [(0, size), (-size, 0), (-size, size), (-size / 3, size * 0.7)] {
        let ticks = Ticks(from: low, to: high, steps: 6)
        #expect((1...6).contains(ticks.multiples.count - 1), "\(low) \(high)")
        #expect(ticks.values.allSatisfy { $0.isFinite })
        #expect(ticks.texts.allSatisfy { $0.count <= 10 }, "\(ticks.texts)")
      }
    }
  }

  @Test(arguments: [
    (2005...2050, 10, [2005, 2010, 2015, 2020, 2025, 2030, 2035, 2040, 2045, 2050]),
    (2005...2050, 5, [2010, 2020, 2030, 2040, 2050]), (2005...2050, 4, [2020, 2040]),
    (2020...2021, 2, [2020, 2021]), (2020...2020, 6, [2020]), (2021...2023, 2, [2022]),
    (2021...2024, 2, [2022, 2024]),
  ])
  func `years beside an axis are round and no more than fit`(
    _ years: ClosedRange<Int>, _ count: Int, _ shown: [Int]
  ) {
    #expect(YearTicks.years(years, atMost: count) == shown)
  }
}
