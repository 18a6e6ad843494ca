import CityModel
import Modelling
import Plans
import Testing

@Suite struct LandfillTests {
  private func decaying(_ item: VectorFile.Case) -> ToyCity {
    let inputs = item.inputs
    let first = Int(inputs["years"].numbers[0])
    let city = ToyCity(first, through: first + inputs["years"].list.count - 1)
    city.add(
      .init(
        kind: "treatment", path: "waste.site",
        slots: [
          "methane_fraction": .plain(inputs["F"].number), "start_month": .plain(inputs["M"].number),
          "correction": .series(first, inputs["MCF"].numbers, ""),
          "oxidation": .series(first, inputs["OX"].numbers, ""),
          "recovered": .series(first, inputs["R_Gg"].numbers, "ktCH4/yr"),
        ], settings: ["method": "decay"]))
    for name in inputs["types"].keys {
      let type = inputs["types"][name]
      city.add(
        .init(
          kind: "stream", path: "waste.\(name)",
          slots: [
            "generated": .series(first, type["W_Gg"].numbers, "kt/yr"), "doc": .plain(type["DOC"].number),
            "doc_f": .plain(type["DOCf"].number), "decay": .of(type["k"].number, "/yr"),
            "past_landfilled": .of(0, "t/yr"),
          ], shares: ["treatment": ["waste.site": .plain(1)]]))
    }
    return city
  }

  @Test func `first-order decay gives the reference methane`() throws {
    for item in try VectorFile("waste_fod").cases {
      let city = decaying(item)
      let generated = try city.result("waste.site", "methane_generated").map { $0 / 1e6 }
      expectClose(
        generated, item.expected["CH4_generated_total"].numbers, 1e-12, absolute: 1e-12, item.id)
      let emitted = try city.result("emissions", "waste").map { $0 / 27 / 1e6 }
      expectClose(emitted, item.expected["CH4_emitted"].numbers, 1e-12, absolute: 1e-12, item.id)
      #expect(city.check().isEmpty, "\(item.id)")
    }
  }

  @Test func `what was deposited before the horizon goes on decaying`() throws {
    // The same deposits, once inside the horizon and once before it.
    let item = try #require(try VectorFile("waste_fod").cases.first { $0.id.hasPrefix("six_type_city") })
    let first = Int(item.inputs["years"].numbers[0])
    let whole = try decaying(item).result("waste.site", "methane_generated")
    let start = 20
    let city = ToyCity(first + start, through: first + whole.count - 1)
    city.add(.init(kind: "treatment", path: "waste.site", settings: ["method": "decay"]))
    for name in item.inputs["types"].keys {
      let type = item.inputs["types"][name]
      let mass = type["W_Gg"].numbers
      city.add(
        .init(
          kind: "stream", path: "waste.\(name)",
          slots: [
            "generated": .series(first + start, Array(mass[start...]), "kt/yr"),
            "doc": .plain(type["DOC"].number),
            "doc_f": .plain(type["DOCf"].number), "decay": .of(type["k"].number, "/yr"),
            "past_landfilled": .series(first, Array(mass[..<start]), "kt/yr"),
          ], shares: ["treatment": ["waste.site": .plain(1)]]))
    }
    expectClose(try city.result("waste.site", "methane_generated"), Array(whole[start...]), 1e-12)
  }

  @Test func `more recovered than was formed is a fault`() throws {
    let item = try #require(try VectorFile("waste_fod").cases.first)
    let city = decaying(item)
    let count = city.horizon.count
    city.edit("waste.site") {
      $0.slots["recovered"] = .series(city.horizon.first, Array(repeating: 1e6, count: count), "ktCH4/yr")
    }
    let emitted = city.lowering.result("waste", of: city.member("emissions"))
    let faults = try city.graph.plan(outputs: [emitted]).evaluate().faults
    #expect(faults.first?.fault.code == .recoveryAboveGeneration)
  }

  @Test func `methane commitment gives the reference methane, and decay stands beside it`() throws {
    let docs = ["food": 0.15, "garden": 0.20, "paper": 0.40, "wood": 0.43, "textiles": 0.24]
    for item in try VectorFile("waste_methane_commitment").cases {
      let inputs = item.inputs
      let city = ToyCity(2020, through: 2021)
      city.edit("waste") {
        $0.slots["amount"] = .of(inputs["MSW_t"].number, "t/yr")
        $0.settings["climate"] = "temperate_wet"
      }
      city.add(
        .init(
          kind: "treatment", path: "waste.site",
          slots: [
            "correction": .plain(inputs["MCF"].number), "methane_fraction": .plain(inputs["F"].number),
            "recovery": .plain(inputs["f_rec"].number), "oxidation": .plain(inputs["OX"].number),
          ], settings: ["method": "commitment", "memo": "decay"], gpc: "III.1.2", scope: 3))
      var shares: [String: ToyValue] = [:]
      var rest = 1.0
      for name in inputs["fractions"].keys {
        shares["waste.\(name)"] = .plain(inputs["fractions"][name].number)
        rest -= inputs["fractions"][name].number
        city.add(
          .init(
            kind: "stream", path: "waste.\(name)",
            slots: [
              "doc": .plain(docs[name] ?? 0), "doc_f": .plain(inputs["DOCf"].number),
              "past_landfilled": .of(0, "t/yr"),
            ], shares: ["treatment": ["waste.site": .plain(1)]]))
      }
      city.add(
        .init(
          kind: "stream", path: "waste.inert",
          slots: ["doc": .plain(0), "decay": .of(0.05, "/yr"), "past_landfilled": .of(0, "t/yr")],
          shares: ["treatment": ["waste.site": .plain(1)]]))
      shares["waste.inert"] = .plain(rest)
      city.edit("waste") { $0.shares["composition"] = shares }
      let methane = try city.result("emissions", "waste").map { $0 / 27 / 1e3 }
      let wanted = item.expected["CH4_t"].number
      expectClose(methane, [wanted, wanted], 1e-12, item.id)
      // Own waste treated elsewhere is scope 3, and in BASIC.
      #expect(try city.result("emissions", "basic") == city.result("emissions", "scope3"))
      let memo = try city.result("waste.site", "decay_memo")
      #expect(memo[0] == 0 && memo[1] > 0 && memo[1] < wanted * 27e3)
      #expect(city.check().isEmpty)
    }
  }

  @Test func `all carbon deposited is decomposed in the end, or stored`() throws {
    let city = ToyCity(2000, through: 2400)
    city.add(.init(kind: "treatment", path: "waste.site", settings: ["method": "decay"]))
    city.add(
      .init(
        kind: "stream", path: "waste.food",
        slots: [
          "generated": .series(2000, [1_000] + Array(repeating: 0, count: 400), "t/yr"),
          "decay": .of(0.185, "/yr"), "past_landfilled": .of(0, "t/yr"),
        ], shares: ["treatment": ["waste.site": .plain(1)]]))
    let methane = try city.result("waste.site", "methane_generated").reduce(0, +)
    #expect(isClose(methane, 1e6 * 0.15 * 0.5 * 0.5 * 16 / 12, 1e-12))
    let stored = try city.result("waste.site", "stored").reduce(0, +)
    #expect(isClose(stored, 1e6 * 0.15 * 0.5, 1e-12))
  }

  @Test func `a rate of decay that changes in time was that of the first year before`() throws {
    func methane(_ rate: ToyValue, through last: Int) throws -> [Double] {
      let city = ToyCity(2020, through: last)
      city.add(.init(kind: "treatment", path: "waste.site", settings: ["method": "decay"]))
      city.add(
        .init(
          kind: "stream", path: "waste.food",
          slots: [
            "generated": .of(100, "t/yr"), "doc": .plain(0.15), "decay": rate,
            "past_landfilled": .of(80, "t/yr"),
          ], shares: ["treatment": ["waste.site": .plain(1)]]))
      return try city.result("waste.site", "methane_generated")
    }
    let changing = try methane(.series(2020, [0.05, 0.05, 0.2], "/yr"), through: 2022)
    let steady = try methane(.of(0.05, "/yr"), through: 2021)
    expectClose(Array(changing.prefix(2)), steady, 1e-14)
    #expect(changing[2] > 2 * changing[1])
  }

  @Test func `a landfill that gives energy to a network still leaks where it lies`() throws {
    let city = ToyCity(2020, through: 2020)
    city.add(
      .init(
        kind: "treatment", path: "waste.site",
        slots: ["energy_recovered": .of(0.5, "MJ/kg"), "correction": .plain(1)],
        settings: ["method": "commitment", "feeds": "energy.power"]))
    city.add(
      .init(
        kind: "stream", path: "waste.food", slots: ["generated": .of(100, "t/yr"), "doc": .plain(0.15)],
        shares: ["treatment": ["waste.site": .plain(1)]]))
    city.add(
      .init(
        kind: "network", path: "energy.power",
        slots: ["imports": .plain(1), "import_intensity": .of(0.2, "kgCO2e/kWh")]))
    city.add(
      .init(
        kind: "demand", path: "energy.homes", slots: ["amount": .of(1, "GWh/yr")],
        settings: ["carrier": "energy.power", "end_use": "residential"]))
    // 100 t · 0.15 · 0.5 · 0.5 · 16/12, at a potential of 27.
    expectClose(try city.result("emissions", "waste"), [100e3 * 0.15 * 0.5 * 0.5 * 16 / 12 * 27], 1e-12)
    // What is not imported any more: 100 t · 0.5 MJ/kg of 3.6 TJ.
    expectClose(try city.result("emissions", "energy"), [(1e6 - 50e3 / 3.6) * 0.2], 1e-12)
  }
}
