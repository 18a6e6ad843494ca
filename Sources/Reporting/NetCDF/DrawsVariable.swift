import Experiments

/// One variable of a draws file, with the rows that wait to be written.
///
/// A row is all that one draw has of it. Rows are written many at a time, as short pieces
/// are read by the library before they are written, and yet not too many: what was just
/// turned is still in the processor's memory when the system takes it.
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
  /// Rows that are worth a call.
  private let worthwhile: Int
  private var rows: DrawsRows
  /// Draws of the file before those that wait, and the draws that wait.
  private var written: Int
  private var waiting = 0

  /// - Parameter bytes: what is worth a call.
  init(
    _ variable: NetCDFFile.Variable, columns: [Column], isSinglePrecision: Bool, written: Int, bytes: Int
  ) {
    self.variable = variable
    self.columns = columns
    self.written = written
    let width = variable.lengths.dropFirst().reduce(1, *)
    worthwhile = max(1, bytes / (width * (isSinglePrecision ? 4 : 8)))
    rows = DrawsRows(width: width, isSinglePrecision: isSinglePrecision)
  }

  func take(_ chunk: DrawChunk, into file: NetCDFFile) throws(NetCDFMistake) {
    let lanes = chunk.draws.count
    let inputs = columns.map { column -> [Double] in
      guard case .input(let input, _, let shown) = column else { return [] }
      return chunk.inputs[input * lanes..<(input + 1) * lanes].map(shown)
    }
    var next = 0
    while next < lanes {
      let end = min(lanes, next + worthwhile - waiting)
      for (column, input) in zip(columns, inputs) {
        switch column {
        case .input(_, let place, _):
          rows.put(input, lanes: lanes, draws: next..<end, atRow: waiting, place: place, divisor: 1)
        case .output(let output, let place, let divisor):
          let values = chunk.outputs[output]
          rows.put(values, lanes: lanes, draws: next..<end, atRow: waiting, place: place, divisor: divisor)
        }
      }
      waiting += end - next
      next = end
      if waiting >= worthwhile { try write(to: file) }
    }
  }

  /// Hands what waits to the library.
  func write(to file: NetCDFFile) throws(NetCDFMistake) {
    guard waiting > 0 else { return }
    try rows.write(waiting, to: variable, from: written, of: file)
    written += waiting
    waiting = 0
  }
}
