import Assessment
import ScenarioCompiler
import ScenarioSyntax
import Testing

struct DrawTableReaderTests {
  static let columns = [
    InputColumn(header: "energy.gas.co2", unit: "kgCO2/TJ", multiplier: 1e-12, inputs: [0]),
    InputColumn(header: "home.strength", unit: "%", divisor: 100, bounds: 0...100, inputs: [1, 2]),
    InputColumn(header: "growth at 2030", unit: "1", inputs: [3]),
  ]

  static let good = "draw,energy.gas.co2,home.strength,growth at 2030\n0,56100,14,1\n1,5.5e4,100,-1.5\n"

  /// Reads in pieces of so many bytes.
  static func read(_ bytes: [UInt8], piece: Int = 1 << 16, columns: [InputColumn] = columns)
    -> Result<DrawTable, DrawTableProblems>
  {
    var start = 0
    return DrawTableReader.read(name: "draws.csv", columns: columns) {
      let end = min(bytes.count, start + piece)
      defer { start = end }
      return Array(bytes[start..<end])
    }
  }

  static func read(_ text: String, piece: Int = 1 << 16) -> Result<DrawTable, DrawTableProblems> {
    read(Array(text.utf8), piece: piece)
  }

  private func report(_ text: String) -> String {
    guard case .failure(let problems) = Self.read(text) else { return "" }
    return problems.report()
  }

  private func codes(_ text: String) -> [String] {
    guard case .failure(let problems) = Self.read(text) else { return [] }
    return problems.diagnostics.map(\.code)
  }

  @Test(arguments: [1, 3, 7, 1 << 16])
  func `numbers are read into coherent units, whatever the pieces`(_ piece: Int) throws {
    let table = try Self.read(Self.good, piece: piece).get()
    #expect(table.draws == 2 && table.columns == 3)
    #expect(table[draw: 0, column: 0] == 56100 * 1e-12 && table[draw: 1, column: 0] == 5.5e4 * 1e-12)
    #expect(table[draw: 0, column: 1] == 0.14 && table[draw: 1, column: 1] == 1)
    #expect(table[draw: 0, column: 2] == 1 && table[draw: 1, column: 2] == -1.5)
    #expect(table.hash == SHA256.hexadecimal(of: Array(Self.good.utf8)))
  }

  @Test(arguments: [
    "\u{FEFF}growth at 2030,energy.gas.co2,home.strength\r\n1,56100,14\r\n-1.5,55000,100\r\n",
    "\"home.strength\",\"growth at 2030\",\"energy.gas.co2\"\n14,1,56100\n100,-1.5,55000",
    "energy.gas.co2 , home.strength , growth at 2030\n 56100 ,14,\t1\n\"55000\",\"100\",\"-1.5\"\n\n\n",
    "\n\nenergy.gas.co2,home.strength,growth at 2030,draw\n56100,14,1,0\n55000,100,-1.5,1\n \n",
  ])
  func `columns stand in any order, quoted or not, with any line ends and empty lines around`(
    _ text: String
  ) throws {
    let (table, plain) = (try Self.read(text).get(), try Self.read(Self.good).get())
    for draw in 0..<2 {
      for column in 0..<3 {
        #expect(table[draw: draw, column: column] == plain[draw: draw, column: column])
      }
    }
    #expect(table.draws == 2)
  }

  @Test func `more draws than a block are all there`() throws {
    let count = 2 * DrawTable.block + 5
    var text = "energy.gas.co2,home.strength,growth at 2030\n"
    for draw in 0..<count { text += "\(draw),50,0.\(draw)\n" }
    let table = try Self.read(text, piece: 1000).get()
    #expect(table.draws == count)
    for draw in [0, DrawTable.block - 1, DrawTable.block, 2 * DrawTable.block, count - 1] {
      #expect(table[draw: draw, column: 0] == Double(draw) * 1e-12)
      #expect(table[draw: draw, column: 2] == Double("0.\(draw)"))
    }
  }

  // MARK: Mistakes

  @Test func `a mistake names its row and column and draws the line`() {
    #expect(
      report("energy.gas.co2,home.strength,growth at 2030\n56100,50,1\n56100,fifty,1\n") == """
        error[E0836]: "fifty" in row 3 is not a number
         --> draws.csv:3:7
          |
        3 | 56100,fifty,1
          |       ^^^^^ home.strength
          |
          = needs digits with a decimal point, such as 8500.5 or 1.2e-5, in %
          = help  leave out units, blanks and marks between thousands

        1 error in draws.csv; nothing was run.

        """)
  }

  @Test func `several mistakes are told at once`() {
    let text =
      "energy.gas.co2,home.strength,growth at 2031\n56100,101,1\n,50,1\n1,2\n56100,nan,1\n1,2,3,4\n"
    #expect(codes(text) == ["E0832", "E0831", "E0837", "E0835", "E0834", "E0836", "E0834"])
    let said = report(text)
    #expect(said.contains("did you mean \"growth at 2030\"?"))
    #expect(said.contains("the table has no column for growth at 2030"))
    #expect(said.contains("home.strength in row 2 is outside its bounds"))
    #expect(said.contains("it lies between 0 and 100 %"))
    #expect(said.contains("row 3 has no number for energy.gas.co2"))
    #expect(said.contains("row 4 has 2 fields, the header 3"))
    #expect(said.contains("--> draws.csv:6:7"))
  }

  @Test(arguments: [
    ("", "E0830", "the table is empty"),
    ("\n\n", "E0830", "the table is empty"),
    ("energy.gas.co2,home.strength,growth at 2030\n\n", "E0830", "the table has no draws"),
    ("energy.gas.co2;home.strength;growth at 2030\n1;2;3\n", "E0830", "semicolons, but no commas"),
    ("energy.gas.co2\thome.strength\tgrowth at 2030\n", "E0830", "tabs, but no commas"),
    ("energy.gas.co2,\"home.strength,growth at 2030\n1,2,3\n", "E0830", "a quote stands alone"),
    ("energy.gas.co2,home.strength,growth at 2030\n1,2,\"3\n", "E0830", "a quote stands alone"),
    ("energy.gas.co2\n1\n", "E0831", "the table has no columns for 2 numbers"),
    ("energy.gas.co2,home.strength,growth at 2030,\n1,2,3,4\n", "E0832", "a column has no name"),
    ("energy.gas.co2,home.strength,growth at 2030,x\n1,2,3,4\n", "E0832", "no uncertain number \"x\""),
    ("energy.gas.co2,home.strength,home.strength,growth at 2030\n1,2,3,4\n", "E0833", "two columns"),
    ("draw,draw,energy.gas.co2,home.strength,growth at 2030\n0,0,1,2,3\n", "E0833", "two columns"),
    ("energy.gas.co2,home.strength,growth at 2030\n1,2,3\n\n1,2,3\n", "E0835", "row 3 is empty"),
    ("energy.gas.co2,home.strength,growth at 2030\n0,5,2,3\n", "E0834", "1 too many"),
    ("energy.gas.co2,home.strength,growth at 2030\n\"1,5\",2,3\n", "E0836", "write a decimal point"),
    ("energy.gas.co2,home.strength,growth at 2030\n1_000,2,3\n", "E0836", "marks between thousands"),
    ("energy.gas.co2,home.strength,growth at 2030\n1 000,2,3\n", "E0836", "marks between thousands"),
    ("energy.gas.co2,home.strength,growth at 2030\n1,2 %,3\n", "E0836", "leave the sign out"),
    ("energy.gas.co2,home.strength,growth at 2030\n1,2,-Inf\n", "E0836", "a number that is finite"),
    ("energy.gas.co2,home.strength,growth at 2030\nNA,2,3\n", "E0836", "take the row out"),
    ("energy.gas.co2,home.strength,growth at 2030\n1,2,1e999\n", "E0836", "is too large"),
    ("energy.gas.co2,home.strength,growth at 2030\n1,-0.5,3\n", "E0837", "between 0 and 100 %"),
    ("draw,energy.gas.co2,home.strength,growth at 2030\n1,1,2,3\n0,1,2,3\n", "E0838", "row 2 is draw 0"),
  ])
  func `a faulty table is told what is wrong`(_ text: String, _ code: String, _ words: String) {
    #expect(codes(text).contains(code))
    #expect(report(text).contains(words), "\(report(text))")
  }

  @Test func `bytes that are no UTF-8 are told, in the header and in a row`() {
    let header = Array("energy.gas.co2,home.strength,growth at 2030\n".utf8)
    for bytes in [[0xFF, 0xFE, 0x65, 0x00, 0x0A], header + Array("1,2,".utf8) + [0xC3, 0x28, 0x0A]] {
      guard case .failure(let problems) = Self.read(bytes) else {
        Issue.record("read all the same")
        continue
      }
      #expect(problems.diagnostics.map(\.code) == ["E0830"])
      #expect(problems.report().contains("UTF-8"))
    }
  }

  @Test func `after twenty mistakes reading stops`() {
    let text = "energy.gas.co2,home.strength,growth at 2030\n" + String(repeating: "a,b,c\n", count: 50)
    guard case .failure(let problems) = Self.read(text) else { return }
    #expect(problems.diagnostics.count == 20)
    #expect(problems.report().contains("reading stopped here"))
  }

  @Test func `a line without end is not held`() {
    let line = [UInt8](repeating: 0x30, count: DrawTableReader.longestLine + 2)
    for bytes in [line, Array(Self.good.utf8) + line, Array("\n".utf8) + line + Array("\n".utf8)] {
      guard case .failure(let problems) = Self.read(bytes) else { return }
      #expect(problems.diagnostics.map(\.code) == ["E0830"])
      #expect(problems.report().contains("a line has more than"))
    }
  }

  @Test func `every code has a page`() {
    for code in 830...838 {
      #expect(ErrorCatalogue.meaningPages.contains { $0.code == "E0\(code)" }, "E0\(code)")
    }
  }

  // MARK: Random damage

  /// A good table, damaged at random: never a trap, and what is read is finite and inside its bounds.
  @Test func `damaged tables are read or refused`() {
    var state: UInt64 = 11
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let words = [
      "nan", "inf", ",", "\"", "\n", "\r", "\r\n", "1e999", "-", ".", "e", "9", "0", ";", "\t", " ", "draw",
      "home.strength", "1e-400", "\u{FEFF}", "é", "\0", "1e308", "-1e308", "99999999999999999999",
    ]
    for round in 0..<3000 {
      var bytes = Array(Self.good.utf8)
      for _ in 0...next(4) {
        let place = next(bytes.count + 1)
        switch next(4) {
        case 0: if place < bytes.count { bytes[place] = UInt8(next(256)) }
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(12)))
        case 2: bytes.insert(contentsOf: words[next(words.count)].utf8, at: place)
        default:
          let end = min(bytes.count, place + next(30))
          bytes.insert(contentsOf: bytes[place..<end], at: next(bytes.count + 1))
        }
      }
      switch Self.read(bytes, piece: 1 + round % 17) {
      case .success(let table):
        #expect(table.draws > 0)
        for draw in 0..<table.draws {
          for column in 0..<3 { #expect(table[draw: draw, column: column].isFinite) }
          #expect((0...1).contains(table[draw: draw, column: 1]))
        }
      case .failure(let problems):
        #expect(!problems.diagnostics.isEmpty && problems.diagnostics.count <= 20)
        #expect(problems.report().contains("draws.csv:"))
      }
    }
  }
}
