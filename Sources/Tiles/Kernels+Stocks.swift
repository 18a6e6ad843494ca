import CKernels

/// The survival of a cohort by age, over the ages that it is known for; beyond them it is 0.
package struct SurvivalTile {
  package let tile: Tile
  package let youngest: Int
  package let oldest: Int

  package init(tile: Tile, youngest: Int, oldest: Int) {
    self.tile = tile
    self.youngest = youngest
    self.oldest = oldest
  }

  var ages: WedgeSurvival {
    WedgeSurvival(survival: tile.operand(from: youngest), first: youngest, last: oldest)
  }
}

extension Kernels {
  /// Σ_τ flow[τ]·S(t − τ) over the years `cohorts`, which the flow holds.
  package static func vintageSum(
    _ out: Tile, flow: Tile, cohorts: Range<Int>, survival: SurvivalTile, year: Int, rows: Int, lanes: Int
  ) {
    wedge_vintage_sum(
      out.row(year), flow.operand(from: cohorts.lowerBound), cohorts.count, survival.ages,
      year - cohorts.lowerBound, rows, lanes)
  }

  /// The same where only the share `retention` of older cohorts stays in each of its years.
  package static func vintageSum(
    _ out: Tile, flow: Tile, cohorts: Range<Int>, survival: SurvivalTile, retention: Tile,
    retentionFirst: Int, retained: Int, year: Int, rows: Int, lanes: Int
  ) {
    wedge_vintage_sum_retained(
      out.row(year), flow.operand(from: cohorts.lowerBound), cohorts.count, survival.ages,
      retention.operand(from: retentionFirst), retentionFirst - cohorts.lowerBound, retained,
      year - cohorts.lowerBound, rows, lanes)
  }

  /// Some years of a stock-driven inflow, which holds the years of `wanted`; those before them are known, and of
  /// cohorts before those `older` are left. The word of a year is `word` + the row.
  package static func stockInflow(
    _ inflow: Tile, wanted: Tile, older: Tile?, survival: SurvivalTile, policy: Int, year: Int, rows: Int,
    lanes: Int, faults: FaultWords, word: UInt64
  ) {
    let none = WedgeOperand(base: nil, row: 0, lane: 0)
    wedge_stock_inflow(
      inflow.base, wanted.operand(from: year), older?.operand(from: year) ?? none, survival.ages,
      year - inflow.firstYear, rows, lanes, Int32(policy), faults.memory, word)
  }

  /// The same where cohorts retire early; `past` years of the inflow come before the first year of `retention`.
  package static func stockRetired(
    _ inflow: Tile, retention: Tile, wanted: Tile, survival: SurvivalTile, past: Int, year: Int, rows: Int,
    lanes: Int
  ) {
    wedge_stock_retired(
      inflow.base, retention.base, wanted.operand(from: year), survival.ages, past,
      year - inflow.firstYear, rows, lanes)
  }
}
