import Testing
import Tiles

/// (I − A)·x = d of every size and with every number of fixed columns, against Gauss–Jordan lane by lane.
@Suite struct BalanceKernelTests {
  private struct Balance {
    let size: Int
    let fixed: Int
    let lanes: Int
    /// Coefficients by column and row; nil stands for 0.
    var columns: [[RandomTile?]]
    let demands: [RandomTile]

    /// - Parameter filled: how many coefficients of ten exist.
    init(size: Int, fixed: Int, lanes: Int, filled: Int, seed: UInt64) {
      var chance = Chance(seed)
      self.size = size
      self.fixed = fixed
      self.lanes = lanes
      columns = (0..<size).map { column in
        (0..<size).map { _ in
          guard chance.index(10) < filled else { return nil }
          // What varies does so by year, by lane or both.
          let shared = column < fixed || chance.index(4) == 0
          let yearly = column >= fixed && chance.index(2) == 0
          return RandomTile(
            first: 2020, rows: 3, lanes: lanes, shared: shared, yearly: yearly, low: 0,
            high: 0.9 / Double(size),
            &chance)
        }
      }
      demands = (0..<size).map { component in
        RandomTile(
          first: 2020, rows: 3, lanes: lanes, shared: component % 3 == 2, yearly: component % 2 == 0, low: 0,
          high: 5, &chance)
      }
    }

    /// Gives each lane the numbers of the lane `shift` further on.
    func turn(by shift: Int) {
      for tile in columns.joined().compactMap({ $0 }) + demands { tile.turn(by: shift, lanes: lanes) }
    }

    func matrix(_ year: Int, _ lane: Int) -> [[Double]] {
      (0..<size).map { row in
        (0..<size).map { ($0 == row ? 1 : 0) - (columns[$0][row]?.value(year, lane) ?? 0) }
      }
    }

    /// M₁₁⁻¹ and M₂₁·M₁₁⁻¹, each column after column.
    func factor() -> [Double] {
      let whole = matrix(2020, 0)
      let block = (0..<fixed).map { Array(whole[$0][..<fixed]) }
      let inverse = (0..<fixed).map { k in solution(block, (0..<fixed).map { $0 == k ? 1 : 0 }) }
      let below = (0..<fixed).flatMap { k in
        (fixed..<size).map { row in (0..<fixed).reduce(0) { $0 + whole[row][$1] * inverse[k][$1] } }
      }
      return inverse.flatMap { $0 } + below
    }

    /// All components by year and lane, and the faults.
    func solve() -> (x: [OutputTile], faults: [UInt64]) {
      let out = (0..<size).map { _ in OutputTile(first: 2020, rows: 3, lanes: lanes) }
      var coefficients: [BalanceKernel.Coefficient] = []
      for column in fixed..<size {
        for row in 0..<size {
          guard let value = columns[column][row] else { continue }
          coefficients.append(.init(row: row, column: column, value: value.tile))
        }
      }
      let kernel = BalanceKernel(
        first: 2020, fixed: fixed, coefficients: coefficients, demands: demands.map(\.tile),
        out: out.map(\.tile),
        lanes: lanes)
      let numbers = factor()
      let arena = Arena(rows: max(numbers.count, 1), width: 1)
      let tile = arena.tile(at: 0, firstYear: 0, yearly: false, lanes: false)
      #expect(numbers.count == BalanceKernel.factorCount(size: size, fixed: fixed))
      BalanceKernel.store(numbers, into: tile, at: 0)
      let faults = FaultWords(lanes: lanes)
      for year in 2020..<2023 {
        kernel.solve(factor: fixed > 0 ? tile : nil, at: 0, year: year, faults: faults, word: UInt64(year))
      }
      return (out, (0..<lanes).map { faults[$0] })
    }

    /// The largest difference from Gauss–Jordan, as a share of the largest component.
    func error(_ x: [OutputTile]) -> Double {
      var worst = 0.0
      for year in 2020..<2023 {
        for lane in 0..<lanes {
          let want = solution(matrix(year, lane), demands.map { $0.value(year, lane) })
          let scale = want.map(abs).max() ?? 1
          for component in 0..<size {
            let apart = abs(x[component].tile[year: year, lane: lane] - want[component])
            worst = apart.isNaN ? .infinity : max(worst, apart / scale)
          }
        }
      }
      return worst
    }
  }

  @Test(arguments: 1...9) func `the solution is that of a plain elimination`(size: Int) {
    for fixed in 0...size {
      for (filled, lanes) in [(10, 21), (4, 8), (2, 64), (7, 3), (0, 9)] {
        let balance = Balance(
          size: size, fixed: fixed, lanes: lanes, filled: filled,
          seed: UInt64(size * 100 + fixed * 10 + filled))
        let (x, faults) = balance.solve()
        #expect(balance.error(x) < 1e-13, "\(fixed) fixed, \(lanes) lanes, \(filled) of ten")
        #expect(faults.allSatisfy { $0 == 0 })
      }
    }
  }

  @Test(arguments: 1...9) func `the bits of a lane do not depend on how many there are`(size: Int) {
    for fixed in 0...size {
      let balance = Balance(size: size, fixed: fixed, lanes: 29, filled: 7, seed: UInt64(size + fixed))
      let (x, _) = balance.solve()
      // The last five lanes are computed one by one, those before them eight or sixteen at once: put each among the
      // others.
      for shift in [5, 8, 16] {
        let turned = Balance(size: size, fixed: fixed, lanes: 29, filled: 7, seed: UInt64(size + fixed))
        turned.turn(by: shift)
        let (y, _) = turned.solve()
        let isSame = (0..<size).allSatisfy { component in
          (0..<29).allSatisfy { lane in
            (2020..<2023).allSatisfy {
              same(
                y[component].tile[year: $0, lane: lane],
                x[component].tile[year: $0, lane: (lane + shift) % 29])
            }
          }
        }
        #expect(isSame, "\(fixed) fixed, turned by \(shift)")
      }
    }
  }

  @Test(arguments: 1...9) func `a lane that uses what it makes faults in its first such year`(size: Int) {
    for fixed in 0..<size {
      var balance = Balance(size: size, fixed: fixed, lanes: 13, filled: 5, seed: UInt64(size * 7 + fixed))
      // The last component uses 1.2 of itself in two lanes, one of them from 2021 on.
      var chance = Chance(1)
      let own = RandomTile(first: 2020, rows: 3, lanes: 13, low: 0, high: 0.01, &chance)
      for year in 2020..<2023 { own.tile[year: year, lane: 4] = 1.2 }
      for year in 2021..<2023 { own.tile[year: year, lane: 11] = 1.2 }
      balance.columns[size - 1][size - 1] = own
      let faults = balance.solve().faults
      #expect(faults == (0..<13).map { $0 == 4 ? 2020 : ($0 == 11 ? 2021 : 0) })
    }
  }
}

/// Gauss–Jordan with pivoting by rows.
private func solution(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
  var (m, x) = (matrix, right)
  for k in x.indices {
    let pivot = (k..<x.count).max { abs(m[$0][k]) < abs(m[$1][k]) } ?? k
    m.swapAt(k, pivot)
    x.swapAt(k, pivot)
    for i in x.indices where i != k {
      let share = m[i][k] / m[k][k]
      for j in k..<x.count { m[i][j] -= share * m[k][j] }
      x[i] -= share * x[k]
    }
  }
  return x.indices.map { x[$0] / m[$0][$0] }
}
