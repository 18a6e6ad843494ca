import CityModel
import Modelling
import Plans
import Testing

@Suite struct TreatmentTests {
  private func treating(_ mass: Double, _ treatment: ToyCity.Block) -> ToyCity {
    let city = ToyCity(2020, through: 2020)
    city.add(treatment)
    city.add(
      .init(
        kind: "stream", path: "waste.food", slots: ["generated": .of(mass, "t/yr")],
        shares: ["treatment": [treatment.path: .plain(1)]]))
    return city
  }

  @Test func `compost and digestion give the reference gases`() throws {
    for item in try VectorFile("waste_biological").cases where item.inputs["basis"].text == "wet" {
      let name = item.inputs["treatment"].text == "compost" ? "composting" : "digestion"
      let city = treating(
        item.inputs["mass_t"].number,
        .init(kind: "treatment", path: "waste.plant", settings: ["method": "factor", "catalogue": name]))
      let recovered = item.inputs["R_t"].number
      let methane = try city.result("emissions", "ch4")[0] / 27 / 1e3
      #expect(isClose(methane - recovered, item.expected["CH4_t"].number, 1e-12))
      let nitrous = try city.result("emissions", "n2o")[0] / 273 / 1e3
      #expect(isClose(nitrous, item.expected["N2O_t"].number, 1e-12))
      #expect(city.check().isEmpty)
    }
  }

  @Test func `burning gives the reference gases`() throws {
    for item in try VectorFile("waste_incineration").cases {
      let inputs = item.inputs
      let city = ToyCity(2020, through: 2020)
      let process = inputs["OF"].number == 1 ? "continuous_stoker" : "open_burning"
      city.add(
        .init(
          kind: "treatment", path: "waste.plant", settings: ["method": "combustion", "catalogue": process]))
      var shares: [String: ToyValue] = [:]
      for name in inputs["fractions"].keys {
        shares["waste.\(name)"] = .plain(inputs["fractions"][name].number)
        city.add(
          .init(
            kind: "stream", path: "waste.\(name)", shares: ["treatment": ["waste.plant": .plain(1)]],
            settings: name == "other" ? ["catalogue": "other_inert"] : [:]))
      }
      city.edit("waste") {
        $0.slots["amount"] = .of(inputs["mass_t"].number, "t/yr")
        $0.shares["composition"] = shares
      }
      let fossil = try city.result("emissions", "co2")[0] / 1e3
      #expect(isClose(fossil, item.expected["CO2_fossil_t"].number, 1e-12), "\(item.id)")
      let memo = try city.result("emissions", "biogenic_co2")[0] / 1e3
      #expect(isClose(memo, item.expected["CO2_biogenic_t"].number, 1e-12), "\(item.id)")
      let methane = try city.result("emissions", "ch4")[0] / 27 / 1e3
      #expect(isClose(methane, item.expected["CH4_t"].number, 1e-12), "\(item.id)")
      let nitrous = try city.result("emissions", "n2o")[0] / 273 / 1e3
      #expect(isClose(nitrous, item.expected["N2O_t"].number, 1e-12), "\(item.id)")
      #expect(city.check().isEmpty)
    }
  }

  @Test func `wastewater gives the reference gases`() throws {
    let item = try #require(try VectorFile("waste_wastewater").cases.first)
    let inputs = item.inputs
    let city = ToyCity(2020, through: 2020)
    city.edit("") { $0.slots["population"] = .of(inputs["P"].number, "person") }
    var systems: [String: ToyValue] = [:]
    var rest = 1.0
    for (index, share) in inputs["shares"].list.enumerated() {
      let part = share.numbers[0] * share.numbers[1]
      rest -= part
      systems["waste.way\(index)"] = .plain(part)
      city.add(
        .init(kind: "system", path: "waste.way\(index)", slots: ["correction": .plain(share.numbers[2])]))
    }
    city.add(.init(kind: "system", path: "waste.managed_plant"))
    systems["waste.managed_plant"] = .plain(rest)
    city.add(
      .init(
        kind: "wastewater", path: "waste.sewage",
        slots: [
          "load": .of(inputs["BOD_g_cap_day"].number, "g/person/day"),
          "protein": .of(inputs["protein_kg_cap_yr"].number, "kg/person/yr"),
        ], shares: ["systems": systems]))
    let methane = try city.result("emissions", "ch4")[0] / 27
    #expect(isClose(methane, item.expected["CH4_kg"].number, 1e-12))
    let nitrous = try city.result("emissions", "n2o")[0] / 273
    #expect(isClose(nitrous, item.expected["N2O_kg"].number, 1e-12))
    #expect(city.check().isEmpty)
  }

  @Test func `energy from waste moves its emissions to stationary energy, and users carry them`() throws {
    let city = treating(
      100_000,
      .init(
        kind: "treatment", path: "waste.plant", slots: ["energy_recovered": .of(5, "MJ/kg")],
        settings: ["method": "combustion", "feeds": "energy.heat"]))
    city.edit("waste.food") { $0.slots["fossil_carbon"] = .of(10, "%") }
    city.add(.init(kind: "network", path: "energy.heat"))
    city.add(
      .init(
        kind: "plant", path: "energy.heat.boiler", slots: ["efficiency": .plain(0.9)],
        settings: ["input": "energy.gas"]))
    city.add(.init(kind: "fuel", path: "energy.gas", slots: ["co2": .of(56.1, "tCO2/TJ")]))
    city.add(
      .init(
        kind: "demand", path: "energy.homes", slots: ["amount": .of(800, "TJ/yr")],
        settings: ["carrier": "energy.heat", "end_use": "residential"]))
    let burnt = 1e8 * 0.1 * 44 / 12
    let boilers = 300.0 / 0.9 * 56_100
    expectClose(try city.result("energy.heat", "output"), [300e12], 1e-13)
    expectClose(try city.result("emissions", "waste"), [0])
    expectClose(try city.result("emissions", "energy"), [burnt + boilers], 1e-13)
    expectClose(try city.result("emissions.at_source", "energy"), [burnt + boilers], 1e-13)
    expectClose(try city.result("emissions", "scope2"), [burnt + boilers], 1e-13)
    #expect(city.check().isEmpty)
  }

  @Test func `energy from waste that is used on the spot is stationary energy of the city`() throws {
    let city = treating(
      1_000,
      .init(
        kind: "treatment", path: "waste.kiln",
        slots: ["energy_recovered": .of(5, "MJ/kg"), "n2o": .of(0.05, "kgN2O/t")],
        settings: ["method": "combustion"]))
    city.edit("waste.food") { $0.slots["fossil_carbon"] = .of(12, "%") }
    let wanted = 1e6 * 0.12 * 44 / 12 + 50 * 273
    expectClose(try city.result("emissions", "energy"), [wanted], 1e-13)
    expectClose(try city.result("emissions", "basic"), [wanted], 1e-13)
    #expect(try city.result("emissions", "waste") == [0])
    #expect(try city.result("waste.kiln", "supplied") == [5e12])
  }

  @Test func `captured gas is energy that a user can draw, and its methane leaves the landfill once`() throws
  {
    let city = treating(
      1e5,
      .init(
        kind: "treatment", path: "waste.site",
        slots: ["recovery": .of(60, "%"), "destruction": .of(98, "%")],
        settings: ["method": "commitment"]))
    city.add(.init(kind: "fuel", path: "energy.landfill_gas"))
    city.add(
      .init(
        kind: "demand", path: "energy.engine",
        slots: ["amount": .computed("TJ/yr") { $0.node("waste.site", "captured") }],
        settings: ["carrier": "energy.landfill_gas", "end_use": "energy_industry"]))
    let formed = 1e8 * 0.15 * 0.5 * 0.5 * 16 / 12
    expectClose(try city.result("waste.site", "captured"), [formed * 0.6 * 50e6], 1e-13)
    let escaping = formed * 0.4 + formed * 0.6 * 0.02
    expectClose(try city.result("emissions", "waste"), [escaping * 27], 1e-13)
    // 54 600 kg of biogenic CO2, 1 kg of methane and 0.1 kg of nitrous oxide for each TJ.
    let burnt = formed * 0.6 * 50e6 / 1e12
    expectClose(try city.result("emissions", "energy"), [burnt * (27 + 0.1 * 273)], 1e-13)
    expectClose(try city.result("emissions", "biogenic_co2"), [burnt * 54_600], 1e-13)
  }

  @Test func `wastewater gives no less than nothing`() throws {
    for slot in ["recovered", "sludge_removed", "nitrogen_removed"] {
      let city = ToyCity(2020, through: 2020)
      city.add(
        .init(kind: "system", path: "waste.plant", slots: ["correction": .of(30, "%")]))
      city.add(
        .init(
          kind: "wastewater", path: "waste.sewage",
          slots: [
            "served": .plain(1_000), "load": .plain(20), "protein": .plain(30),
            slot: .of(1_000, slot == "recovered" ? "tCH4/yr" : "t/yr"),
          ], shares: ["systems": ["waste.plant": .plain(1)]]))
      #expect(throws: Faulted.self, "\(slot)") { try city.result("emissions", "waste") }
    }
  }
}
