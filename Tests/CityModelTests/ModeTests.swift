import CityModel
import Modelling
import Plans
import Testing

@Suite struct ModeTests {
  private func reference() throws -> (city: ToyCity, expected: JSON) {
    let item = try #require(try VectorFile("transport_asif").cases.first)
    let inputs = item.inputs
    let city = ToyCity(2020, through: 2022)
    city.gwp = "AR5"
    var split: [String: ToyValue] = [:]
    var powertrains: Set<String> = []
    for mode in inputs["modes"].list {
      let name = mode["mode"].text
      split["transport.\(name)"] = .plain(mode["share"].number)
      var mix: [String: ToyValue] = [:]
      var use: [String: ToyValue] = [:]
      for tech in mode["tech"].list {
        let bio = tech["bio_energy_share"].exists ? tech["bio_energy_share"].number : 0
        // A fuel for each part of biofuel, so that blends differ by mode.
        let fuel = bio > 0 ? "\(tech["fuel"].text)_blend" : tech["fuel"].text
        let powertrain = "transport.\(name)_\(tech["fuel"].text)"
        if powertrains.insert(powertrain).inserted {
          let carrier = fuel == "electric" ? "energy.grid" : "energy.\(fuel)"
          city.add(.init(kind: "powertrain", path: powertrain, settings: ["carrier": carrier]))
        }
        if bio > 0 {
          let fossil = "energy.\(tech["fuel"].text)"
          let green = "energy.bio_\(tech["fuel"].text)"
          city.add(
            .init(
              kind: "fuel", path: "energy.\(fuel)",
              shares: ["blend": [fossil: .plain(1 - bio), green: .plain(bio)]]))
          let factors = VectorFactors.of(tech["fuel"].text)
          city.add(
            .init(
              kind: "fuel", path: green,
              slots: [
                "co2": .of(70_800, "kgCO2/TJ"), "ch4": .of(factors.ch4, "kgCH4/TJ"),
                "n2o": .of(factors.n2o, "kgN2O/TJ"),
              ], settings: ["carbon": "biogenic"]))
        }
        mix[powertrain] = .plain(tech["vkm_share"].number)
        use[powertrain] = .of(tech["MJ_per_vkm"].number, "MJ/vkm")
      }
      city.add(
        .init(
          kind: "mode", path: "transport.\(name)",
          slots: ["occupancy": .of(mode["occupancy"].number, "person/vehicle")],
          shares: mix.isEmpty ? [:] : ["mix": mix], maps: use.isEmpty ? [:] : ["energy_use": use],
          settings: use.isEmpty ? ["energy": "none"] : [:]))
    }
    for fuel in ["gasoline", "diesel"] { city.add(.init(kind: "fuel", path: "energy.\(fuel)")) }
    city.add(.init(kind: "fuel", path: "energy.cng", settings: ["catalogue": "natural_gas"]))
    city.add(
      .init(
        kind: "network", path: "energy.grid",
        slots: [
          "intensity": .of(inputs["grid_kg_CO2e_per_MWh"].number, "kgCO2e/MWh"),
          "losses": .plain(inputs["td_loss"].number),
        ]))
    city.edit("transport") {
      $0.slots["activity"] = .of(inputs["pkm_total"].number, "pkm/yr")
      $0.shares["split"] = split
    }
    return (city, item.expected)
  }

  private enum VectorFactors {
    static func of(_ fuel: String) -> (ch4: Double, n2o: Double) {
      fuel == "gasoline" ? (25, 8) : (3.9, 3.9)
    }
  }

  @Test func `activity, share, intensity and fuel give the reference emissions`() throws {
    let (city, expected) = try reference()
    func wanted(_ name: String) -> [Double] { Array(repeating: expected[name].number * 1e3, count: 3) }
    expectClose(try city.result("emissions", "co2"), wanted("CO2_fossil_t"), 1e-12, "CO2")
    expectClose(try city.result("emissions", "biogenic_co2"), wanted("CO2_bio_t"), 1e-12, "biogenic CO2")
    expectClose(try city.result("emissions", "ch4").map { $0 / 28 }, wanted("CH4_t"), 1e-12, "CH4")
    expectClose(try city.result("emissions", "n2o").map { $0 / 265 }, wanted("N2O_t"), 1e-12, "N2O")
    expectClose(try city.result("emissions", "scope1"), wanted("scope1_CO2e_t"), 1e-12, "scope 1")
    expectClose(try city.result("emissions", "scope2"), wanted("scope2_CO2e_t"), 1e-12, "scope 2")
    expectClose(try city.result("emissions", "scope3"), wanted("scope3_TD_CO2e_t"), 1e-12, "scope 3")
    let power = try city.result("energy.grid", "use")
    expectClose(power, Array(repeating: expected["elec_MWh"].number * 3.6e9, count: 3), 1e-12)
    #expect(city.check().isEmpty)
  }

  @Test func `losses are beyond BASIC, and the rest is in it`() throws {
    let (city, expected) = try reference()
    let basic = (expected["scope1_CO2e_t"].number + expected["scope2_CO2e_t"].number) * 1e3
    expectClose(try city.result("emissions", "basic"), Array(repeating: basic, count: 3), 1e-12)
    let gross = basic + expected["scope3_TD_CO2e_t"].number * 1e3
    expectClose(try city.result("emissions", "gross"), Array(repeating: gross, count: 3), 1e-12)
    expectClose(try city.result("emissions", "transport"), Array(repeating: gross, count: 3), 1e-12)
  }

  private func lorry(_ slots: [String: ToyValue]) -> ToyCity {
    let city = ToyCity(2020, through: 2021)
    city.gwp = "AR5"
    city.add(
      .init(
        kind: "mode", path: "transport.lorry", slots: slots,
        maps: ["energy_use": ["transport.diesel": .of(10, "MJ/vkm")]]))
    city.add(.init(kind: "powertrain", path: "transport.diesel", settings: ["carrier": "energy.oil"]))
    city.add(.init(kind: "fuel", path: "energy.oil", slots: ["co2": .of(70, "tCO2/TJ")]))
    return city
  }

  @Test func `what drives beyond the border is scope 3`() throws {
    let city = lorry(["distance": .of(1e6, "vkm/yr"), "outside": .plain(0.25)])
    #expect(try city.result("emissions", "scope1") == [525_000, 525_000])
    #expect(try city.result("emissions", "scope3") == [175_000, 175_000])
    #expect(try city.result("emissions", "basic") == [525_000, 525_000])
    #expect(try city.result("emissions", "territorial") == [525_000, 525_000])
  }

  @Test func `freight splits by mass times distance and load`() throws {
    let city = lorry(["load": .of(8, "t/vehicle")])
    city.edit("transport") {
      $0.slots["freight_activity"] = .of(1e7, "tkm/yr")
      $0.shares["freight_split"] = ["transport.lorry": .plain(0.4)]
    }
    expectClose(try city.result("transport.lorry", "distance"), [5e8, 5e8], 1e-15)
  }

  @Test func `distance follows cost by its elasticity`() throws {
    let city = lorry([
      "distance": .of(1e6, "vkm/yr"), "cost": .series(2020, [1, 1.5], ""), "cost_elasticity": .plain(-0.3),
    ])
    let got = try city.result("transport.lorry", "distance")
    // 1.5^−0.3.
    expectClose(got, [1e9, 0.8854674932955561e9], 1e-9)
  }
}
