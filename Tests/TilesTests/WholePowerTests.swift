import Testing
import Tiles

/// Whole powers against squaring of one number, to the bit.
@Suite struct WholePowerTests {
  private func plain(_ x: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, x, exponent.magnitude)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return exponent < 0 ? 1 / result : result
  }

  /// - Parameter exponents: one for all rows, or one for each.
  private func expect(
    _ exponents: [Int], rows: Int, lanes: Int, yearly: Bool = false, shared: Bool = false, later: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var chance = Chance(UInt64(rows * 131 + lanes))
    let x = RandomTile(
      first: 2020, rows: rows, lanes: lanes, shared: shared, yearly: yearly, low: -1.6, high: 1.9, &chance)
    let out = OutputTile(first: 2020, rows: rows, lanes: lanes)
    Kernels.wholePower(
      out.tile, x.tile, exponents: exponents.map(Int32.init), year: 2020 + later, rows: rows - later,
      lanes: lanes)
    let isSame = (later..<rows).allSatisfy { row in
      (0..<lanes).allSatisfy { lane in
        let want = plain(x.value(2020 + row, lane), exponents.count == 1 ? exponents[0] : exponents[row])
        return same(out.tile[year: 2020 + row, lane: lane], want)
      }
    }
    #expect(isSame, "\(exponents) \(rows) rows \(lanes) lanes", sourceLocation: sourceLocation)
  }

  @Test(arguments: 1...70) func `exponents that rise from zero or one`(rows: Int) {
    for lanes in [1, 8, 24, 64, 100] {
      for first in [0, 1] {
        let exponents = (0..<rows).map { first + $0 }
        expect(exponents, rows: rows, lanes: lanes)
        expect(exponents, rows: rows, lanes: lanes, shared: true)
        expect(exponents, rows: rows, lanes: lanes, yearly: true)
        // From a later year on the exponents rise from another number.
        if rows > 3 { expect(exponents, rows: rows, lanes: lanes, later: rows / 3) }
      }
    }
  }

  @Test(arguments: -5...40) func `one exponent for all years`(exponent: Int) {
    for lanes in [1, 8, 24, 64, 100] {
      for yearly in [false, true] {
        expect([exponent], rows: 5, lanes: lanes, yearly: yearly)
        expect([exponent], rows: 1, lanes: lanes, yearly: yearly, shared: true)
      }
    }
  }

  @Test func `exponents in any order`() {
    var chance = Chance(9)
    for lanes in [1, 8, 24, 64, 100] {
      for exponents in [
        [0, 1, 2, 4, 5], [1, 2, 3, 3], [2, 3, 4], [-1, 0, 1, 2], (0..<30).map { _ in chance.index(90) - 20 },
      ] {
        expect(exponents, rows: exponents.count, lanes: lanes)
        expect(exponents, rows: exponents.count, lanes: lanes, yearly: true)
      }
    }
  }
}
