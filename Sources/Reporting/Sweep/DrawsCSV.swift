import Assessment
package import Experiments

/// Writes all draws as two tables of comma-separated values.
///
/// Results have one row for each draw and year, `draw,year,` and a column for each path, and in front
/// the scenario where there are several; drawn numbers have one row for each draw. Numbers are the
/// shortest text that reads back to the same bits. The cells of a draw without a valid result are
/// empty. Used from one thread at a time.
package final class DrawsCSV: DrawSink, @unchecked Sendable {
  private let inputs: [InputColumn]
  private let scenarios: [Block]
  private let results: any ByteSink
  private let drawn: any ByteSink
  /// `,2020,`, `,2021,` and so on.
  private let years: [[UInt8]]
  private var buffer: [UInt8] = []

  /// The rows of one scenario.
  private struct Block {
    /// `bau,` and so on; nothing where there is one scenario.
    let name: [UInt8]
    /// For each column the place among the outputs of a chunk, below 0 where there is none, and how
    /// many coherent units one of its units is.
    let cells: [(output: Int, factor: Double)]
  }

  /// Bytes that are collected before they are handed on.
  private static let piece = 1 << 20

  /// - Parameters:
  ///   - results: where rows of results go; the header is written where it is empty.
  ///   - drawn: where rows of drawn numbers go.
  package init(_ table: DrawsTable, results: any ByteSink, drawn: any ByteSink) throws {
    inputs = table.inputs
    let factors = table.columns.map(\.coherentFactor)
    scenarios = table.scenarios.map { scenario in
      Block(
        name: table.scenarios.count == 1 ? [] : Array("\(IAMCFormat.quoted(scenario.name)),".utf8),
        cells: zip(scenario.outputs, factors).map { (output: $0 ?? -1, factor: $1) })
    }
    self.results = results
    self.drawn = drawn
    years = table.years.map { Array(",\($0)".utf8) }
    buffer.reserveCapacity(Self.piece + 1 << 14)
    let scenario = table.scenarios.count == 1 ? [] : ["scenario"]
    if results.length == 0 {
      try results.append(Self.header(scenario + ["draw", "year"] + table.columns.map(\.path)))
    }
    if drawn.length == 0 { try drawn.append(Self.header(["draw"] + table.inputs.map(\.header))) }
  }

  /// `draws-inputs.csv` beside `draws.csv`.
  package static func inputsPath(of path: String) -> String {
    (path.hasSuffix(".csv") ? String(path.dropLast(4)) : path) + "-inputs.csv"
  }

  package func take(_ chunk: DrawChunk) throws {
    // The buffer is out of the object while it is filled, so that no append asks who else may hold it.
    var bytes: [UInt8] = []
    swap(&bytes, &buffer)
    defer { swap(&bytes, &buffer) }
    for draw in chunk.draws {
      let lane = draw - chunk.draws.lowerBound
      let number = Array(draw.description.utf8)
      for scenario in scenarios {
        write(lane, number, scenario, chunk.outputs, lanes: chunk.draws.count, to: &bytes)
        if bytes.count >= Self.piece { try Self.hand(&bytes, to: results) }
      }
    }
    try Self.hand(&bytes, to: results)
    for draw in chunk.draws {
      bytes.append(contentsOf: draw.description.utf8)
      writeInputs(draw - chunk.draws.lowerBound, chunk, to: &bytes)
      if bytes.count >= Self.piece { try Self.hand(&bytes, to: drawn) }
    }
    try Self.hand(&bytes, to: drawn)
  }

  package func flush() throws {
    try results.flush()
    try drawn.flush()
  }

  /// One draw in one scenario: a row for each year.
  private func write(
    _ lane: Int, _ number: [UInt8], _ scenario: Block, _ outputs: [[Double]], lanes: Int,
    to bytes: inout [UInt8]
  ) {
    for row in years.indices {
      bytes.append(contentsOf: scenario.name)
      bytes.append(contentsOf: number)
      bytes.append(contentsOf: years[row])
      for (output, factor) in scenario.cells {
        bytes.append(0x2C)
        guard output >= 0, output < outputs.count else { continue }
        // A number that is the same in every year has one row.
        let place = (outputs[output].count == lanes ? 0 : row * lanes) + lane
        if place < outputs[output].count { Self.append(outputs[output][place] / factor, to: &bytes) }
      }
      bytes.append(0x0A)
    }
  }

  private func writeInputs(_ lane: Int, _ chunk: DrawChunk, to bytes: inout [UInt8]) {
    let lanes = chunk.draws.count
    for column in inputs {
      bytes.append(0x2C)
      guard let input = column.inputs.first, (input + 1) * lanes <= chunk.inputs.count else { continue }
      Self.append(column.shown(chunk.inputs[input * lanes + lane]), to: &bytes)
    }
    bytes.append(0x0A)
  }

  private static func append(_ number: Double, to bytes: inout [UInt8]) {
    guard number.isFinite else { return }
    var text = number.description
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private static func hand(_ bytes: inout [UInt8], to sink: any ByteSink) throws {
    guard !bytes.isEmpty else { return }
    try sink.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private static func header(_ names: [String]) -> [UInt8] {
    Array((names.map(IAMCFormat.quoted).joined(separator: ",") + "\n").utf8)
  }
}
