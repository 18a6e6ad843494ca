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
  /// Σ_τ flow[τ]·S(t − τ); the flow has `cohorts` years.
  package static func vintageSum(
    _ out: Tile, flow: Tile, cohorts: Int, survival: SurvivalTile, year: Int, rows: Int, lanes: Int
  ) {
    wedge_vintage_sum(
      out.row(year), flow.operand(from: flow.firstYear), cohorts, survival.ages,
      year - flow.firstYear, rows, lanes)
  }

  /// The same where only the share `retention` of older cohorts stays in each of its years.
  package static func vintageSum(
    _ out: Tile, flow: Tile, cohorts: Int, survival: SurvivalTile, retention: Tile,
    retentionFirst: Int, retained: Int, year: Int, rows: Int, lanes: Int
  ) {
    wedge_vintage_sum_retained(
      out.row(year), flow.operand(from: flow.firstYear), cohorts, survival.ages,
      retention.operand(from: retentionFirst), retentionFirst - flow.firstYear, retained,
      year - flow.firstYear, rows, lanes)
  }

  /// Some years of a stock-driven inflow; the years of `inflow` before them are known. The word of a year is
  /// `word` + the row.
  package static func stockInflow(
    _ inflow: Tile, wanted: Tile, survival: SurvivalTile, policy: Int, year: Int, rows: Int, lanes: Int,
    faults: FaultWords, word: UInt64
  ) {
    wedge_stock_inflow(
      inflow.base, wanted.operand(from: year), survival.ages, year - inflow.firstYear, rows, lanes,
      Int32(policy), faults.memory, word)
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
