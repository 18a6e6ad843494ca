import ScenarioSyntax
import Testing
import Units

@testable import ScenarioCompiler

struct TableReaderTests {
  private static let csv = """
    place,what,year,value
    north,made,2020,"1.5e3"
    north,made,2022,1600
    north,sold,2021,NE
    north,sold,2020,3
    south,made,2020,9
    """

  private func read(_ items: String, _ csv: String = csv, pin: String = "") throws -> (SmallFile, Table) {
    let file = SmallFile("table works from csv \"data/works.csv\" \(pin) {\n\(items)\n}")
    let syntax = try file.first { if case .table(let table) = $0 { table } else { nil } }
    let reader = TableReader(units: UnitCatalogue(), complaints: file.complaints)
    return (file, reader.read(syntax, bytes: .success(Array(csv.utf8))))
  }

  private func cells(_ table: Table, _ column: String) throws -> [String] {
    try #require(table.columns[column]).points.map { point in
      switch point.cell {
      case .value(let value): "\(point.year) \(value)"
      case .missing(let key): "\(point.year) \(key)"
      }
    }
  }

  private static let made = "column made \"value\" unit t/yr where \"what\" = \"made\""

  @Test func `filters of the table and of a column leave one row a year, in coherent units`() throws {
    let (file, table) = try read("key year \"year\"; where \"place\" = \"north\"\n\(Self.made)")
    #expect(file.codes == [])
    #expect(try cells(table, "made") == ["2020 1500000.0", "2022 1600000.0"])
    #expect(table.columns["made"]?.measure == Measure(.mass / .time))
  }

  @Test func `a notation key is kept, and years rise whatever the order of rows`() throws {
    let (file, table) = try read(
      "key year \"year\"\ncolumn sold \"value\" unit kg where \"what\" = \"sold\" and \"place\" = \"north\"")
    #expect(file.codes == [])
    #expect(try cells(table, "sold") == ["2020 3.0", "2021 NE"])
  }

  @Test func `a decimal comma is read where the table says so`() throws {
    let (file, table) = try read(
      "key year \"Jahr\"; decimal comma\ncolumn wert \"Wert\" unit kg", "Jahr;Wert\n2020;-8500,25\n")
    #expect(file.codes == [])
    #expect(try cells(table, "wert") == ["2020 -8500.25"])
  }

  @Test func `an assumed table has assumed columns`() throws {
    let (_, table) = try read(
      "key year \"year\"; where \"place\" = \"north\"; assumed \"a guess\"\n\(Self.made)")
    #expect(table.columns["made"]?.isAssumed == true)
  }

  @Test(arguments: [
    ("key year \"yaer\"\n\(made)", csv, "E0823", "\"yaer\""),
    ("key year \"year\"\ncolumn made \"valeu\" unit t", csv, "E0823", "\"valeu\""),
    ("key year \"year\"; where \"place\" = \"nort\"\n\(made)", csv, "E0824", "\"nort\""),
    (
      "key year \"year\"\ncolumn a \"value\" unit t where \"place\" = \"south\" and \"what\" = \"sold\"", csv,
      "E0824", "where \"place\" = \"south\" and \"what\" = \"sold\""
    ),
    ("key year \"year\"\n\(made)", csv, "E0825", made),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n2020,\n", "E0826", "column a \"v\" unit t"),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n2020,\"8,500\"\n", "E0827", "column a \"v\" unit t"),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n2020,8 500\n", "E0827", "column a \"v\" unit t"),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n2020,nan\n", "E0827", "column a \"v\" unit t"),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n2020,0x1\n", "E0827", "column a \"v\" unit t"),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n2020,1e99\n", "E0827", "column a \"v\" unit t"),
    (
      "key year \"y\"; decimal comma\ncolumn a \"v\" unit t", "y;v\n2020;8.500\n", "E0827",
      "column a \"v\" unit t"
    ),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n20,1\n", "E0828", "\"y\""),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n2020,NE\n", "E0824", "column a \"v\" unit t"),
    ("column a \"v\" unit t", "y,v\n2020,1\n", "E0829", "works"),
    ("key year \"y\"\ncolumn a \"v\" unit tons", "y,v\n2020,1\n", "E0401", "tons"),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v,v\n2020,1,2\n", "E0823", "\"v\""),
    ("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n2020\n", "E0821", "\"data/works.csv\""),
  ])
  func `a mistake is told once, with its code, on its line`(
    _ items: String, _ csv: String, _ code: String, _ blamed: String
  ) throws {
    let (file, table) = try read(items, csv)
    #expect(file.codes == [code])
    #expect(file.blamed == blamed)
    #expect(!table.columns.isEmpty)
  }

  @Test func `the message names row and column`() throws {
    let (file, _) = try read("key year \"y\"\ncolumn a \"v\" unit t", "y,v\n2019,1\n2020,x\n")
    #expect(file.complaints.diagnostics[0].headline.contains("row 3, column \"v\""))
  }

  @Test func `a misspelt header or value brings the right one to mind`() throws {
    let (header, _) = try read("key year \"yaer\"\n\(Self.made)")
    #expect(header.complaints.diagnostics[0].notes[0].lines == ["did you mean \"year\"?"])
    let (value, _) = try read("key year \"year\"; where \"place\" = \"nort\"\n\(Self.made)")
    #expect(value.complaints.diagnostics[0].notes[0].lines == ["did you mean \"north\"?"])
  }

  @Test func `a pinned file is that file and no other`() throws {
    let csv = "y,v\n2020,1\n"
    let items = "key year \"y\"\ncolumn a \"v\" unit t"
    let hash = SHA256.hexadecimal(of: Array(csv.utf8))
    let (same, _) = try read(items, csv, pin: "sha256 \"\(hash)\"")
    #expect(same.codes == [])
    let (other, _) = try read(items, csv + "2021,2\n", pin: "sha256 \"\(hash)\"")
    #expect(other.codes == ["E0822"])
    let (none, _) = try read(items, csv, pin: "sha256 \"abc\"")
    #expect(none.codes == ["E0822"])
  }

  @Test func `a file that is not there is told at its name`() throws {
    let file = SmallFile("table works from csv \"gone.csv\" { key year \"y\"; column a \"v\" unit t }")
    let syntax = try file.first { if case .table(let table) = $0 { table } else { nil } }
    let reader = TableReader(units: UnitCatalogue(), complaints: file.complaints)
    let table = reader.read(syntax, bytes: .failure(.notFound))
    #expect(file.codes == ["E0820"])
    #expect(file.blamed == "\"gone.csv\"")
    #expect(table.columns["a"]?.points.isEmpty == true)
  }
}
