import Assessment
import ScenarioSyntax
import Testing
import Units

@testable import ScenarioCompiler

struct InventoryReaderTests {
  private func read(_ items: String, unit: String = "ktCO2e") throws -> (SmallFile, ReadInventory?) {
    let file = SmallFile("inventory measured \"Observed\" unit \(unit) {\n\(items)\n}")
    let syntax = try file.first { if case .inventory(let inventory) = $0 { inventory } else { nil } }
    let reader = InventoryReader(
      units: UnitCatalogue(), horizon: 2015...2050, results: TargetReaderTests.results, places: Places(),
      complaints: file.complaints)
    return (file, reader.read([syntax]).first)
  }

  private static let columns = "columns emissions.energy, emissions.waste\n"

  @Test func `numbers are kilograms a year, keys keep their note, and years rise`() throws {
    let (file, inventory) = try read(
      Self.columns
        + "2020: 40, NE note \"no survey\"\n2015: 50, -2\nmethod \"GPC\"\nmodel matches within 2 % in 2020"
    )
    #expect(file.codes == [])
    let statement = try #require(inventory?.statement)
    #expect(statement.rows.map(\.year) == [2015, 2020])
    #expect(statement.rows[0].cells.map(\.figure) == [.value(50e6), .value(-2e6)])
    #expect(statement.rows[1].cells.map(\.figure) == [.value(40e6), .missing("NE")])
    #expect(statement.rows[1].cells.map(\.note) == [nil, "no survey"])
    #expect(statement.method == "GPC")
    #expect(statement.matches.map(\.tolerance) == [0.02])
    #expect(statement.matches.map(\.years) == [2020...2020])
  }

  @Test func `a unit may say per year`() throws {
    let (file, inventory) = try read(Self.columns + "2020: 1, 2", unit: "tCO2e/yr")
    #expect(file.codes == [])
    #expect(inventory?.statement.rows[0].cells.map(\.figure) == [.value(1_000), .value(2_000)])
  }

  @Test(arguments: [
    (columns + "2020: 1", "ktCO2e", "E0802", "2020: 1"),
    (columns + "2020: 1, 2\n2020: 3, 4", "ktCO2e", "E0803", "2020"),
    (columns + "2020: 1, NE", "ktCO2e", "E0804", "NE"),
    (columns + "2020: IE, 1", "ktCO2e", "E0804", "IE"),
    ("columns emissions.enrgy\n2020: 1", "ktCO2e", "E0805", "emissions.enrgy"),
    ("columns population\n2020: 1", "ktCO2e", "E0806", "population"),
    (columns + "2020: 1, 2", "kt", "E0806", "kt"),
    (columns + "2020: 1, 2", "ktCO", "E0401", "ktCO"),
    (columns + "2020: 1, 2\nmodel matches within 2 % in 2021", "ktCO2e", "E0807", "2021"),
    (columns + "2010: 1, 2\nmodel matches within 2 % in 2010", "ktCO2e", "E0807", "2010"),
    (columns + "2020: 1, 2\nmodel matches within 0.02 in 2020", "ktCO2e", "E0403", "0.02"),
    (columns + "2020: 1, 2\nmodel matches within 200 % in 2020", "ktCO2e", "E0808", "200 %"),
    ("2020: 1", "ktCO2e", "E0809", "inventory measured \"Observed\" unit ktCO2e"),
    (columns, "ktCO2e", "E0809", "inventory measured \"Observed\" unit ktCO2e"),
  ])
  func `a mistake is told once, with its code, at its place`(
    _ items: String, _ unit: String, _ code: String, _ blamed: String
  ) throws {
    let (file, _) = try read(items, unit: unit)
    #expect(file.codes == [code])
    #expect(file.blamed == blamed)
  }
}
