import CityModel
import Modelling
import Plans
import Testing
import Units

@Suite struct SurvivalTests {
  /// The shares of a cohort of one million that run at ages 0, 1, …, read off a fleet's stock.
  private func curve(
    _ survival: [String: ToyValue], law: String, losses: String? = nil, ages: Int
  ) throws -> [Double] {
    let city = ToyCity(2000, through: 2000 + ages - 1)
    // Nothing is wanted after the first year, and what survives is kept.
    let wanted = [1e6] + Array(repeating: 0.0, count: ages - 1)
    city.add(
      .init(
        kind: "mode", path: "transport.car",
        slots: [
          "distance": .series(2000, wanted, "vkm/yr"), "distance_per_vehicle": .of(1, "vkm/vehicle/yr"),
          "past_sales": .of(0, "vehicle/yr"),
        ],
        maps: ["energy_use": ["transport.petrol": .of(1, "MJ/vkm")]], settings: ["surplus": "keep"]))
    city.add(.init(kind: "powertrain", path: "transport.petrol", settings: ["carrier": "energy.gasoline"]))
    city.add(.init(kind: "fuel", path: "energy.gasoline"))
    var settings = ["law": law]
    settings["first_year_losses"] = losses
    city.add(.init(kind: "survival", path: "transport.car.survival", slots: survival, settings: settings))
    #expect(city.check().isEmpty)
    return try city.result("transport.car", "stock").map { $0 / 1e6 }
  }

  @Test func `laws of survival give the reference curves`() throws {
    for item in try VectorFile("transport_survival").cases {
      let values = item.inputs["params"]
      let wanted = item.expected["survival"].numbers
      switch item.inputs["kind"].text {
      case "weibull":
        let slots: [String: ToyValue] = [
          "scale": .of(values["scale"].number, "yr"), "shape": .plain(values["shape"].number),
        ]
        expectClose(try curve(slots, law: "weibull", ages: wanted.count), wanted, 1e-11, item.id)
      case "logistic_norm":
        let slots: [String: ToyValue] = [
          "median": .of(values["median"].number, "yr"), "steepness": .of(values["beta"].number, "/yr"),
        ]
        let found = try curve(slots, law: "logistic", losses: "none", ages: wanted.count)
        expectClose(found, wanted, 1e-11, item.id)
      case "logistic":
        let slots: [String: ToyValue] = [
          "median": .of(values["median"].number, "yr"), "steepness": .of(values["beta"].number, "/yr"),
        ]
        // The stock of the first year is what was wanted; later ones are S(a)/S(0) of it.
        let found = try curve(slots, law: "logistic", losses: "allowed", ages: wanted.count)
        expectClose(found.map { $0 * wanted[0] }, wanted, 1e-11, item.id)
      default: continue
      }
    }
  }

  @Test func `normal and lognormal laws begin at one and pass a half where they should`() throws {
    let slots: [String: ToyValue] = ["mean": .of(12, "yr"), "spread": .of(3, "yr")]
    let normal = try curve(slots, law: "normal", losses: "none", ages: 25)
    #expect(isClose(normal[0], 1, 1e-12))
    // 1 − Φ(0) over 1 − Φ(−4).
    #expect(isClose(normal[12], 0.5 / 0.999_968_328_758_167, 1e-9))
    let lognormal = try curve(slots, law: "lognormal", ages: 25)
    #expect(lognormal[0] == 1)
    // The median of the law is mean / sqrt(1 + sd²/mean²), here between ages 11 and 12.
    #expect(lognormal[11] > 0.5 && lognormal[12] < 0.5)
    #expect(zip(lognormal, lognormal.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `sales make good what a law loses in the first year`() throws {
    // S(0) = 3/4, S(1) = √3/(1 + √3), S(2) = 1/2.
    let city = ToyCity(2000, through: 2001)
    city.add(
      .init(
        kind: "mode", path: "transport.car",
        slots: [
          "distance": .of(75, "vkm/yr"), "distance_per_vehicle": .of(1, "vkm/vehicle/yr"),
          "past_sales": .of(0, "vehicle/yr"),
        ], maps: ["energy_use": ["transport.petrol": .of(1, "MJ/vkm")]]))
    city.add(.init(kind: "powertrain", path: "transport.petrol", settings: ["carrier": "energy.gasoline"]))
    city.add(.init(kind: "fuel", path: "energy.gasoline"))
    city.add(
      .init(
        kind: "survival", path: "transport.car.survival",
        slots: ["median": .of(2, "yr"), "steepness": .of(0.549_306_144_334_054_9, "/yr")],
        settings: ["law": "logistic", "first_year_losses": "allowed"]))
    let root = (3.0).squareRoot()
    let year = ToyCity.unit("vehicle/yr").coherent(1)
    expectClose(
      try city.result("transport.car", "sold").map { $0 / year },
      [100, (75 - 100 * root / (1 + root)) / 0.75], 1e-12)
    expectClose(try city.result("transport.car", "stock"), [75, 75], 1e-12)
  }

  @Test func `a law that begins below one needs a word, in every lane`() throws {
    func city(_ spread: ToyValue) -> ToyCity {
      let city = ToyCity(2000, through: 2001)
      city.add(
        .init(
          kind: "mode", path: "transport.car",
          slots: [
            "distance": .of(75, "vkm/yr"), "distance_per_vehicle": .of(1, "vkm/vehicle/yr"),
            "past_sales": .of(0, "vehicle/yr"),
          ], maps: ["energy_use": ["transport.petrol": .of(1, "MJ/vkm")]]))
      city.add(.init(kind: "powertrain", path: "transport.petrol", settings: ["carrier": "energy.gasoline"]))
      city.add(.init(kind: "fuel", path: "energy.gasoline"))
      city.add(
        .init(
          kind: "survival", path: "transport.car.survival",
          slots: ["mean": .of(12, "yr"), "spread": spread], settings: ["law": "normal"]))
      return city
    }
    // Φ(4) = 0.99997; Φ(12) is one.
    #expect(!city(.of(3, "yr")).check().isEmpty)
    #expect(city(.of(1, "yr")).check().isEmpty)
    let lanes = city(ToyValue(form: .input(0), dimension: ToyCity.unit("yr").dimension))
    let stock = lanes.node("transport.car", "stock")
    #expect(lanes.check().isEmpty)
    let years = ToyCity.unit("yr").coherent(1)
    let found = try lanes.graph.plan(outputs: [stock]).evaluate(
      inputs: LaneInputs(rows: [[years], [3 * years]]))
    #expect(found.faults.map(\.lane) == [1])
    #expect(found.faults.first?.fault.code == .lossesAtAgeZero)
  }

  @Test func `what is bought is scrapped, however steep the law`() throws {
    // (1/0.5)^10 = 1024: of a million vehicles e^(−1024) are left a year later, which no number holds.
    let city = ToyCity(2020, through: 2022)
    city.add(
      .init(
        kind: "mode", path: "transport.car",
        slots: [
          "bought": .series(2020, [1e6, 0, 0], "vehicle/yr"), "past_sales": .of(0, "vehicle/yr"),
          "distance_per_vehicle": .of(1, "vkm/vehicle/yr"),
        ], maps: ["energy_use": ["transport.petrol": .of(1, "MJ/vkm")]]))
    city.add(.init(kind: "powertrain", path: "transport.petrol", settings: ["carrier": "energy.gasoline"]))
    city.add(.init(kind: "fuel", path: "energy.gasoline"))
    city.add(
      .init(
        kind: "survival", path: "transport.car.survival",
        slots: ["scale": .of(0.5, "yr"), "shape": .plain(10)], settings: ["law": "weibull"]))
    #expect(city.check().isEmpty)
    let year = ToyCity.unit("vehicle/yr").coherent(1)
    expectClose(try city.result("transport.car", "stock"), [1e6, 0, 0], 1e-15)
    expectClose(try city.result("transport.car", "scrapped").map { $0 / year }, [0, 1e6, 0], 1e-15)
  }

  @Test func `a lifetime is the mean age at scrapping`() throws {
    let city = ToyCity(2000, through: 2060)
    city.add(
      .init(
        kind: "mode", path: "transport.car",
        slots: [
          "distance": .series(2000, [1000] + Array(repeating: 0, count: 60), "vkm/yr"),
          "distance_per_vehicle": .of(1, "vkm/vehicle/yr"), "past_sales": .of(0, "vehicle/yr"),
          "lifetime": .of(15, "yr"),
        ],
        maps: ["energy_use": ["transport.petrol": .of(1, "MJ/vkm")]], settings: ["surplus": "keep"]))
    city.add(.init(kind: "powertrain", path: "transport.petrol", settings: ["carrier": "energy.gasoline"]))
    city.add(.init(kind: "fuel", path: "energy.gasoline"))
    let stock = try city.result("transport.car", "stock").map { $0 / 1000 }
    // ∫S da by the trapezoid rule; the mean of the law is 15.
    let mean = stock.reduce(0, +) - 0.5
    #expect(abs(mean - 15) < 1e-3)
  }
}
