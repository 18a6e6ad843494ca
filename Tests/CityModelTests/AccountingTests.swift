import CityModel
import Modelling
import Plans
import Testing

@Suite struct AccountingTests {
  /// A city of one item in `section`, with 1 t of CO2 a year.
  private func item(_ section: String, gpc: String? = nil, scope: Int? = nil) -> ToyCity {
    let city = ToyCity(2020, through: 2020)
    city.add(
      .init(
        kind: "item", path: "\(section).thing", slots: ["activity": .plain(1), "co2": .of(1, "tCO2/yr")],
        gpc: gpc, scope: scope))
    return city
  }

  private func counted(_ city: ToyCity) throws -> Set<String> {
    let names = ["basic", "gross", "territorial", "scope1", "scope2", "scope3"]
    return Set(try names.filter { try city.result("emissions", $0)[0] == 1_000 })
  }

  @Test func `each reference number counts where the protocol says`() throws {
    #expect(try counted(item("energy")) == ["basic", "gross", "territorial", "scope1"])
    #expect(try counted(item("energy", gpc: "I.3.1")) == ["basic", "gross", "territorial", "scope1"])
    #expect(try counted(item("energy", gpc: "I.1.2")) == ["basic", "gross", "scope2"])
    #expect(try counted(item("energy", gpc: "I.1.3")) == ["gross", "scope3"])
    #expect(try counted(item("energy", gpc: "I.4.4")) == ["territorial"])
    #expect(try counted(item("transport", gpc: "II.4.3")) == ["gross", "scope3"])
    #expect(
      try counted(item("transport", gpc: "II.2.1", scope: 1)) == ["basic", "gross", "territorial", "scope1"])
    #expect(try counted(item("waste", gpc: "III.1.1")) == ["basic", "gross", "territorial", "scope1"])
    #expect(try counted(item("waste", gpc: "III.1.2", scope: 3)) == ["basic", "gross", "scope3"])
    #expect(try counted(item("waste", gpc: "III.1.2")) == ["basic", "gross", "scope3"])
    #expect(try counted(item("waste", gpc: "III.1.3")) == ["territorial"])
    #expect(try counted(item("ippu")) == ["gross", "territorial", "scope1"])
    #expect(try counted(item("afolu")) == ["gross", "territorial", "scope1"])
    #expect(try counted(item("offsets")) == [])
    #expect(try item("offsets").result("emissions", "net") == [-1_000])
  }

  @Test func `a family takes its third digit from the scope of each line`() throws {
    let city = ToyCity(2020, through: 2020)
    city.add(
      .init(
        kind: "building", path: "energy.homes",
        slots: ["useful_heat": .of(1, "GWh/yr"), "other_electricity": .of(1, "GWh/yr")],
        shares: ["heating": ["energy.boiler": .plain(1)]], gpc: "I.1"))
    city.add(
      .init(
        kind: "heating", path: "energy.boiler", slots: ["efficiency": .plain(0.9)],
        settings: ["carrier": "energy.gas"]))
    city.add(.init(kind: "fuel", path: "energy.gas", slots: ["co2": .of(56, "tCO2/TJ")]))
    city.add(
      .init(
        kind: "network", path: "energy.electricity",
        slots: ["intensity": .of(0.3, "kgCO2e/kWh"), "losses": .of(10, "%")]))
    let lines = city.lowering.lines(of: city.member("energy.homes"))
    #expect(Set(lines.map { "\($0.gpc ?? "") \($0.scope)" }) == ["I.1.1 1", "I.1.2 2", "I.1.3 3"])
    expectClose(try city.result("energy.homes", "emissions"), try city.result("emissions", "gross"), 1e-14)
  }

  @Test func `own waste treated elsewhere is third digit two, by its scope alone as by its family`() throws {
    for gpc in [nil, "III.1", "III.1.2"] as [String?] {
      let city = ToyCity(2020, through: 2020)
      city.add(
        .init(
          kind: "treatment", path: "waste.site", slots: ["co2e": .of(10, "kgCO2e/t")],
          settings: ["method": "factor"], gpc: gpc, scope: 3))
      city.add(
        .init(
          kind: "stream", path: "waste.mixed", slots: ["generated": .of(100, "t/yr")],
          shares: ["treatment": ["waste.site": .plain(1)]]))
      #expect(try counted(city) == ["basic", "gross", "scope3"])
      #expect(
        city.lowering.lines(of: city.member("waste.site")).allSatisfy { $0.gpc?.hasSuffix(".2") ?? false })
    }
  }

  @Test func `methane of waste and land is biogenic, of energy fossil`() throws {
    for (section, factor) in [("waste", 27.0), ("afolu", 27), ("energy", 29.8)] {
      let city = ToyCity(2020, through: 2020)
      city.add(
        .init(
          kind: "item", path: "\(section).thing", slots: ["activity": .plain(1), "ch4": .of(1, "tCH4/yr")]))
      expectClose(try city.result("emissions", "ch4"), [factor * 1_000], 1e-14)
    }
  }

  @Test func `biogenic carbon is a memo and in no total`() throws {
    let city = ToyCity(2020, through: 2020)
    city.add(
      .init(
        kind: "item", path: "energy.stoves", slots: ["activity": .plain(1), "co2": .of(1, "tCO2/yr")],
        settings: ["carbon": "biogenic"]))
    #expect(try counted(city) == [])
    #expect(try city.result("emissions", "biogenic_co2") == [1_000])
    #expect(try city.result("energy.stoves", "emissions") == [0])
  }

  @Test func `a gas that the set does not know is reported`() throws {
    let city = ToyCity(2020, through: 2020)
    city.gwp = "SAR"
    city.add(
      .init(kind: "item", path: "ippu.chips", slots: ["activity": .plain(1), "nf3": .of(1, "tNF3/yr")]))
    #expect(try city.result("emissions", "gross") == [0])
    #expect(!city.problems.isEmpty)
  }

  @Test func `contracts are shown beside the location and never added`() throws {
    let city = ToyCity(2020, through: 2020)
    for (network, extra) in [
      ("power", ["contracted": ToyValue.plain(0.25), "residual_intensity": .of(0.5, "kgCO2e/kWh")]),
      ("heat", [:]),
    ] {
      city.add(
        .init(
          kind: "network", path: "energy.\(network)",
          slots: ["intensity": .of(0.3, "kgCO2e/kWh")].merging(extra) { a, _ in a }))
      city.add(
        .init(
          kind: "demand", path: "energy.use_\(network)", slots: ["amount": .of(1, "GWh/yr")],
          settings: ["carrier": "energy.\(network)", "end_use": "industry"]))
    }
    expectClose(try city.result("emissions", "scope2"), [6e5], 1e-14)
    expectClose(try city.result("emissions", "scope2_market"), [0.75 * 5e5 + 3e5], 1e-14)
    expectClose(try city.result("emissions", "gross"), [6e5], 1e-14)
  }
}
