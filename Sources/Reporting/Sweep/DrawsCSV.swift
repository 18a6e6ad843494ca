import Assessment
package import Experiments

/// Writes all draws as two tables of comma-separated values.
///
/// Results have one row for each draw and year, `draw,year,` and a column for each path, and in front
/// the scenario where there are several; drawn numbers have one row for each draw. Numbers are the
/// shortest text that reads back to the same bits. The cells of a draw without a valid result are
/// empty. Used from one thread at a time.
package final class DrawsCSV: DrawSink, @unchecked Sendable {
  private let table: DrawsTable
  private let results: any ByteSink
  private let drawn: any ByteSink
  /// `,2020,`, `,2021,` and so on.
  private let years: [[UInt8]]
  /// `bau,` and so on; nothing in front where there is one scenario.
  private let names: [[UInt8]]
  private var buffer: [UInt8] = []

  /// Bytes that are collected before they are handed on.
  private static let piece = 1 << 20

  /// - Parameters:
  ///   - results: where rows of results go; the header is written where it is empty.
  ///   - drawn: where rows of drawn numbers go.
  package init(_ table: DrawsTable, results: any ByteSink, drawn: any ByteSink) throws {
    self.table = table
    self.results = results
    self.drawn = drawn
    years = table.years.map { Array(",\($0)".utf8) }
    names =
      table.scenarios.count == 1
      ? [[]] : table.scenarios.map { Array("\(IAMCFormat.quoted($0.name)),".utf8) }
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
    for draw in chunk.draws {
      let number = Array(draw.description.utf8)
      for (scenario, name) in zip(table.scenarios, names) {
        write(draw - chunk.draws.lowerBound, number, name, scenario, chunk)
        if buffer.count >= Self.piece { try hand(to: results) }
      }
    }
    try hand(to: results)
    for draw in chunk.draws {
      buffer.append(contentsOf: draw.description.utf8)
      writeInputs(draw - chunk.draws.lowerBound, chunk)
      if buffer.count >= Self.piece { try hand(to: drawn) }
    }
    try hand(to: drawn)
  }

  package func flush() throws {
    try results.flush()
    try drawn.flush()
  }

  /// One draw in one scenario: a row for each year.
  private func write(
    _ lane: Int, _ number: [UInt8], _ name: [UInt8], _ scenario: DrawsTable.Scenario, _ chunk: DrawChunk
  ) {
    let lanes = chunk.draws.count
    for (row, year) in years.enumerated() {
      buffer.append(contentsOf: name)
      buffer.append(contentsOf: number)
      buffer.append(contentsOf: year)
      for (column, output) in zip(table.columns, scenario.outputs) {
        buffer.append(0x2C)
        guard let output, output < chunk.outputs.count else { continue }
        // A number that is the same in every year has one row.
        let values = chunk.outputs[output]
        let place = (values.count == lanes ? 0 : row * lanes) + lane
        if place < values.count { append(values[place] / column.coherentFactor) }
      }
      buffer.append(0x0A)
    }
  }

  private func writeInputs(_ lane: Int, _ chunk: DrawChunk) {
    let lanes = chunk.draws.count
    for column in table.inputs {
      buffer.append(0x2C)
      guard let input = column.inputs.first, (input + 1) * lanes <= chunk.inputs.count else { continue }
      append(column.shown(chunk.inputs[input * lanes + lane]))
    }
    buffer.append(0x0A)
  }

  private func append(_ number: Double) {
    guard number.isFinite else { return }
    var text = number.description
    text.withUTF8 { buffer.append(contentsOf: $0) }
  }

  private func hand(to sink: any ByteSink) throws {
    guard !buffer.isEmpty else { return }
    try sink.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private static func header(_ names: [String]) -> [UInt8] {
    Array((names.map(IAMCFormat.quoted).joined(separator: ",") + "\n").utf8)
  }
}
