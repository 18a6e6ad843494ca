import Tiles

extension Evaluator {
  static func kernel(
    _ balance: PlanTables.Balance, plan: Plan, tiles: [Tile], lanes: Int
  ) -> BalanceKernel {
    let whole = tiles[balance.slot]
    return BalanceKernel(
      first: balance.years.first, fixed: balance.fixed,
      coefficients: balance.varyingEntries.map {
        .init(row: $0.row, column: $0.column, value: tiles[$0.slot])
      },
      demands: balance.demands.map { tiles[$0] },
      out: balance.order.map {
        whole.later(by: $0 * balance.years.count, firstYear: balance.years.first)
      }, lanes: lanes)
  }

  /// The tile of the factors: one number a row, in the shared memory.
  private func factors(_ balance: PlanTables.Balance) -> Tile? {
    guard balance.fixed > 0 else { return nil }
    return shared.tile(at: balance.factorRow, firstYear: 0, yearly: false, lanes: false)
  }

  func balance(_ table: Int, _ i: Instruction, _ year: Int, _ rows: Int) {
    guard let kernel = balances[table] else { return }
    let balance = plan.tables.balances[table]
    let factor = factors(balance)
    for t in year..<year + rows {
      kernel.solve(
        factor: factor, at: (t - i.first) * balance.factorStep, year: t, faults: faults,
        word: word(.balanceNotProductive, i, t))
    }
  }

  /// Eliminates what no lane changes; the word of the first year that is not productive.
  func factorBalances() -> UInt64 {
    var fault: UInt64 = 0
    for balance in plan.tables.balances {
      guard let factor = factors(balance) else { continue }
      let count = balance.factorStep == 0 ? 1 : balance.years.count
      for row in 0..<count {
        let year = balance.years.first + row
        let known = BalanceFactor(
          size: balance.size, fixed: balance.fixed,
          coefficients: balance.fixedEntries.map { ($0.row, $0.column, tiles[$0.slot][year: year, lane: 0]) })
        BalanceKernel.store(known.numbers, into: factor, at: row * balance.factorStep)
        if !known.isProductive, fault == 0 {
          fault = FaultWord.make(.balanceNotProductive, slot: balance.slot, year: year)
        }
      }
    }
    return fault
  }
}
