import CKernels

/// Arithmetic on tiles, from `year` on over `rows` rows.
///
/// The output has `lanes` numbers a row and shares no memory with what is read.
package enum Kernels {
  /// x, spread over lanes where all share it.
  package static func copy(_ out: Tile, _ x: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_copy_rows(out.row(year), x.operand(from: year), rows, lanes)
  }

  /// −x.
  package static func negate(_ out: Tile, _ x: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_negate_rows(out.row(year), x.operand(from: year), rows, lanes)
  }

  /// √x.
  package static func squareRoot(_ out: Tile, _ x: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_square_root_rows(out.row(year), x.operand(from: year), rows, lanes)
  }

  /// eˣ.
  package static func exp(_ out: Tile, _ x: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_exp_rows(out.row(year), x.operand(from: year), rows, lanes)
  }

  /// ln x.
  package static func log(_ out: Tile, _ x: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_log_rows(out.row(year), x.operand(from: year), rows, lanes)
  }

  /// 1/(1 + e^−x).
  package static func logistic(_ out: Tile, _ x: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_logistic_rows(out.row(year), x.operand(from: year), rows, lanes)
  }

  /// Φ(x).
  package static func normalCDF(_ out: Tile, _ x: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_normal_cdf_rows(out.row(year), x.operand(from: year), rows, lanes)
  }

  /// Φ⁻¹(x).
  package static func normalQuantile(_ out: Tile, _ x: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_normal_quantile_rows(out.row(year), x.operand(from: year), rows, lanes)
  }

  /// x + y.
  package static func add(_ out: Tile, _ x: Tile, _ y: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_add_rows(out.row(year), x.operand(from: year), y.operand(from: year), rows, lanes)
  }

  /// x − y.
  package static func subtract(_ out: Tile, _ x: Tile, _ y: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_subtract_rows(out.row(year), x.operand(from: year), y.operand(from: year), rows, lanes)
  }

  /// x·y.
  package static func multiply(_ out: Tile, _ x: Tile, _ y: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_multiply_rows(out.row(year), x.operand(from: year), y.operand(from: year), rows, lanes)
  }

  /// x/y.
  package static func divide(_ out: Tile, _ x: Tile, _ y: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_divide_rows(out.row(year), x.operand(from: year), y.operand(from: year), rows, lanes)
  }

  /// The smaller; not a number where either is not.
  package static func minimum(_ out: Tile, _ x: Tile, _ y: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_minimum_rows(out.row(year), x.operand(from: year), y.operand(from: year), rows, lanes)
  }

  /// The larger; not a number where either is not.
  package static func maximum(_ out: Tile, _ x: Tile, _ y: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_maximum_rows(out.row(year), x.operand(from: year), y.operand(from: year), rows, lanes)
  }

  /// x^y.
  package static func power(_ out: Tile, _ x: Tile, _ y: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_power_rows(out.row(year), x.operand(from: year), y.operand(from: year), rows, lanes)
  }

  /// 1 where x ≥ y, else 0.
  package static func atLeast(_ out: Tile, _ x: Tile, _ y: Tile, year: Int, rows: Int, lanes: Int) {
    wedge_at_least_rows(out.row(year), x.operand(from: year), y.operand(from: year), rows, lanes)
  }
}
