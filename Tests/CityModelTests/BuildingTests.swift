import CityModel
import Modelling
import Plans
import Testing

@Suite struct BuildingTests {
  /// A building of the reference case, heated by boilers and heat pumps.
  private func reference() throws -> (city: ToyCity, rows: [[Double]], inputs: JSON) {
    let item = try #require(try VectorFile("energy_buildings").cases.first)
    let inputs = item.inputs
    let rows = item.expected["by_year"].list.map(\.numbers)
    let count = rows.count
    let city = ToyCity(2020, through: 2020 + count - 1)
    let floors = inputs["stock_m2"].numbers
    let heats = inputs["kWh_m2"].numbers
    let names = ["old", "shallow", "deep"]
    for (index, name) in names.enumerated() {
      var maps: [String: [String: ToyValue]] = [:]
      if name == "old" {
        let (rate, deep) = (inputs["retrofit_rate"].number, inputs["deep_share"].number)
        maps["becomes"] = [
          "energy.homes.deep": .plain(rate * deep), "energy.homes.shallow": .plain(rate * (1 - deep)),
        ]
      }
      city.add(
        .init(
          kind: "state", path: "energy.homes.\(name)",
          slots: ["floor_area": .of(floors[index], "m2"), "heat": .of(heats[index], "kWh/m2/yr")], maps: maps)
      )
    }
    city.add(
      .init(
        kind: "state", path: "energy.homes.new",
        slots: ["heat": .of(inputs["kWh_m2_new"].number, "kWh/m2/yr"), "demolition": .plain(0)]))
    var total = floors.reduce(0, +)
    let areas = (0..<count).map { _ in
      defer { total *= 1 + inputs["floor_growth"].number }
      return total
    }
    let pumps = (0..<count).map { inputs["hp_share0"].number + Double($0) * inputs["hp_step"].number }
    city.add(
      .init(
        kind: "building", path: "energy.homes",
        slots: ["floor_area": .series(2020, areas, "m2"), "demolition": .plain(inputs["demolition"].number)],
        shares: [
          "new_floor": ["energy.homes.new": .plain(1)],
          "heating": [
            "energy.pump": .series(2020, pumps, ""), "energy.boiler": .series(2020, pumps.map { 1 - $0 }, ""),
          ],
        ], gpc: "I.1"))
    city.add(
      .init(
        kind: "heating", path: "energy.pump", slots: ["efficiency": .plain(inputs["COP"].number)],
        settings: ["carrier": "energy.electricity"]))
    city.add(
      .init(
        kind: "heating", path: "energy.boiler", slots: ["efficiency": .plain(inputs["eta_boiler"].number)],
        settings: ["carrier": "energy.gas"]))
    city.add(.init(kind: "fuel", path: "energy.gas", slots: ["co2": .of(56.1, "tCO2/TJ")]))
    city.add(
      .init(
        kind: "network", path: "energy.electricity",
        slots: [
          "intensity": .of(inputs["grid_kg_kWh"].number, "kgCO2e/kWh"),
          "losses": .plain(inputs["td_loss"].number),
        ]))
    return (city, rows, inputs)
  }

  @Test func `floor by state gives the reference stock, energy and emissions`() throws {
    let (city, rows, _) = try reference()
    func column(_ index: Int, _ scale: Double = 1) -> [Double] { rows.map { $0[index] * scale } }
    for (index, name) in ["old", "shallow", "deep", "new"].enumerated() {
      let floor = try city.result("energy.homes.\(name)", "floor")
      expectClose(floor, column(index), 1e-11, absolute: 1e-6, name)
    }
    expectClose(try city.result("energy.homes", "heat_demand"), column(4, 3.6e6), 1e-11, "heat")
    let power = try city.result("energy.homes", "use", key: "energy.electricity")
    expectClose(power, column(5, 3.6e6), 1e-11, "power")
    expectClose(try city.result("energy.homes", "use", key: "energy.gas"), column(6, 3.6e6), 1e-11, "gas")
    expectClose(try city.result("emissions", "scope1"), column(7, 1e3), 1e-11, "gas burnt")
    let bought = zip(
      try city.result("emissions", "scope2"), try city.result("emissions", "scope3")
    ).map(+)
    expectClose(bought, column(8, 1e3), 1e-11, "power, with losses")
    #expect(city.check().isEmpty)
  }

  /// One kind of building in the short form, over 30 years.
  private func short(
    _ slots: [String: ToyValue], shares: [String: [String: ToyValue]]? = nil
  ) -> ToyCity {
    let city = ToyCity(2020, through: 2050)
    city.add(
      .init(
        kind: "building", path: "energy.homes", slots: slots,
        shares: shares ?? ["heating": ["energy.boiler": .plain(1)]], gpc: "I.1"))
    city.add(
      .init(
        kind: "heating", path: "energy.boiler", slots: ["efficiency": .plain(0.8)],
        settings: ["carrier": "energy.gas"]))
    city.add(
      .init(
        kind: "heating", path: "energy.pump", slots: ["efficiency": .plain(4)],
        settings: ["carrier": "energy.electricity"]))
    city.add(.init(kind: "fuel", path: "energy.gas", slots: ["co2": .of(50, "tCO2/TJ")]))
    city.add(.init(kind: "network", path: "energy.electricity", slots: ["intensity": .of(0.4, "kgCO2e/kWh")]))
    return city
  }

  @Test func `retrofit follows its closed form`() throws {
    let city = short([
      "floor_area": .of(1e6, "m2"), "heat": .of(100, "kWh/m2/yr"), "retrofit_rate": .of(2, "%/yr"),
      "retrofit_saving": .of(40, "%"),
    ])
    // R(t) = 1 − 0.98^(n+1).
    var standing = 1.0
    let wanted = (0...30).map { _ -> Double in
      standing *= 0.98
      return 1e6 * 100 * 3.6e6 * (1 - 0.4 * (1 - standing))
    }
    expectClose(try city.result("energy.homes", "heat_demand"), wanted, 1e-12)
    #expect(city.check().isEmpty)
  }

  @Test func `old floor is pulled down and the rest is new`() throws {
    let city = short([
      "floor_area": .of(1e6, "m2"), "heat": .of(100, "kWh/m2/yr"), "heat_new": .of(20, "kWh/m2/yr"),
      "demolition": .of(1, "%/yr"),
    ])
    var old = 1e6
    let wanted = (0...30).map { _ -> Double in
      defer { old *= 0.99 }
      return (old * 100 + (1e6 - old) * 20) * 3.6e6
    }
    expectClose(try city.result("energy.homes", "heat_demand"), wanted, 1e-12)
  }

  @Test func `heating turns over towards what is installed`() throws {
    let city = short(
      ["useful_heat": .of(100, "GWh/yr"), "turnover": .of(10, "%/yr")],
      shares: [
        "heating": ["energy.boiler": .plain(1), "energy.pump": .plain(0)],
        "installs": ["energy.boiler": .plain(0), "energy.pump": .plain(1)],
      ])
    var boilers = 1.0
    let wanted = (0...30).map { _ -> Double in
      defer { boilers *= 0.9 }
      return 100e9 * 3600 * boilers / 0.8
    }
    expectClose(try city.result("energy.homes", "use", key: "energy.gas"), wanted, 1e-12)
    let boiler = try city.result("energy.homes", "heating_mix", key: "energy.boiler")
    let pump = try city.result("energy.homes", "heating_mix", key: "energy.pump")
    expectClose(zip(boiler, pump).map(+), Array(repeating: 1, count: 31), 1e-14)
    #expect(city.check().isEmpty)
  }

  @Test func `heat follows the degree days by its weight`() throws {
    let city = short(["useful_heat": .of(100, "GWh/yr"), "degree_day_weight": .of(60, "%")])
    let days = (0...30).map { 2_000 - 20 * Double($0) }
    city.edit("") { $0.slots["heating_degree_days"] = .series(2020, days, "") }
    let heat = 100e9 * 3600
    let wanted = (0...30).map { step -> Double in
      let days = 2_000 - 20 * Double(step)
      return heat * (0.6 * days / 2_000 + 0.4)
    }
    expectClose(try city.result("energy.homes", "heat_demand"), wanted, 1e-13)
  }

  @Test func `roofs lower what is bought, down to nothing`() throws {
    let city = short([
      "other_electricity": .of(10, "GWh/yr"),
      "rooftop_generation": .series(2020, (0...30).map { Double($0) * 0.5 }, "GWh/yr"),
    ])
    let bought = try city.result("energy.homes", "use", key: "energy.electricity")
    expectClose(bought, (0...30).map { max(10 - Double($0) * 0.5, 0) * 3.6e12 }, 1e-13)
    let surplus = try city.result("energy.homes", "rooftop_surplus")
    expectClose(surplus, (0...30).map { max(Double($0) * 0.5 - 10, 0) * 3.6e12 }, 1e-13)
  }

  @Test func `heat falls with the floor where more of the old goes than is said to be pulled down`() throws {
    let city = ToyCity(2020, through: 2021)
    city.add(
      .init(
        kind: "building", path: "energy.homes",
        slots: ["floor_area": .series(2020, [1_000, 600], "m2"), "heat": .of(100, "kWh/m2/yr")]))
    expectClose(try city.result("energy.homes", "heat_demand"), [100e3 * 3.6e6, 60e3 * 3.6e6], 1e-14)
  }

  @Test func `old floor that is kept stays heated where less floor is wanted`() throws {
    func city(_ word: String?, _ slots: [String: ToyValue] = [:]) -> ToyCity {
      let city = ToyCity(2020, through: 2022)
      let floor: [String: ToyValue] = [
        "floor_area": .series(2020, [1_000, 600, 1_200], "m2"), "heat": .of(100, "kWh/m2/yr"),
        "heat_new": .of(50, "kWh/m2/yr"), "demolition": .of(10, "%/yr"),
      ]
      city.add(
        .init(
          kind: "building", path: "energy.homes", slots: slots.isEmpty ? floor : slots,
          settings: word.map { ["surplus": $0] } ?? [:]))
      return city
    }
    // Old floor: 1000, 900, 810 m2; of 1200 in the third year 390 are new.
    let kept = [100e3, 90e3, 81e3 + 19.5e3].map { $0 * 3.6e6 }
    let retired = [100e3, 60e3, 81e3 + 19.5e3].map { $0 * 3.6e6 }
    expectClose(try city("keep").result("energy.homes", "heat_demand"), kept, 1e-14)
    expectClose(try city("retire").result("energy.homes", "heat_demand"), retired, 1e-14)
    expectClose(try city(nil).result("energy.homes", "heat_demand"), retired, 1e-14)
    // Of useful heat no part is old.
    let total: [String: ToyValue] = ["useful_heat": .of(1, "GWh/yr")]
    #expect(city("keep").check().count == city(nil).check().count)
    #expect(city("keep", total).check().count == city(nil, total).check().count + 1)
  }
}
