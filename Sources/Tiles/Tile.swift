import CKernels

/// A view of numbers by year and lane, in an arena that outlives it.
///
/// A tile without years has one row that holds in every year; a tile that no lane changes has one
/// number a row. Reading follows the year, never the index.
package struct Tile {
  let base: UnsafeMutablePointer<Double>
  package let firstYear: Int
  /// Numbers from one year to the next; 0 where one row holds in every year.
  package let rowStep: Int
  /// 1, or 0 where all lanes share the number.
  package let laneStep: Int

  /// The number of one year and lane.
  package subscript(year year: Int, lane lane: Int) -> Double {
    get { base[(year - firstYear) * rowStep + lane * laneStep] }
    nonmutating set { base[(year - firstYear) * rowStep + lane * laneStep] = newValue }
  }

  /// The row of a year, to be written.
  @inline(__always)
  func row(_ year: Int) -> UnsafeMutablePointer<Double> { base + (year - firstYear) * rowStep }

  /// What a kernel reads from `year` on.
  @inline(__always)
  func operand(from year: Int) -> WedgeOperand {
    WedgeOperand(base: UnsafePointer(row(year)), row: rowStep, lane: laneStep)
  }
}

extension Tile {
  /// The tile that begins `rows` rows further on in the same memory.
  package func later(by rows: Int, firstYear: Int) -> Tile {
    Tile(base: base + rows * rowStep, firstYear: firstYear, rowStep: rowStep, laneStep: laneStep)
  }
}
