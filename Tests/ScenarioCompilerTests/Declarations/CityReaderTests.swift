import ScenarioSyntax
import Testing
import Units

@testable import ScenarioCompiler

struct CityReaderTests {
  private func read(_ text: String) -> (SmallFile, CitySettings?) {
    let file = SmallFile(text)
    var declarations = Declarations()
    declarations.add(file.tree, prefix: "")
    let reader = CityReader(gwpSets: ["AR5", "AR6"], complaints: file.complaints)
    return (file, reader.settings(declarations.cities, file: 0))
  }

  @Test func `a city says its years, its weights and what it asks`() throws {
    let (file, settings) = read(
      "city \"L\" { horizon 2020 to 2050; base_year 2022; gwp \"AR6\"; default_interval ci95; require sources }"
    )
    #expect(file.codes == [])
    let city = try #require(settings)
    #expect(city.name == "L")
    #expect(city.horizon == 2020...2050)
    #expect(city.baseYear == 2022)
    #expect(city.gwp == "AR6")
    #expect(city.defaultInterval != nil)
    #expect(city.requiresSources != nil)
  }

  @Test(arguments: [
    ("", "E0317", ""),
    ("city \"L\" { gwp \"AR6\" }", "E0321", "\"L\""),
    ("city \"L\" { horizon 2020 to 2050 }", "E0321", "\"L\""),
    ("city \"L\" { horizon 2020 to 2050; gwp \"AR7\" }", "E0319", "\"AR7\""),
    ("city \"L\" { horizon 2050 to 2020; gwp \"AR6\" }", "E0509", "horizon 2050 to 2020"),
    ("city \"L\" { horizon 2020 to 2020; gwp \"AR6\" }", "E0509", "horizon 2020 to 2020"),
    ("city \"L\" { horizon 1900 to 2100; gwp \"AR6\" }", "E0509", "horizon 1900 to 2100"),
    ("city \"L\" { horizon 2020.5 to 2050; gwp \"AR6\" }", "E0509", "2020.5"),
    ("city \"L\" { horizon 2020 to 2050; gwp \"AR6\"; base_year 1990 }", "E0506", "1990"),
    ("city \"L\" { horizon 2020 to 2050; gwp \"AR6\"; gwp \"AR5\" }", "E0318", "gwp \"AR5\""),
    (
      "city \"L\" { horizon 2020 to 2050; gwp \"AR6\" }\ncity \"M\" { horizon 2020 to 2050; gwp \"AR6\" }",
      "E0318", "\"M\""
    ),
  ])
  func `a mistake is told once, with its code, at its place`(_ text: String, _ code: String, _ blamed: String)
  {
    let (file, _) = read(text)
    #expect(file.codes == [code])
    #expect(file.blamed == blamed)
  }

  private func catalogue(_ text: String) -> (SmallFile, UnitCatalogue) {
    let file = SmallFile(text)
    var declarations = Declarations()
    declarations.add(file.tree, prefix: "")
    let units = UnitDeclarationReader(complaints: file.complaints).catalogue(
      units: declarations.units, exchanges: declarations.exchanges, cities: declarations.cities)
    return (file, units)
  }

  @Test func `declared units build on each other in any order`() throws {
    let (file, units) = catalogue("unit truck = 50 bin\nunit bin = 120 L")
    #expect(file.codes == [])
    #expect(try units.parse("truck").get().factor == 6)
  }

  @Test func `exchanged money is money of the city`() throws {
    let (file, units) = catalogue(
      "exchange 1 EUR2020 = 1.2 USD2022\ncity \"L\" { horizon 2020 to 2050; money USD2022; gwp \"AR6\" }")
    #expect(file.codes == [])
    let unit = try units.parse("EUR2020").get()
    #expect(unit.factor == 1.2)
    #expect(unit.dimension == .money("USD2022"))
  }

  @Test(arguments: [
    ("unit bin = 120", "E0411"), ("unit bin = 120 Litre", "E0401"), ("unit kg = 120 L", "E0405"),
    ("unit a = 2 b\nunit b = 2 a", "E0401"), ("exchange 1 EUR2020 = 1.2 kg", "E0405"),
    ("city \"L\" { horizon 2020 to 2050; money USD; gwp \"AR6\" }", "E0406"),
    ("city \"L\" { horizon 2020 to 2050; money kg; gwp \"AR6\" }", "E0405"),
  ])
  func `a unit that cannot be is told`(_ text: String, _ code: String) {
    let (file, _) = catalogue(text)
    #expect(Set(file.codes) == [code])
  }
}
