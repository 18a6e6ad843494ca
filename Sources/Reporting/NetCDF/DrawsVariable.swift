import CNetCDF
import Experiments

/// One variable of a draws file, with the rows that wait to be written.
///
/// A row is all that one draw has of it. Rows are written many at a time: the library's
/// way from call to disk is long, and short pieces are read before they are written.
final class DrawsVariable {
  /// Where a part of a row comes from.
  enum Column {
    /// An input, and the place of its number in the row.
    case input(Int, place: Int, shown: @Sendable (Double) -> Double)
    /// An output with a number for every year, the first of which has this place.
    case output(Int, place: Int, divisor: Double)
  }

  private let variable: NetCDFFile.Variable
  private let columns: [Column]
  /// Numbers in a row.
  private let width: Int
  /// Rows that are worth a call.
  private let worthwhile: Int
  private let isSinglePrecision: Bool
  private var doubles: [Double] = []
  private var floats: [Float] = []
  /// Draws of the file before those that wait, and the draws that wait.
  private var written: Int
  private var waiting = 0

  /// - Parameter bytes: how much is kept back.
  init(
    _ variable: NetCDFFile.Variable, columns: [Column], isSinglePrecision: Bool, written: Int, bytes: Int
  ) {
    self.variable = variable
    self.columns = columns
    self.isSinglePrecision = isSinglePrecision
    self.written = written
    width = variable.lengths.dropFirst().reduce(1, *)
    worthwhile = max(1, bytes / (width * (isSinglePrecision ? 4 : 8)))
  }

  func take(_ chunk: DrawChunk, into file: NetCDFFile) throws(NetCDFMistake) {
    makeRoom(for: waiting + chunk.draws.count)
    for column in columns {
      switch column {
      case .input(let input, let place, let shown): take(input, place, shown, of: chunk)
      case .output(let output, let place, let divisor):
        turn(chunk.outputs[output], draws: chunk.draws.count, place: place, divisor: divisor)
      }
    }
    waiting += chunk.draws.count
    if waiting >= worthwhile { try write(to: file) }
  }

  /// What no column fills stays missing.
  private func makeRoom(for rows: Int) {
    if isSinglePrecision {
      if floats.count < rows * width {
        floats += [Float](repeating: .nan, count: rows * width - floats.count)
      }
    } else if doubles.count < rows * width {
      doubles += [Double](repeating: .nan, count: rows * width - doubles.count)
    }
  }

  private func take(
    _ input: Int, _ place: Int, _ shown: (Double) -> Double, of chunk: DrawChunk
  ) {
    let count = chunk.draws.count
    var row = waiting * width + place
    for value in chunk.inputs[input * count..<(input + 1) * count] {
      if isSinglePrecision { floats[row] = Float(shown(value)) } else { doubles[row] = shown(value) }
      row += width
    }
  }

  private func turn(_ values: [Double], draws: Int, place: Int, divisor: Double) {
    precondition(values.count.isMultiple(of: max(draws, 1)), "an output has a number for every draw and year")
    guard draws > 0 else { return }
    let years = values.count / draws
    precondition(place + years <= width, "an output has a number for every year of the file")
    let rows = WedgeRows(stride: width, start: waiting * width + place)
    if isSinglePrecision {
      wedge_rows_of_floats(&floats, rows, values, years, draws, divisor)
    } else {
      wedge_rows_of_doubles(&doubles, rows, values, years, draws, divisor)
    }
  }

  /// Hands what waits to the library.
  func write(to file: NetCDFFile) throws(NetCDFMistake) {
    guard waiting > 0 else { return }
    let rest = variable.lengths.dropFirst()
    let (start, count) = ([written] + rest.map { _ in 0 }, [waiting] + rest)
    if isSinglePrecision {
      try file.put(floats, to: variable, start: start, count: count)
    } else {
      try file.put(doubles, to: variable, start: start, count: count)
    }
    written += waiting
    waiting = 0
  }
}
