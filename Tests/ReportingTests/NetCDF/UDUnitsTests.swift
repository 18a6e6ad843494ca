import Testing
import Units

@testable import Reporting

struct UDUnitsTests {
  @Test(arguments: [
    ("ktCO2e/yr", "Gg year-1"), ("tCO2e", "t"), ("MtCO2", "Mt"), ("kgCH4/t", "kg t-1"), ("GgN2O", "Gg"),
    ("GWh/yr", "GW h year-1"), ("kWh/m2/yr", "kW h m-2 year-1"),
    ("kWh/(person*yr)", "kW h year-1"), ("TJ", "TJ"), ("MW", "MW"), ("PJ/yr", "PJ year-1"),
    ("%", "percent"), ("%/yr", "percent year-1"), ("pp", "percent"), ("1", "1"), ("", "1"),
    ("person", "1"), ("million person", "1"), ("vkm/person/yr", "km year-1"), ("pkm/yr", "km year-1"),
    ("tkm/yr", "t km year-1"), ("km^2", "km2"), ("m²", "m2"), ("m3/day", "m3 day-1"), ("ha", "hectare"),
    ("USD2022/MWh", "MW-1 h-1"), ("USD2022", "1"), ("date", "1"), ("kt/bin", "Gg"),
    ("gal_us", "(0.003785411784 m3)"), ("km/gal_us", "km (0.003785411784 m3)-1"),
    ("MMBtu", "(1055055852.62 J)"), ("ktoe", "(41868000000000.0 J)"), ("acre", "(4046.8564224 m2)"),
    ("ton_us/yr", "(907.18474 kg) year-1"), ("lbCO2/MWh", "lb MW-1 h-1"),
  ])
  func `units are spelt for UDUNITS`(unit: String, spelling: String) {
    #expect(UDUnits.spelling(of: unit) == spelling)
  }

  @Test func `every built-in unit has a spelling of letters and signs that UDUNITS reads`() {
    for name in UnitCatalogue.byDimension.flatMap(\.names) {
      let spelling = UDUnits.spelling(of: name)
      #expect(!spelling.isEmpty && spelling.allSatisfy { $0.isASCII })
      // A knot is what UDUNITS reads in kt.
      #expect(!spelling.split(separator: " ").contains { $0.hasPrefix("kt") })
    }
  }
}
