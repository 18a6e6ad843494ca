import Testing

@testable import ScenarioCompiler

struct CSVReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    let csv = try CSVReader(Array(text.utf8))
    return [csv.header]
      + (0..<csv.rowCount).map { row in csv.header.indices.map { csv.text(row: row, column: $0) } }
  }

  @Test func `fields are split at commas and records at line ends of any kind`() throws {
    #expect(try rows("a,b\n1,2\r\n3,4\r5,6") == [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]])
  }

  @Test func `a quoted field may hold commas, line ends and doubled quotes`() throws {
    #expect(
      try rows("a,b\n\"x, y\",\"say \"\"no\"\"\r\ntwice\"\n") == [
        ["a", "b"], ["x, y", "say \"no\"\r\ntwice"],
      ])
  }

  @Test func `a byte order mark is no part of the first header`() throws {
    #expect(try rows("\u{FEFF}year,value\n2020,1") == [["year", "value"], ["2020", "1"]])
  }

  @Test func `a byte order mark may stand before a quote`() throws {
    #expect(try rows("\u{FEFF}\"year\",value\n2020,1") == [["year", "value"], ["2020", "1"]])
  }

  @Test func `empty fields are kept and blanks around a field are dropped`() throws {
    #expect(try rows("a,b,c\n, x ,") == [["a", "b", "c"], ["", "x", ""]])
  }

  @Test func `semicolons separate where the header has no comma`() throws {
    #expect(try rows("Jahr;Wert\n2020;8,5") == [["Jahr", "Wert"], ["2020", "8,5"]])
  }

  @Test func `rows are counted as a spreadsheet does`() throws {
    let csv = try CSVReader(Array("a\n\n1\n2\n".utf8))
    #expect(csv.rowNumbers == [3, 4])
  }

  @Test(arguments: [
    ("", CSVProblem.empty),
    ("\n\n", .empty),
    ("a,b\n1,2,3", .raggedRow(row: 2, fields: 3, columns: 2)),
    ("a,b\n1", .raggedRow(row: 2, fields: 1, columns: 2)),
    ("a,b\n1,5\" pipe", .strayQuote(row: 2, column: 2)),
    ("a,b\n\"1\"2,3", .strayQuote(row: 2, column: 1)),
    ("a,b\n1,\"2\n3", .quoteNotClosed(row: 2, column: 2)),
  ])
  func `what is no table is refused with its place`(_ text: String, _ problem: CSVProblem) {
    #expect(throws: problem) { try CSVReader(Array(text.utf8)) }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: CSVProblem.notUTF8) { try CSVReader([0x61, 0x0A, 0xC3, 0x28]) }
  }

  @Test func `limits hold`() {
    let limits = CSVReader.Limits(bytes: 20, rows: 2, columns: 3)
    #expect(throws: CSVProblem.tooLarge(limit: 20)) {
      try CSVReader([UInt8](repeating: 0x61, count: 21), limits: limits)
    }
    #expect(throws: CSVProblem.tooManyRows(limit: 2)) {
      try CSVReader(Array("a\n1\n2\n3\n".utf8), limits: limits)
    }
    #expect(throws: CSVProblem.tooManyColumns(limit: 3)) {
      try CSVReader(Array("a,b,c,d\n".utf8), limits: limits)
    }
  }

  @Test func `any bytes give a table or a problem`() {
    let alphabet: [UInt8] = Array("ab1,;\"\r\n ".utf8) + [0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x00]
    var state: UInt64 = 7
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for _ in 0..<4_000 {
      let bytes = (0..<(next() % 40)).map { _ in alphabet[next() % alphabet.count] }
      guard let csv = try? CSVReader(bytes) else { continue }
      for row in 0..<csv.rowCount {
        for column in csv.header.indices { _ = csv.text(row: row, column: column) }
      }
    }
  }
}
