import CNetCDF

/// Rows of numbers on their way into a file, one row for each draw.
///
/// In 32 or 64 bits, as the file has them; what nothing is put to is missing.
struct DrawsRows {
  /// Numbers in a row.
  let width: Int
  let isSinglePrecision: Bool
  private var doubles: [Double] = []
  private var floats: [Float] = []

  init(width: Int, isSinglePrecision: Bool) {
    self.width = width
    self.isSinglePrecision = isSinglePrecision
  }

  /// Makes room for so many rows; those that are there stay.
  mutating func makeRoom(for rows: Int) {
    if isSinglePrecision {
      let missing = rows * width - floats.count
      if missing > 0 { floats.append(contentsOf: repeatElement(.nan, count: missing)) }
    } else {
      let missing = rows * width - doubles.count
      if missing > 0 { doubles.append(contentsOf: repeatElement(.nan, count: missing)) }
    }
  }

  /// Puts numbers into some rows, from this place in each of them on.
  ///
  /// - Parameters:
  ///   - values: year after year one number for each of `lanes` draws.
  ///   - draws: those that are taken.
  mutating func put(
    _ values: [Double], lanes: Int, draws: Range<Int>, atRow row: Int, place: Int, divisor: Double
  ) {
    precondition(lanes > 0 && values.count.isMultiple(of: lanes), "a number for every draw and year")
    precondition(draws.lowerBound >= 0 && draws.upperBound <= lanes)
    let years = values.count / lanes
    precondition(place + years <= width, "a number for every year of the file")
    let to = WedgeLines(start: row * width + place, stride: width)
    let from = WedgeLines(start: draws.lowerBound, stride: lanes)
    makeRoom(for: row + draws.count)
    if isSinglePrecision {
      wedge_rows_of_floats(&floats, to, values, from, years, draws.count, divisor)
    } else {
      wedge_rows_of_doubles(&doubles, to, values, from, years, draws.count, divisor)
    }
  }

  /// Hands the first rows to the library.
  func write(
    _ rows: Int, to variable: NetCDFFile.Variable, from first: Int, of file: NetCDFFile
  ) throws(NetCDFMistake) {
    let rest = variable.lengths.dropFirst()
    let (start, count) = ([first] + rest.map { _ in 0 }, [rows] + rest)
    if isSinglePrecision {
      try file.put(floats, to: variable, start: start, count: count)
    } else {
      try file.put(doubles, to: variable, start: start, count: count)
    }
  }
}
