import Assessment
import ScenarioSyntax
import Testing
import Units

@testable import ScenarioCompiler

struct TargetReaderTests {
  static let emissions = Dimension.co2e / .time
  static let results = ResultPaths([
    "emissions.basic": emissions, "emissions.net": emissions, "emissions.energy": emissions,
    "emissions.transport": emissions, "emissions.waste": emissions, "emissions.ippu": emissions,
    "population": .person, "gdp": .money("USD2022") / .time, "transport.car.share": .one,
  ])
  static let inventory = """
    inventory measured "Observed" unit ktCO2e {
      columns emissions.energy, emissions.transport, emissions.waste, emissions.ippu
      2015: 50, 30, 15, 5
      2018: NE, 30, 15, 5 note "no survey"
      2020: 40, 30, 10, NO
    }

    """

  private func read(_ text: String) throws -> (SmallFile, TargetStatement?) {
    let file = SmallFile(text)
    var declarations = Declarations()
    declarations.add(file.tree, prefix: "")
    let places = Places()
    let inventories = InventoryReader(
      units: UnitCatalogue(), horizon: 2015...2050, results: Self.results, places: places,
      complaints: file.complaints
    ).read(declarations.inventories)
    let reader = TargetReader(
      units: UnitCatalogue(), horizon: 2015...2050, results: Self.results, inventories: inventories,
      scenarios: ["bau"], places: places, complaints: file.complaints)
    return (file, reader.read(try #require(declarations.targets.first)))
  }

  private func target(_ goal: String) -> String { "target halve \"Half\" { \(goal) }" }

  @Test func `a total that is no column is the sum of the sectors, what does not occur adding nothing`()
    throws
  {
    let (file, statement) = try read(Self.inventory + target("emissions.net falls by 50 % from 2020 by 2050"))
    #expect(file.codes == [])
    let fall = try #require(statement?.goal.condition as? FallsFromYear)
    #expect(fall.part == 0.5)
    #expect(fall.base == BaseYear(year: 2020, measured: 80e6))
  }

  @Test func `a column is its own base`() throws {
    let (_, statement) = try read(
      Self.inventory + target("emissions.transport falls by 20 % from 2015 by 2030 and stays"))
    let fall = try #require(statement?.goal.condition as? FallsFromYear)
    #expect(fall.base.measured == 30e6)
    #expect(statement?.goal.when == .by(2030, stays: true))
  }

  @Test func `without an inventory the model is the base`() throws {
    let (file, statement) = try read(target("emissions.net falls by 50 % from 2020 by 2050"))
    #expect(file.codes == [])
    #expect((statement?.goal.condition as? FallsFromYear)?.base == BaseYear(year: 2020, measured: nil))
  }

  @Test func `a level is in coherent units of the metric, per person and cumulated too`() throws {
    let (_, each) = try read(target("emissions.basic per person at most 1.6 tCO2e/person/yr by 2030"))
    #expect(each?.goal.metric == Metric(path: "emissions.basic", per: "population"))
    #expect((each?.goal.condition as? AtMost)?.level == 1_600)
    let (_, sum) = try read(target("cumulative emissions.net at most 85 MtCO2e from 2023 to 2050"))
    #expect((sum?.goal.condition as? AtMost)?.level == 85e9)
    #expect(sum?.goal.when == .years(2023, 2050))
    let (_, gdp) = try read(target("emissions.basic per gdp at most 0.2 kgCO2e/USD2022 in 2030"))
    #expect((gdp?.goal.condition as? AtMost)?.level == 0.2)
    let (_, share) = try read(target("transport.car.share at least 60 % by 2030"))
    #expect((share?.goal.condition as? AtLeast)?.level == 0.6)
  }

  @Test func `interims, probability and offsets stand beside the goal`() throws {
    let (file, statement) = try read(
      Self.inventory
        + target(
          """
          emissions.net falls by 80 % from 2015 by 2050
          interim falls by 40 % from 2015 by 2030
          with probability >= 66 %
          offsets at most 10 % of 2015
          """))
    #expect(file.codes == [])
    #expect(statement?.interims.map(\.when.year) == [2030])
    #expect(statement?.probability == 0.66)
    guard case .share(let share, let base)? = statement?.offsets else {
      Issue.record("no share of offsets")
      return
    }
    #expect(share == 0.1)
    #expect(base == BaseYear(year: 2015, measured: 100e6))
  }

  @Test func `a base that was never measured is told with the years that were`() throws {
    let (file, _) = try read(Self.inventory + target("emissions.net falls by 50 % from 1990 by 2050"))
    #expect(file.codes == ["E0801"])
    #expect(file.blamed == "1990")
    let said = file.complaints.diagnostics[0]
    #expect(said.headline == "target \"halve\" compares with 1990, but 1990 was never measured here")
    #expect(
      said.notes[0].lines == ["add a row \"1990: ...\" to the inventory, or compare with 2015 or 2018"])
    #expect(
      file.map.text(of: said.secondary[0].span) == "inventory measured \"Observed\" unit ktCO2e")
  }

  @Test(arguments: [
    (inventory, "emissions.net falls by 50 % from 2018 by 2050", "E0810", "2018"),
    ("", "emissions.net falls by 50 % from 1990 by 2050", "E0506", "1990"),
    ("", "emissions.nett falls by 50 % from 2020 by 2050", "E0812", "emissions.nett"),
    ("", "emissions.net falls by 50 from 2020 by 2050", "E0403", "50"),
    ("", "emissions.net falls by 0 % from 2020 by 2050", "E0814", "0 %"),
    ("", "emissions.net falls by 50 % from 2030 by 2025", "E0815", "2030"),
    ("", "emissions.net falls by 50 % from 2020 by 2060", "E0815", "2060"),
    ("", "emissions.net falls by 50 % from scenario bua by 2040", "E0601", "bua"),
    ("", "emissions.net at most 5 MtCO2e by 2040", "E0813", "5 MtCO2e"),
    ("", "emissions.net at most 5 Mt/yr by 2040", "E0813", "5 Mt/yr"),
    ("", "cumulative emissions.net at most 5 MtCO2e by 2040", "E0815", "2040"),
    ("", "cumulative emissions.net at most 5 MtCO2e/yr from 2020 to 2040", "E0813", "5 MtCO2e/yr"),
    ("", "with probability >= 66 %", "E0816", "halve"),
    (
      "", "emissions.net at most 5 MtCO2e/yr by 2040\n with probability >= 100 %", "E0814", "100 %"
    ),
    (
      "", "emissions.net at most 5 MtCO2e/yr by 2040\n interim at most 6 MtCO2e/yr by 2045", "E0815",
      "at most 6 MtCO2e/yr by 2045"
    ),
    ("", "emissions.net at most 5 MtCO2e/yr by 2040\n offsets at most 120 % of 2020", "E0817", "120 %"),
  ])
  func `a mistake is told once, with its code, at its place`(
    _ inventory: String, _ goal: String, _ code: String, _ blamed: String
  ) throws {
    let (file, statement) = try read(inventory + target(goal))
    #expect(file.codes == [code])
    #expect(file.blamed == blamed || code == "E0810")
    #expect(statement == nil)
  }
}
