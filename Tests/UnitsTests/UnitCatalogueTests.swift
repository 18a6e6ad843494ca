import Testing

@testable import Units

struct UnitCatalogueTests {
  /// Definitions: BIPM SI Brochure (9th ed.), NIST SP 811 appendix B, NIST Handbook 44
  /// appendix C; powers by the rule of 8_760 h a year of language.md.
  private static let sizes: [(String, String, Double)] = [
    ("kWh", "J", 3.6e6), ("MWh", "kWh", 1e3), ("GWh", "MWh", 1e3), ("TWh", "PJ", 3.6), ("EJ", "TJ", 1e6),
    ("GJ", "MJ", 1e3), ("Btu", "J", 1055.05585262), ("MMBtu", "J", 1055.05585262e6),
    ("therm", "J", 105505585.262), ("therm", "Btu", 1e5), ("toe", "GJ", 41.868), ("kW", "kWh/yr", 8760),
    ("GW", "MW", 1e3), ("lb", "kg", 0.45359237), ("ton_us", "lb", 2000), ("Gg", "kt", 1), ("Mt", "t", 1e6),
    ("mile", "m", 1609.344), ("mi", "ft", 5280), ("ft", "m", 0.3048), ("ha", "m2", 1e4), ("km2", "ha", 100),
    ("ft2", "m2", 0.09290304), ("acre", "ft2", 43_560), ("m3", "L", 1e3), ("ft3", "L", 28.316846592),
    ("gal_us", "L", 3.785411784), ("gal_imp", "L", 4.54609), ("bbl", "gal_us", 42), ("Mcf", "scf", 1e3),
    ("scf", "ft3", 1), ("year", "yr", 1), ("yr", "month", 12), ("yr", "day", 365), ("day", "h", 24),
    ("vmi", "vkm", 1.609344), ("tkm", "kg*m", 1e6), ("vkm", "vehicle*km", 1), ("pkm", "passenger*km", 1),
    ("tCO2e", "kgCO2e", 1e3), ("MtCH4", "lbCH4", 1e9 / 0.45359237), ("m^2", "m2", 1), ("m²", "m2", 1),
    ("m³", "m3", 1), ("ft3", "ft^3", 1), ("t/day", "kg/yr", 365_000), ("%", "pp", 1),
    ("kgHFC134a", "gHFC134a", 1e3), ("W", "J/yr", 31_536_000), ("week", "day", 7),
  ]

  private static let dimensions: [(String, Unit.Notation, Dimension)] = [
    ("%", .percent, .one), ("pp", .points, .one), ("%/yr", .percent, .perYear),
    ("/yr", .plain, .perYear), ("kWh/m2/yr", .plain, .energy / .area / .time),
    ("t/(person*yr)", .plain, .mass / .person / .time), ("t/person/yr", .plain, .mass / .person / .time),
    ("USD2022/person/yr", .plain, .money("USD2022") / .person / .time),
    ("vkm/vehicle/yr", .plain, .length / .time), ("kWh/vkm", .plain, .energy / .vehicleDistance),
    ("m^-2", .plain, .area.power(-1)), ("kg·m²/(yr·yr)", .plain, .mass * .area / .time.power(2)),
    ("tSF6", .plain, .gas("SF6")), ("EUR2020", .plain, .money("EUR2020")),
  ]

  let catalogue = UnitCatalogue()

  /// How many `small` one `large` is.
  private func ratio(_ large: String, _ small: String) throws -> Double {
    let (large, small) = (try catalogue.parse(large).get(), try catalogue.parse(small).get())
    #expect(large.dimension == small.dimension)
    return large.factor / small.factor
  }

  @Test func `a kilometre is a thousand metres`() throws {
    #expect(try catalogue.parse("km").get().coherent(1) == 1000)
  }

  @Test(arguments: sizes)
  func `units have the sizes of their definitions`(large: String, small: String, factor: Double) throws {
    let found = try ratio(large, small)
    #expect(abs(found - factor) <= 4 * factor.ulp, "1 \(large) = \(found) \(small)")
  }

  @Test func `a percent is rounded once`() throws {
    let percent = try catalogue.parse("%").get()
    for whole in 0...1000 { #expect(percent.coherent(Double(whole)) == Double(whole) / 100) }
  }

  @Test(arguments: dimensions)
  func `a unit has its dimension`(text: String, notation: Unit.Notation, dimension: Dimension) throws {
    let unit = try catalogue.parse(text).get()
    #expect(unit.text == text && unit.notation == notation && unit.dimension == dimension)
  }

  @Test func `every unit survives the way there and back`() throws {
    for name in catalogue.names {
      let unit = try catalogue.parse(name).get()
      for value in [1.0, 0.28, 8_500, 1e-9, 12_212_490] {
        let back = unit.value(ofCoherent: unit.coherent(value))
        #expect(abs(back - value) <= 2 * value.ulp, "\(value) \(name)")
      }
      #expect(try catalogue.parse(unit.text).get() == unit)
    }
  }

  @Test func `a product of units is the product of its parts, however it is written`() throws {
    var random = SeededGenerator(11)
    let names = catalogue.names.filter { $0 != "%" && $0 != "pp" }
    for _ in 0..<400 {
      let above = (0..<Int.random(in: 1...2, using: &random)).map { _ in names.randomElement(using: &random)!
      }
      let below = (0..<Int.random(in: 1...3, using: &random)).map { _ in names.randomElement(using: &random)!
      }
      let slashes = above.joined(separator: "*") + "/" + below.joined(separator: "/")
      let group = above.joined(separator: "·") + "/(" + below.joined(separator: "*") + ")"
      guard case .success(let unit) = catalogue.parse(slashes) else { continue }
      let grouped = try catalogue.parse(group).get()
      #expect(unit.dimension == grouped.dimension && unit.factor == grouped.factor)
      let parts = try (above + below).map { try catalogue.parse($0).get() }
      var dimension = Dimension.one
      var factor = 1.0
      for (index, part) in parts.enumerated() {
        dimension = index < above.count ? dimension * part.dimension : dimension / part.dimension
        factor = index < above.count ? factor * part.factor : factor / part.factor
      }
      #expect(unit.dimension == dimension, "\(slashes)")
      #expect(abs(unit.factor / factor - 1) < 1e-14, "\(slashes)")
    }
  }

  @Test(arguments: [
    "%", "%/yr", "yr", "tCO2e/yr", "MJ/vkm", "gal_us/yr", "GJ/m2/yr", "pp", "kWh/vkm", "vmi/yr",
    "vmi/vehicle/yr", "tCO2/TJ", "kgCO2e/kWh", "vkm/vehicle/yr", "tCH4/TJ", "tN2O/TJ", "kWh/yr",
    "person/vehicle", "ft3/yr", "vkm/person/yr", "tN2O/t", "tCO2e/TJ", "USD2022/person/yr", "MMBtu/gal_us",
    "pkm/person/yr", "kg/person/yr", "MMBtu/ft3", "MJ/kg", "/yr", "GWh/yr", "tkm/yr", "MtCO2e", "m^-1",
  ])
  func `the units of the worked examples are known`(text: String) throws {
    let unit = try catalogue.parse(text).get()
    #expect(try catalogue.parse(unit.dimension.exampleUnit).get().dimension == unit.dimension)
  }

  @Test func `a file can declare a unit`() throws {
    var mine = catalogue
    #expect(mine.declare("bin", as: 120, try catalogue.parse("L").get()) == nil)
    #expect(try mine.parse("bin/household/yr").get().coherent(1) == 0.12)
    #expect(mine.declare("bin", as: 1, .plain) == .alreadyDefined(name: "bin"))
    #expect(mine.declare("kWh", as: 1, .plain) == .alreadyDefined(name: "kWh"))
    #expect(mine.declare("USD", as: 1, .plain) == .unusableName(name: "USD"))
    #expect(mine.declare("a b", as: 1, .plain) == .unusableName(name: "a b"))
    for size in [0, -1, Double.infinity, .nan] {
      #expect(mine.declare("crate", as: size, .plain) == .unusableSize(name: "crate"))
    }
  }
}
