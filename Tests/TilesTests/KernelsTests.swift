import Testing
import Tiles

/// Each elementwise kernel against plain Swift, for every width and every way to repeat an operand.
@Suite struct KernelsTests {
  private struct Operand {
    let tile: Tile
    let value: (Int, Int) -> Double
  }

  private static let rows = 5
  private static let first = 2015

  /// A tile of random numbers above 0, by year or not, by lane or not.
  private func operand(_ arena: Arena, yearly: Bool, lanes: Bool, seed: UInt64) -> Operand {
    let tile = arena.tile(at: 0, firstYear: Self.first, yearly: yearly, lanes: lanes)
    var state = seed
    var values: [[Double]] = []
    for row in 0..<(yearly ? Self.rows : 1) {
      values.append([])
      for lane in 0..<(lanes ? arena.width : 1) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let value = Double(state >> 11) * 0x1p-53 * 2 + 0.01
        values[row].append(value)
        tile[year: Self.first + row, lane: lane] = value
      }
    }
    return Operand(tile: tile) { values[yearly ? $0 - Self.first : 0][lanes ? $1 : 0] }
  }

  private typealias Pair = (Tile, Tile, Tile, Int, Int, Int) -> Void

  @Test(arguments: 1...70) func `a kernel of two operands is its plain twin`(lanes: Int) {
    let kernels: [(Pair, (Double, Double) -> Double)] = [
      ({ Kernels.add($0, $1, $2, year: $3, rows: $4, lanes: $5) }, { $0 + $1 }),
      ({ Kernels.subtract($0, $1, $2, year: $3, rows: $4, lanes: $5) }, { $0 - $1 }),
      ({ Kernels.multiply($0, $1, $2, year: $3, rows: $4, lanes: $5) }, { $0 * $1 }),
      ({ Kernels.divide($0, $1, $2, year: $3, rows: $4, lanes: $5) }, { $0 / $1 }),
      ({ Kernels.minimum($0, $1, $2, year: $3, rows: $4, lanes: $5) }, { min($0, $1) }),
      ({ Kernels.maximum($0, $1, $2, year: $3, rows: $4, lanes: $5) }, { max($0, $1) }),
      ({ Kernels.power($0, $1, $2, year: $3, rows: $4, lanes: $5) }, ScalarFunctions.power),
      ({ Kernels.atLeast($0, $1, $2, year: $3, rows: $4, lanes: $5) }, { $0 >= $1 ? 1 : 0 }),
    ]
    for shape in 0..<16 {
      let wide = shape & 1 == 1
      let wide2 = shape & 2 == 2
      let xs = Arena(rows: Self.rows, width: wide ? lanes : 1)
      let ys = Arena(rows: Self.rows, width: wide2 ? lanes : 1)
      let x = operand(xs, yearly: shape & 4 == 4, lanes: wide, seed: UInt64(shape + 1))
      let y = operand(ys, yearly: shape & 8 == 8, lanes: wide2, seed: UInt64(shape + 99))
      let outs = Arena(rows: Self.rows, width: lanes)
      let out = outs.tile(at: 0, firstYear: Self.first, yearly: true, lanes: true)
      for (kernel, twin) in kernels {
        kernel(out, x.tile, y.tile, Self.first + 1, Self.rows - 1, lanes)
        var same = true
        for year in Self.first + 1..<Self.first + Self.rows {
          for lane in 0..<lanes {
            let want = twin(x.value(year, lane), y.value(year, lane))
            if out[year: year, lane: lane].bitPattern != want.bitPattern { same = false }
          }
        }
        #expect(same, "shape \(shape), \(lanes) lanes")
      }
    }
  }

  @Test(arguments: 1...70) func `a kernel of one operand is its plain twin`(lanes: Int) {
    let kernels: [((Tile, Tile, Int, Int, Int) -> Void, (Double) -> Double)] = [
      ({ Kernels.copy($0, $1, year: $2, rows: $3, lanes: $4) }, { $0 }),
      ({ Kernels.negate($0, $1, year: $2, rows: $3, lanes: $4) }, { -$0 }),
      ({ Kernels.squareRoot($0, $1, year: $2, rows: $3, lanes: $4) }, { $0.squareRoot() }),
      ({ Kernels.exp($0, $1, year: $2, rows: $3, lanes: $4) }, ScalarFunctions.exp),
      ({ Kernels.log($0, $1, year: $2, rows: $3, lanes: $4) }, ScalarFunctions.log),
      ({ Kernels.logistic($0, $1, year: $2, rows: $3, lanes: $4) }, ScalarFunctions.logistic),
      ({ Kernels.normalCDF($0, $1, year: $2, rows: $3, lanes: $4) }, ScalarFunctions.normalCDF),
    ]
    for shape in 0..<4 {
      let wide = shape & 1 == 1
      let xs = Arena(rows: Self.rows, width: wide ? lanes : 1)
      let x = operand(xs, yearly: shape & 2 == 2, lanes: wide, seed: UInt64(shape + 7))
      let outs = Arena(rows: Self.rows, width: lanes)
      let out = outs.tile(at: 0, firstYear: Self.first, yearly: true, lanes: true)
      for (kernel, twin) in kernels {
        kernel(out, x.tile, Self.first, Self.rows, lanes)
        var same = true
        for year in Self.first..<Self.first + Self.rows {
          for lane in 0..<lanes {
            if out[year: year, lane: lane].bitPattern != twin(x.value(year, lane)).bitPattern {
              same = false
            }
          }
        }
        #expect(same, "shape \(shape), \(lanes) lanes")
      }
    }
  }

  @Test func `a number that is none shows in the smaller and the larger`() {
    let arena = Arena(rows: 3, width: 1)
    arena.write([1, .nan, 0], at: 0)
    let one = arena.tile(at: 0, firstYear: 0, yearly: false, lanes: false)
    let none = arena.tile(at: 1, firstYear: 0, yearly: false, lanes: false)
    let out = arena.tile(at: 2, firstYear: 0, yearly: true, lanes: true)
    for (x, y) in [(one, none), (none, one)] {
      Kernels.minimum(out, x, y, year: 0, rows: 1, lanes: 1)
      #expect(out[year: 0, lane: 0].isNaN)
      Kernels.maximum(out, x, y, year: 0, rows: 1, lanes: 1)
      #expect(out[year: 0, lane: 0].isNaN)
    }
  }
}
