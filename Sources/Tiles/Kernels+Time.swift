import CKernels

extension Kernels {
  /// x of the year `lag` years before.
  package static func lagged(
    _ out: Tile, _ x: Tile, lag: Int, year: Int, rows: Int, lanes: Int
  ) {
    wedge_copy_rows(out.row(year), x.operand(from: year - lag), rows, lanes)
  }

  /// xⁿ by squaring; `exponents` has one for all years, or one for each from the first of `out`.
  package static func wholePower(
    _ out: Tile, _ x: Tile, exponents: [Int32], year: Int, rows: Int, lanes: Int
  ) {
    precondition(exponents.count == 1 || year - out.firstYear + rows <= exponents.count)
    exponents.withUnsafeBufferPointer {
      guard let base = $0.baseAddress else { return }
      let all = exponents.count == 1
      wedge_whole_power(
        out.row(year), x.operand(from: year), all ? base : base + (year - out.firstYear), all ? 0 : 1,
        rows, lanes)
    }
  }

  /// (1 − w)·x + w·y in one year; `geometric`: x·(y/x)^w. The points have one row each.
  package static func blend(
    _ out: Tile, _ x: Tile, _ y: Tile, weight: Double, geometric: Bool, year: Int, lanes: Int
  ) {
    let low = x.operand(from: x.firstYear)
    let high = y.operand(from: y.firstYear)
    if geometric {
      wedge_blend_geometric(out.row(year), low, high, weight, lanes)
    } else {
      wedge_blend(out.row(year), low, high, weight, lanes)
    }
  }

  /// x[t] = a[t]·x[t−1] + b[t]; `start` holds the row before the first of `out`.
  package static func recurrence(
    _ out: Tile, _ a: Tile, _ b: Tile, start: Tile, year: Int, rows: Int, lanes: Int
  ) {
    let before =
      year == out.firstYear
      ? start.operand(from: year - 1)
      : WedgeOperand(base: UnsafePointer(out.row(year - 1)), row: lanes, lane: 1)
    wedge_recurrence(
      out.row(year), a.operand(from: year), b.operand(from: year), before, rows, lanes)
  }

  /// 1/(1 + e^(−k·(t − m))) in each year t, with the rate k and the middle m; both operands have one row.
  ///
  /// Its relative error is at most 5·10⁻¹⁵ + 2⁻⁵²·|k|·(|t − m| + 12) where the value is above 10⁻²⁹⁰. The second
  /// part is that of k·(t − m), rounded up to twelve years before t. Beyond a rate of 8, or where
  /// |k·(t − m)| is above 600 in the year that the others follow from, the bits are those of
  /// `logistic` of k·(t − m).
  package static func logisticCurve(
    _ out: Tile, rate: Tile, middle: Tile, year: Int, rows: Int, lanes: Int
  ) {
    wedge_logistic_curve(
      out.row(year), rate.operand(from: rate.firstYear), middle.operand(from: middle.firstYear),
      Double(out.firstYear), year - out.firstYear, rows, lanes)
  }

  /// Σ over `rows` years of x from its year `from` on.
  package static func total(_ out: Tile, _ x: Tile, from: Int, rows: Int, lanes: Int) {
    wedge_total(out.base, x.operand(from: from), rows, lanes)
  }

  /// Faults the lanes that leave the range; the word of a year is `word` + the row.
  package static func checkRange(
    _ x: Tile, lower: Double, upper: Double, year: Int, rows: Int, faults: FaultWords, word: UInt64
  ) {
    wedge_check_range(
      x.operand(from: year), rows, faults.lanes, lower, upper, faults.memory, word)
  }

  /// Faults the lanes that hold something other than a finite number.
  package static func checkFinite(
    _ x: Tile, year: Int, rows: Int, faults: FaultWords, word: UInt64
  ) {
    wedge_check_finite(x.operand(from: year), rows, faults.lanes, faults.memory, word)
  }
}
