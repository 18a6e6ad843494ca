import CityModel
import Modelling
import Plans
import Testing

@Suite struct EnergyBalanceTests {
  /// A city of networks whose own fuel is burnt for each unit they put out.
  private func leontief(_ item: VectorFile.Case) -> (city: ToyCity, names: [String]) {
    let inputs = item.inputs
    let names = inputs["carriers"].list.map(\.text)
    let city = ToyCity(2020, through: 2021)
    for (column, name) in names.enumerated() {
      var entries: [String: ToyValue] = [:]
      for (row, other) in names.enumerated() {
        let value = inputs["A"][row][column].number
        if value != 0 { entries["energy.\(other)"] = .plain(value) }
      }
      entries["energy.own_\(name)"] = .plain(1)
      city.add(
        .init(
          kind: "fuel", path: "energy.own_\(name)",
          slots: ["co2": .of(inputs["f_t_per_unit"][column].number, "tCO2/TJ")]))
      city.add(.init(kind: "network", path: "energy.\(name)", maps: ["inputs": entries]))
      city.add(
        .init(
          kind: "demand", path: "energy.use_\(name)",
          slots: ["amount": .of(inputs["d"][column].number, "TJ/yr")],
          settings: ["carrier": "energy.\(name)", "end_use": "industry"]))
    }
    return (city, names)
  }

  @Test func `the balance gives the reference outputs, factors and totals`() throws {
    for item in try VectorFile("energy_leontief").cases {
      let (city, names) = leontief(item)
      var atPlants = 0.0
      for (index, name) in names.enumerated() {
        let output = try city.result("energy.\(name)", "output")[0]
        #expect(isClose(output, item.expected["x"].numbers[index] * 1e12, 1e-11), "\(item.id) \(name)")
        let factor = try city.result("energy.\(name)", "delivered_intensity")[0] * 1e9
        #expect(isClose(factor, item.expected["multipliers"].numbers[index], 1e-11), "\(item.id) \(name)")
        let used = try city.result("energy.use_\(name)", "emissions")[0] / 1e3
        #expect(
          isClose(used, item.expected["consumption_based_t"].numbers[index], 1e-11), "\(item.id) \(name)")
        atPlants += item.expected["direct_emissions_t"].numbers[index]
      }
      let use = try city.result("emissions", "gross")[0] / 1e3
      #expect(isClose(use, item.expected["total_t"].number, 1e-11))
      let source = try city.result("emissions.at_source", "energy")[0] / 1e3
      #expect(isClose(source, atPlants, 1e-11))
      #expect(city.check().isEmpty)
    }
  }

  /// Power and heat of one plant that gives both, with boilers beside it.
  private func combined(_ allocation: String, _ inputs: JSON) -> ToyCity {
    let city = ToyCity(2020, through: 2020)
    city.gwp = "AR5"
    let fuel = inputs["fuel_MWh"].number
    let quality = ToyValue.plain(1 - inputs["T_ambient_K"].number / inputs["T_supply_K"].number)
    let own = allocation == "exergy" ? ["heat_quality": quality] : [:]
    city.add(
      .init(
        kind: "fuel", path: "energy.gas",
        slots: ["co2": .of(inputs["emissions_t"].number / fuel, "tCO2/MWh")]))
    city.add(
      .init(kind: "network", path: "energy.power", settings: ["allocation": allocation]))
    city.add(.init(kind: "network", path: "energy.heat"))
    city.add(
      .init(
        kind: "plant", path: "energy.power.station",
        slots: [
          "efficiency": .plain(inputs["elec_MWh"].number / fuel),
          "heat_efficiency": .plain(inputs["heat_MWh"].number / fuel),
          "heat_reference": .plain(inputs["eta_heat_ref"].number),
          "power_reference": .plain(inputs["eta_elec_ref"].number),
        ].merging(own) { first, _ in first }, settings: ["input": "energy.gas", "heat_to": "energy.heat"]))
    city.add(
      .init(
        kind: "plant", path: "energy.heat.boiler", slots: ["efficiency": .plain(0.9)],
        settings: ["input": "energy.gas"]))
    for (network, amount) in [("power", "elec_MWh"), ("heat", "heat_MWh")] {
      city.add(
        .init(
          kind: "demand", path: "energy.use_\(network)",
          slots: ["amount": .of(inputs[amount].number, "MWh/yr")],
          settings: ["carrier": "energy.\(network)", "end_use": "industry"]))
    }
    return city
  }

  @Test func `fuel of combined heat and power is divided as the reference divides it`() throws {
    let item = try #require(try VectorFile("energy_chp").cases.first)
    let words = [
      "energy": "energy", "efficiency": "efficiency", "exergy": "exergy_carnot",
      "fixed_heat": "iea_fixed_heat_90",
    ]
    for (word, name) in words {
      let city = combined(word, item.inputs)
      let heat = try city.result("energy.use_heat", "emissions")[0] / 1e3
      #expect(isClose(heat, item.expected["heat_emissions_t"][name].number, 1e-11), "\(word)")
      let power = try city.result("energy.use_power", "emissions")[0] / 1e3
      #expect(isClose(power, item.expected["elec_emissions_t"][name].number, 1e-11), "\(word)")
      #expect(city.check().isEmpty)
    }
  }

  @Test func `a merit order gives the reference generation`() throws {
    let item = try #require(try VectorFile("energy_merit_order").cases.first)
    let inputs = item.inputs
    let city = ToyCity(2020, through: 2020)
    city.add(.init(kind: "network", path: "energy.power", settings: ["dispatch": "merit_order"]))
    for plant in inputs["plants"].list {
      city.add(
        .init(
          kind: "plant", path: "energy.power.\(plant["name"].text)",
          slots: [
            "capacity": .of(plant["MW"].number, "MW"), "availability": .plain(plant["avail"].number),
            "marginal_cost": .plain(plant["cost"].number),
          ], settings: ["must_run": (plant["must_run"].value as? Bool ?? false) ? "yes" : "no"]))
    }
    // The reference case leaves a part of its greatest load unserved: here it is what is served.
    let served = inputs["plants"].list.map { $0["MW"].number * $0["avail"].number }.reduce(0, +)
    var energy = 0.0
    for (index, block) in inputs["blocks"].list.enumerated() {
      let load = min(block.numbers[0], served)
      energy += load * block.numbers[1]
      city.add(
        .init(
          kind: "block", path: "energy.power.b\(index)",
          slots: ["load": .of(load, "MW"), "duration": .of(block.numbers[1], "h/yr")]))
    }
    city.add(
      .init(
        kind: "demand", path: "energy.use", slots: ["amount": .of(energy, "MWh/yr")],
        settings: ["carrier": "energy.power", "end_use": "industry"]))
    for name in item.expected["generation_MWh"].keys {
      let got = try city.result("energy.power.\(name)", "output")[0] / 3.6e9
      #expect(isClose(got, item.expected["generation_MWh"][name].number, 1e-11), "\(name)")
    }
    #expect(city.check().isEmpty)
  }

  @Test func `a load that cannot be served is a fault`() throws {
    let city = ToyCity(2020, through: 2020)
    city.add(.init(kind: "network", path: "energy.power", settings: ["dispatch": "merit_order"]))
    city.add(.init(kind: "plant", path: "energy.power.a", slots: ["capacity": .of(100, "MW")]))
    city.add(.init(kind: "plant", path: "energy.power.b", slots: ["capacity": .of(100, "MW")]))
    city.add(
      .init(
        kind: "block", path: "energy.power.peak",
        slots: ["load": .of(300, "MW"), "duration": .of(8_760, "h/yr")]))
    city.add(
      .init(
        kind: "demand", path: "energy.use", slots: ["amount": .of(1, "TWh/yr")],
        settings: ["carrier": "energy.power", "end_use": "industry"]))
    let output = city.lowering.result("output", of: city.member("energy.power.a"))
    let faults = try city.graph.plan(outputs: [output]).evaluate().faults
    #expect(faults.first?.fault.code == .loadNotMet)
  }

  @Test func `imports carry their own factor, and exports leave the use view`() throws {
    let city = ToyCity(2020, through: 2020)
    city.gwp = "AR5"
    city.add(
      .init(
        kind: "network", path: "energy.power",
        slots: [
          "imports": .of(40, "%"), "import_intensity": .of(0.5, "kgCO2e/kWh"), "losses": .of(10, "%"),
          "exports": .of(100, "GWh/yr"),
        ]))
    city.add(
      .init(
        kind: "plant", path: "energy.power.station", slots: ["efficiency": .plain(0.5)],
        settings: ["input": "energy.gas"]))
    city.add(.init(kind: "fuel", path: "energy.gas", slots: ["co2": .of(0.2, "kgCO2/kWh")]))
    city.add(
      .init(
        kind: "demand", path: "energy.use", slots: ["amount": .of(800, "GWh/yr")],
        settings: ["carrier": "energy.power", "end_use": "industry"]))
    // 900 GWh delivered, 1000 put out: 400 imported, 600 from 1200 of gas.
    expectClose(try city.result("energy.power", "output"), [1_000 * 3.6e12], 1e-14)
    expectClose(try city.result("energy.gas", "use"), [1_200 * 3.6e12], 1e-14)
    let plants = 1_200e6 * 0.2
    let imported = 400e6 * 0.5
    expectClose(try city.result("emissions", "territorial"), [plants], 1e-14)
    expectClose(try city.result("emissions", "gross"), [(plants + imported) * 800 / 900], 1e-14)
    expectClose(try city.result("emissions", "scope2"), [(plants + imported) * 0.8], 1e-14)
  }

  @Test func `more heat from a plant than anyone wants is a fault`() throws {
    let item = try #require(try VectorFile("energy_chp").cases.first)
    let city = combined("energy", item.inputs)
    city.edit("energy.use_heat") { $0.slots["amount"] = .of(1, "MWh/yr") }
    #expect(throws: Faulted.self) { try city.result("energy.heat", "output") }
  }

  @Test func `networks that state what they emit do not ask each other without end`() {
    let city = ToyCity(2020, through: 2020)
    for (name, other) in [("a", "b"), ("b", "a")] {
      city.add(
        .init(
          kind: "network", path: "energy.\(name)", slots: ["intensity": .of(0.2, "kgCO2e/kWh")],
          maps: ["inputs": ["energy.\(other)": .plain(0.1)]]))
    }
    #expect(city.check().count == 2)
  }

  @Test func `a balance has a hundred networks and no more`() {
    for (count, problems) in [(100, 0), (101, 1)] {
      let city = ToyCity(2020, through: 2020)
      for number in 0..<count {
        city.add(
          .init(
            kind: "network", path: "energy.n\(number)",
            maps: ["inputs": ["energy.n\((number + 1) % count)": .plain(0.1)]]))
      }
      #expect(city.check().count == problems)
    }
  }
}
