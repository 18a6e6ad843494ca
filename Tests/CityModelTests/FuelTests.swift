import CityModel
import Modelling
import Plans
import Testing

@Suite struct FuelTests {
  private static let names = [
    "natural_gas": "natural_gas", "lpg": "lpg", "gas_diesel_oil": "gas_oil",
    "residual_fuel_oil": "residual_fuel_oil", "other_bituminous_coal": "bituminous_coal",
    "anthracite": "anthracite", "lignite": "lignite", "wood": "wood", "charcoal": "charcoal",
    "biogas": "biogas", "msw_fossil": "waste_fossil",
  ]

  private func city(_ item: VectorFile.Case, gwp: String) throws -> ToyCity {
    let city = ToyCity(2020, through: 2020)
    city.gwp = gwp
    let use = item.inputs["sector"].text
    for name in item.inputs["TJ"].keys {
      let entry = try #require(FuelTests.names[name])
      city.add(.init(kind: "fuel", path: "energy.\(name)", settings: ["catalogue": entry]))
      city.add(
        .init(
          kind: "demand", path: "energy.use_\(name)",
          slots: ["amount": .of(item.inputs["TJ"][name].number, "TJ/yr")],
          settings: ["carrier": "energy.\(name)", "end_use": use]))
    }
    return city
  }

  @Test func `the catalogue gives the reference emissions of homes and offices`() throws {
    let sets = [
      "CO2e_t_SAR": "SAR", "CO2e_t_AR4": "AR4", "CO2e_t_AR5": "AR5", "CO2e_t_AR6_fossil_mix": "AR6 unsplit",
    ]
    for item in try VectorFile("energy_stationary").cases {
      for (name, set) in sets {
        let city = try city(item, gwp: set)
        #expect(
          isClose(try city.result("emissions", "gross")[0], item.expected[name].number * 1e3, 1e-12),
          "\(item.id) \(set)")
        let fossil = item.expected["CO2_fossil_t"].number * 1e3
        #expect(isClose(try city.result("emissions", "co2")[0], fossil, 1e-12))
        let memo = item.expected["CO2_biogenic_t"].number * 1e3
        #expect(isClose(try city.result("emissions", "biogenic_co2")[0], memo, 1e-12))
        #expect(city.check().isEmpty)
      }
    }
  }

  private func one(_ fuel: ToyCity.Block, amount: ToyValue) -> ToyCity {
    let city = ToyCity(2020, through: 2020)
    city.add(fuel)
    city.add(
      .init(
        kind: "demand", path: "energy.boilers", slots: ["amount": amount],
        settings: ["carrier": fuel.path, "end_use": "industry"]))
    return city
  }

  @Test func `a gross fuel gives the same emissions for the same gas`() throws {
    let net = one(.init(kind: "fuel", path: "energy.natural_gas"), amount: .of(900, "TJ/yr"))
    let gross = one(
      .init(kind: "fuel", path: "energy.natural_gas", settings: ["heating_value": "gross"]),
      amount: .of(1_000, "TJ/yr"))
    expectClose(try net.result("emissions", "gross"), try gross.result("emissions", "gross"), 1e-14)
    expectClose(try gross.result("energy.natural_gas", "use_net"), [900e12], 1e-14)
    expectClose(try gross.result("energy.natural_gas", "use_gross"), [1_000e12], 1e-14)
  }

  @Test func `volume and mass become energy by content and density`() throws {
    // 48.0 MJ/kg · 0.717 kg/m3, 10^6 m3.
    let volume = one(.init(kind: "fuel", path: "energy.natural_gas"), amount: .of(1e6, "m3/yr"))
    expectClose(try volume.result("energy.boilers", "use"), [34.416e12], 1e-14)
    let mass = one(.init(kind: "fuel", path: "energy.natural_gas"), amount: .of(717, "t/yr"))
    expectClose(try mass.result("energy.boilers", "use"), [34.416e12], 1e-14)
    let coal = one(.init(kind: "fuel", path: "energy.lignite"), amount: .of(1_000, "t/yr"))
    expectClose(try coal.result("energy.boilers", "use"), [11.9e12], 1e-14)
  }

  @Test func `a fuel that states a factor takes none from the catalogue`() throws {
    let city = one(
      .init(kind: "fuel", path: "energy.natural_gas", slots: ["co2": .of(50, "tCO2/TJ")]),
      amount: .of(1, "TJ/yr"))
    #expect(try city.result("emissions", "gross") == [50_000])
  }

  @Test func `a blend is followed to what is blended, and its use adds up`() throws {
    let city = one(
      .init(
        kind: "fuel", path: "energy.mixed",
        shares: ["blend": ["energy.a": .plain(0.75), "energy.b": .plain(0.25)]]),
      amount: .of(8, "TJ/yr"))
    city.add(.init(kind: "fuel", path: "energy.a", slots: ["co2": .of(80, "tCO2/TJ")]))
    city.add(
      .init(
        kind: "fuel", path: "energy.b", slots: ["co2": .of(40, "tCO2/TJ"), "ch4": .of(1, "kgCH4/TJ")],
        settings: ["carbon": "biogenic"]))
    #expect(try city.result("energy.a", "use") == [6e12])
    #expect(try city.result("energy.mixed", "use") == [8e12])
    #expect(try city.result("emissions", "gross") == [6.0 * 80_000 + 2.0 * 27])
    #expect(try city.result("emissions", "biogenic_co2") == [80_000])
  }

  @Test func `a blend of itself is reported and does not hang`() {
    let city = one(
      .init(kind: "fuel", path: "energy.mixed", shares: ["blend": ["energy.mixed": .plain(1)]]),
      amount: .of(8, "TJ/yr"))
    _ = city.lowering.lines()
    _ = city.lowering.result("use", of: city.member("energy.mixed"))
    #expect(!city.problems.isEmpty)
  }

  @Test func `a fuel that nobody knows says what is missing`() {
    let city = one(.init(kind: "fuel", path: "energy.dilithium"), amount: .of(8, "TJ/yr"))
    #expect(!city.check().isEmpty)
  }

  @Test func `a blend of blends ends somewhere`() {
    for (count, isSound) in [(15, true), (5_000, false)] {
      let city = ToyCity(2020, through: 2020)
      for number in 0..<count {
        city.add(
          .init(
            kind: "fuel", path: "energy.f\(number)",
            shares: ["blend": ["energy.f\(number + 1)": .plain(1)]]))
      }
      city.add(.init(kind: "fuel", path: "energy.f\(count)", slots: ["co2": .of(50, "tCO2/TJ")]))
      _ = city.node("energy.f\(count)", "use")
      _ = city.lowering.consumers(of: city.member("energy.f1"))
      let first = city.member("energy.f0")
      CityVocabulary.vocabulary.kind("fuel")?.check?(city.lowering, first)
      #expect(city.problems.isEmpty == isSound)
    }
  }
}
