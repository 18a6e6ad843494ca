import CityModel
import Modelling
import Plans
import Testing

@Suite struct FleetTests {
  @Test func `a fleet by year of sale gives the reference energy and emissions`() throws {
    let item = try #require(try VectorFile("transport_fleet_vintage").cases.first)
    let inputs = item.inputs
    let sales = inputs["sales"].numbers
    let count = sales.count
    let rows = item.expected["by_year"].list.map(\.numbers)
    let ev = inputs["ev_share"].numbers
    let city = ToyCity(2000, through: 2000 + count - 1)
    city.gwp = "AR5"
    func falling(_ first: String, _ rate: String) -> [Double] {
      (0..<count).map { step in
        (0..<step).reduce(inputs[first].number) { value, _ in value * (1 - inputs[rate].number) }
      }
    }
    city.add(
      .init(
        kind: "mode", path: "transport.car",
        slots: [
          "distance": .series(2000, rows.map { $0[1] }, "vkm/yr"),
          "distance_per_vehicle": .of(inputs["km0"].number, "vkm/vehicle/yr"),
          // exp(−0.045) a year, as a yearly decline.
          "distance_by_age": .plain(0.04400251816690009), "past_sales": .of(0, "vehicle/yr"),
        ],
        shares: [
          "sales": [
            "transport.ice": .series(2000, ev.map { 1 - $0 }, ""), "transport.ev": .series(2000, ev, ""),
          ]
        ],
        maps: [
          "energy_use": [
            "transport.ice": .series(2000, falling("ice_MJ_km_0", "ice_improve"), "MJ/vkm"),
            "transport.ev": .series(2000, falling("ev_MJ_km_0", "ev_improve"), "MJ/vkm"),
          ]
        ], settings: ["surplus": "negative"]))
    city.add(
      .init(
        kind: "survival", path: "transport.car.survival",
        slots: ["scale": .of(inputs["scale"].number, "yr"), "shape": .plain(inputs["shape"].number)],
        settings: ["law": "weibull"]))
    city.add(.init(kind: "powertrain", path: "transport.ice", settings: ["carrier": "energy.petrol"]))
    city.add(.init(kind: "powertrain", path: "transport.ev", settings: ["carrier": "energy.grid"]))
    city.add(.init(kind: "fuel", path: "energy.petrol", slots: ["co2": .of(69.3, "tCO2/TJ")]))
    city.add(
      .init(
        kind: "network", path: "energy.grid",
        slots: ["intensity": .series(2000, inputs["grid_kg_MWh"].numbers, "kgCO2e/MWh")]))

    func column(_ index: Int, _ scale: Double) -> [Double] { rows.map { $0[index] * scale } }
    expectClose(try city.result("transport.car", "stock"), column(0, 1), 1e-10, "vehicles")
    expectClose(try city.result("transport.car", "sold"), sales, 1e-8, "sales")
    let petrol = try city.result("transport.car", "use", key: "energy.petrol")
    expectClose(petrol, column(2, 1e12), 1e-9, "petrol")
    let power = try city.result("transport.car", "use", key: "energy.grid")
    expectClose(power, column(3, 3.6e9), 1e-9, "power")
    expectClose(try city.result("emissions", "scope1"), column(4, 1e3), 1e-9, "exhaust")
    expectClose(try city.result("emissions", "scope2"), column(5, 1e3), 1e-9, "power's emissions")
    #expect(city.check().isEmpty)
  }

  private func steadyCity(_ slots: [String: ToyValue], settings: [String: String]) -> ToyCity {
    let city = ToyCity(2020, through: 2050)
    city.add(
      .init(
        kind: "mode", path: "transport.car",
        slots: [
          "distance_per_vehicle": .of(8_000, "vkm/vehicle/yr"), "lifetime": .of(14, "yr"),
        ].merging(slots) { _, new in new },
        shares: ["sales": ["transport.a": .plain(0.75), "transport.b": .plain(0.25)]],
        maps: ["energy_use": ["transport.a": .of(2, "MJ/vkm"), "transport.b": .of(1, "MJ/vkm")]],
        settings: settings))
    for name in ["a", "b"] {
      city.add(.init(kind: "powertrain", path: "transport.\(name)", settings: ["carrier": "energy.petrol"]))
    }
    city.add(.init(kind: "fuel", path: "energy.petrol", slots: ["co2": .of(70, "tCO2/TJ")]))
    return city
  }

  @Test func `a steady fleet under constant travel is renewed evenly and uses the same each year`() throws {
    let city = steadyCity(["distance": .of(8e9, "vkm/yr")], settings: ["start": "steady"])
    expectClose(try city.result("transport.car", "stock"), Array(repeating: 1e6, count: 31), 1e-12)
    // 8e9 vkm · (0.75 · 2 + 0.25 · 1) MJ/vkm.
    expectClose(try city.result("transport.car", "use"), Array(repeating: 14e15, count: 31), 1e-9)
    // Σ S(a) of a Weibull law is nearly its mean and half a year, so sales are 1e6 / 14.5.
    let sold = try city.result("transport.car", "sold")
    #expect(abs(sold[0] / (1e6 / 14.5) - 1) < 1e-3)
    expectClose(sold, Array(repeating: sold[0], count: 31), 1e-6)
    #expect(city.check().isEmpty)
  }

  @Test func `the stock meets travel while travel grows`() throws {
    let distance = (0...30).map { 8e9 * (1 + 0.01 * Double($0)) }
    let city = steadyCity(["distance": .series(2020, distance, "vkm/yr")], settings: ["start": "steady"])
    expectClose(try city.result("transport.car", "stock"), distance.map { $0 / 8_000 }, 1e-12)
    expectClose(try city.result("transport.car", "use"), distance.map { $0 * 1.75e6 }, 1e-10)
  }

  @Test func `each word for a surplus does what it says`() throws {
    let distance = [8e9] + Array(repeating: 1e9, count: 30)
    func run(_ word: String) throws -> (stock: [Double], sold: [Double]) {
      let city = steadyCity(
        ["distance": .series(2020, distance, "vkm/yr")], settings: ["start": "steady", "surplus": word])
      return (try city.result("transport.car", "stock"), try city.result("transport.car", "sold"))
    }
    let kept = try run("keep")
    #expect(kept.stock[1] > 5e5 && kept.sold[1] == 0)
    let retired = try run("retire")
    expectClose(retired.stock, distance.map { $0 / 8_000 }, 1e-12)
    #expect(retired.sold[1] == 0)
    let negative = try run("negative")
    expectClose(negative.stock, distance.map { $0 / 8_000 }, 1e-9)
    #expect(negative.sold[1] < 0)

    let city = steadyCity(["distance": .series(2020, distance, "vkm/yr")], settings: ["start": "steady"])
    let stock = city.lowering.result("stock", of: city.member("transport.car"))
    let faults = try city.graph.plan(outputs: [stock]).evaluate().faults
    #expect(faults.first?.fault.code == .stockBelowSurvivors)
  }

  @Test func `a fleet without a past says what is missing`() {
    let city = steadyCity(["distance": .of(8e9, "vkm/yr")], settings: [:])
    let problems = city.check()
    #expect(
      problems.contains {
        if case .missing("past_sales", _) = $0.cause { return true }
        return false
      })
  }

  @Test func `a lifetime beyond all numbers is a fault and no crash`() {
    for lifetime in [Double.infinity, .nan, 1e300] {
      let city = ToyCity(2020, through: 2021)
      city.add(
        .init(
          kind: "mode", path: "transport.car",
          slots: [
            "distance": .of(100, "vkm/yr"), "distance_per_vehicle": .of(10, "vkm/vehicle/yr"),
            "lifetime": .plain(lifetime),
          ], maps: ["energy_use": ["transport.petrol": .of(1, "MJ/vkm")]], settings: ["start": "steady"]))
      city.add(
        .init(kind: "powertrain", path: "transport.petrol", settings: ["carrier": "energy.gasoline"]))
      city.add(.init(kind: "fuel", path: "energy.gasoline"))
      _ = city.node("transport.car", "stock")
      #expect(city.problems.isEmpty)
    }
  }
}
