import Testing

@testable import Units

struct UnitCatalogueTests {
  let catalogue = UnitCatalogue()

  @Test func `a kilometre is a thousand metres`() throws {
    #expect(try catalogue.parse("km").get().coherent(1) == 1000)
  }

  @Test(arguments: [
    ("kWh/m2/yr", "energy per area per year"), ("t/(person*yr)", "mass per person per year"),
    ("tCO2e/TJ", "mass of CO2e per energy"), ("vkm/yr", "vehicle distance per year"),
    ("kWh/vkm", "energy per vehicle distance"), ("vkm/vehicle/yr", "length per year"),
    ("/yr", "a rate per year"), ("USD2022/person/yr", "money of USD2022 per person per year"),
    ("tCH4/t", "mass of CH4 per mass"), ("person/vehicle", "persons per vehicle"),
  ])
  func `a unit's dimension reads as words`(text: String, words: String) throws {
    #expect(try catalogue.parse(text).get().dimension.description == words)
  }
}
