import Assessment
import Experiments
import Reporting
import Testing

/// A file in memory; it counts what was made safe.
final class MemorySink: ByteSink, @unchecked Sendable {
  private(set) var bytes: [UInt8]
  private(set) var flushed = 0
  var length: Int { bytes.count }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ text: String = "") { bytes = Array(text.utf8) }

  func append(_ more: [UInt8]) { bytes += more }
  func flush() { flushed = bytes.count }
}

struct DrawsCSVTests {
  private let results = MemorySink()
  private let drawn = MemorySink()

  private func table(_ scenarios: [DrawsTable.Scenario]) -> DrawsTable {
    DrawsTable(
      years: 2030...2031,
      columns: [
        .init(path: "emissions.basic", coherentFactor: 1e6), .init(path: "population", coherentFactor: 1),
      ],
      scenarios: scenarios,
      inputs: [
        InputColumn(header: "energy.gas.co2", unit: "%", divisor: 100, inputs: [1]),
        InputColumn(header: "growth at 2030", unit: "1", inputs: [0, 2]),
      ])
  }

  /// Two outputs over two years of two draws, one of which holds in all years, and three inputs.
  private let chunk = DrawChunk(
    draws: 5..<7, inputs: [1.5, 2.5, 0.25, 0.5, 1.5, 2.5], outputs: [[1e6, .nan, 0.1e6, .nan], [3, 4]])

  @Test func `each draw and year has a row, each path a column, in the units shown`() throws {
    let sink = try DrawsCSV(
      table([.init(name: "deep", outputs: [0, 1])]), results: results, drawn: drawn)
    try sink.take(chunk)
    #expect(
      results.text == """
        draw,year,emissions.basic,population
        5,2030,1.0,3.0
        5,2031,0.1,3.0
        6,2030,,4.0
        6,2031,,4.0

        """)
    #expect(
      drawn.text == """
        draw,energy.gas.co2,growth at 2030
        5,25.0,1.5
        6,50.0,2.5

        """)
  }

  @Test func `several scenarios have a column in front, and a number that one lacks is an empty cell`() throws
  {
    let sink = try DrawsCSV(
      table([.init(name: "bau", outputs: [0, 1]), .init(name: "deep", outputs: [nil, 1])]),
      results: results, drawn: drawn)
    try sink.take(chunk)
    let lines = results.text.split(separator: "\n")
    #expect(lines[0] == "scenario,draw,year,emissions.basic,population")
    #expect(lines[1] == "bau,5,2030,1.0,3.0" && lines[3] == "deep,5,2030,,3.0")
    #expect(lines.count == 1 + 8)
  }

  @Test func `what is gone on with has no second header`() throws {
    let (first, second) = (MemorySink("draw,year\n"), MemorySink("draw\n"))
    let sink = try DrawsCSV(table([.init(name: "deep", outputs: [0, 1])]), results: first, drawn: second)
    try sink.take(chunk)
    try sink.flush()
    #expect(first.text.hasPrefix("draw,year\n5,2030,1.0"))
    #expect(second.text.hasPrefix("draw\n5,25.0"))
    #expect(first.flushed == first.length && second.flushed == second.length)
  }

  @Test func `every number reads back to its bits`() throws {
    var state: UInt64 = 1
    let values = (0..<500).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(Int64(bitPattern: state)) * 1e-13
    }
    let one = DrawsTable(
      years: 2030...2030, columns: [.init(path: "x", coherentFactor: 1)],
      scenarios: [.init(name: "deep", outputs: [0])], inputs: [])
    let sink = try DrawsCSV(one, results: results, drawn: drawn)
    try sink.take(DrawChunk(draws: 0..<500, inputs: [], outputs: [values]))
    let read = results.text.split(separator: "\n").dropFirst().compactMap {
      Double($0.split(separator: ",")[2])
    }
    #expect(read == values)
  }

  @Test func `drawn numbers have a file of their own beside the results`() {
    #expect(DrawsCSV.inputsPath(of: "a/draws.csv") == "a/draws-inputs.csv")
    #expect(DrawsCSV.inputsPath(of: "a/draws") == "a/draws-inputs.csv")
  }
}
