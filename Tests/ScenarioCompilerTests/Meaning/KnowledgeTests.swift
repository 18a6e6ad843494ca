import Testing
import Units

@testable import ScenarioCompiler

struct KnowledgeTests {
  @Test(arguments: [
    "vkm/yr", "kWh/yr", "t/yr", "m3/yr", "person", "vehicle", "m2", "pkm/yr", "tkm/yr", "gal_us/yr", "kW",
  ])
  func `how much there is, or happens in a year, is an activity`(_ unit: String) throws {
    #expect(try UnitCatalogue().parse(unit).get().dimension.isActivity)
  }

  @Test(arguments: [
    "MJ/vkm", "kWh/m2/yr", "vkm/vehicle/yr", "kg/person/yr", "%", "%/yr", "yr", "kgCO2e/kWh", "tCO2e/yr",
    "tCH4/yr", "MJ/kg", "gN2O/person/yr",
  ])
  func `how much for each of something, a share, a rate and emissions are none`(_ unit: String) throws {
    let dimension = try UnitCatalogue().parse(unit).get().dimension
    #expect(!dimension.isActivity)
  }

  @Test func `gas for each of something is an emission factor, gas a year is none`() throws {
    let units = UnitCatalogue()
    for unit in ["kgCO2e/kWh", "kgCH4/TJ", "gN2O/person/yr", "tCO2/t"] {
      #expect(try units.parse(unit).get().dimension.isEmissionFactor, "\(unit)")
    }
    for unit in ["tCO2e/yr", "kWh/yr", "%"] {
      let dimension = try units.parse(unit).get().dimension
      #expect(!dimension.isEmissionFactor, "\(unit)")
    }
  }
}
