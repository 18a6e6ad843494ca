import Foundation
import Testing
import Tiles

/// 1/(1 + e^(−k(t − m))) against the C library and itself.
@Suite struct LogisticCurveTests {
  private static let first = 2000

  /// The rows `years` of the curve from 2000 on, each of as many numbers as there are rates.
  private func curve(_ rates: [Double], _ middles: [Double], years: Range<Int>, in parts: [Int]? = nil)
    -> [Double]
  {
    let lanes = rates.count
    let operands = Arena(rows: 2, width: lanes)
    operands.write(rates, at: 0)
    operands.write(middles, at: 1)
    let out = OutputTile(first: Self.first, rows: years.upperBound - Self.first, lanes: lanes)
    var year = years.lowerBound
    for rows in parts ?? [years.count] {
      Kernels.logisticCurve(
        out.tile, rate: operands.tile(at: 0, firstYear: 0, yearly: false, lanes: true),
        middle: operands.tile(at: 1, firstYear: 0, yearly: false, lanes: true), year: year, rows: rows,
        lanes: lanes)
      year += rows
    }
    return out.numbers(years, lanes: lanes)
  }

  private func random(_ count: Int, steepest: Double, seed: UInt64) -> (rates: [Double], middles: [Double]) {
    var chance = Chance(seed)
    return (
      (0..<count).map { _ in chance.uniform(-steepest, steepest) },
      (0..<count).map { _ in 2050 + chance.uniform(-200, 200) }
    )
  }

  /// The C library's, with the rounding of k·(t − m) taken back; its own error is about two units.
  private func exact(_ k: Double, _ m: Double, _ year: Int) -> Double {
    let t = Double(year)
    let distance = t - m
    // What the difference lost (Knuth's two-sum).
    let back = distance - t
    let rest = (t - (distance - back)) + (-m - back)
    let x = k * distance
    let low = (-x).addingProduct(k, distance) + k * rest
    return 1 / (1 + Foundation.exp(-x) * (1 - low))
  }

  @Test(arguments: [(8.0, 1), (1.0, 2), (0.2, 3), (0.02, 4)])
  func `the curve is near the exact one`(range: (Double, Int)) {
    let (rates, middles) = random(800, steepest: range.0, seed: UInt64(range.1))
    let years = 2000..<2101
    let values = curve(rates, middles, years: years)
    var worst = 0.0
    for (index, value) in values.enumerated() {
      let (row, lane) = (index / rates.count, index % rates.count)
      let want = exact(rates[lane], middles[lane], 2000 + row)
      guard want > 1e-290 else {
        #expect(value < 2e-290)
        continue
      }
      // The bound that `Kernels.logisticCurve` states.
      let bound = 5e-15 + 0x1p-52 * abs(rates[lane]) * (abs(Double(2000 + row) - middles[lane]) + 12)
      worst = max(worst, abs(value - want) / want / bound)
    }
    #expect(worst <= 1)
  }

  @Test func `steep rates and far middles have the bits of the formula`() {
    let rates = [
      50, -50, 1e6, -1e6, 8.000001, -9, 8, 0.01, 0.1, .infinity, -.infinity, .nan, 1e-300, 0, 100, 5,
    ]
    let middles = [
      2030.5, 2010, 2040.25, 2000, 2020, 2077, -2e3, 1e6, -1e5, 2050, 2050, 2050, 2050, 2050, 1e300,
      .infinity,
    ]
    let years = 2000..<2101
    let values = curve(rates, middles, years: years)
    for (row, year) in years.enumerated() {
      for lane in rates.indices where lane < 12 || lane > 13 {
        let direct = ScalarFunctions.logistic(rates[lane] * (Double(year) - middles[lane]))
        #expect(same(values[row * rates.count + lane], direct), "\(rates[lane]) \(middles[lane]) \(year)")
      }
      #expect(values[row * rates.count + 12] == 0.5 && values[row * rates.count + 13] == 0.5)
    }
  }

  @Test(arguments: [1, 5, 8, 21, 64]) func `years one by one have the bits of all at once`(lanes: Int) {
    let (rates, middles) = random(lanes, steepest: 9, seed: 7)
    let all = curve(rates, middles, years: 2000..<2050).map(\.bitPattern)
    for parts in [Array(repeating: 1, count: 50), [11, 1, 13, 25], [3, 47], [24, 26]] {
      #expect(curve(rates, middles, years: 2000..<2050, in: parts).map(\.bitPattern) == all)
    }
    #expect(curve(rates, middles, years: 2017..<2050).map(\.bitPattern) == Array(all[(17 * lanes)...]))
  }

  @Test func `the bits of a lane do not depend on how many there are`() {
    let (rates, middles) = random(64, steepest: 9, seed: 11)
    let all = curve(rates, middles, years: 2000..<2101)
    for lanes in [1, 5, 8, 21, 64] {
      for start in [0, 64 - lanes] {
        let range = start..<start + lanes
        let some = curve(Array(rates[range]), Array(middles[range]), years: 2000..<2101)
        let isSame = some.indices.allSatisfy {
          same(some[$0], all[$0 / lanes * 64 + start + $0 % lanes])
        }
        #expect(isSame, "\(lanes) lanes from \(start)")
      }
    }
  }

  @Test func `a rate or a middle that all lanes share is that of each`() {
    let (rates, middles) = random(21, steepest: 3, seed: 13)
    let numbers = Arena(rows: 2, width: 1)
    numbers.write([rates[0], middles[0]], at: 0)
    let wide = Arena(rows: 2, width: 21)
    wide.write(rates, at: 0)
    wide.write(middles, at: 1)
    func tile(_ row: Int, _ shared: Bool) -> Tile {
      (shared ? numbers : wide).tile(at: row, firstYear: 0, yearly: false, lanes: !shared)
    }
    for (rate, middle) in [(true, false), (false, true), (true, true)] {
      let out = OutputTile(first: 2000, rows: 30, lanes: 21)
      Kernels.logisticCurve(
        out.tile, rate: tile(0, rate), middle: tile(1, middle), year: 2000, rows: 30, lanes: 21)
      let spread = curve(
        rate ? Array(repeating: rates[0], count: 21) : rates,
        middle ? Array(repeating: middles[0], count: 21) : middles, years: 2000..<2030)
      #expect(out.numbers(2000..<2030, lanes: 21).map(\.bitPattern) == spread.map(\.bitPattern))
    }
  }

  /// The largest distance from 1/(1 + e^−|x|), and from e^x times that for negative x, in units of the last place.
  private func distance(_ x: Double) -> Double {
    let e = ScalarFunctions.exp(-x.magnitude)
    let want = x < 0 ? e * (1 / (1 + e)) : 1 / (1 + e)
    return abs(ScalarFunctions.logistic(x) - want) / want.ulp
  }

  @Test func `the logistic function has the reciprocal of a division to a unit of the last place`() {
    var chance = Chance(21)
    var worst = 0.0
    for _ in 0..<200_000 {
      for width in [1.0, 40, 745] {
        worst = max(worst, distance(chance.uniform(-width, width)))
      }
    }
    #expect(worst <= 1)
    for x in [0, -0.0, 745, -745, 708, -708, 746, 800, 1e-300, -1e-300, 0x1p-53, -0x1p-53, 37, -37, 36.7368] {
      #expect(distance(x) <= 1, "\(x)")
    }
    #expect(ScalarFunctions.logistic(0) == 0.5 && ScalarFunctions.logistic(1e-300) == 0.5)
    #expect(ScalarFunctions.logistic(.infinity) == 1 && ScalarFunctions.logistic(-.infinity) == 0)
    #expect(ScalarFunctions.logistic(.nan).isNaN)
  }
}
