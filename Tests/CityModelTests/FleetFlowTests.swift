import CityModel
import Modelling
import Plans
import Testing

/// Vehicles are neither made nor lost but by sale and scrapping.
@Suite struct FleetFlowTests {
  private static let years = 2000...2040

  /// A city with one fleet that counts `slots` and is scrapped by `law`.
  private func city(
    _ slots: [String: ToyValue], settings: [String: String] = [:], law: [String: String],
    _ ages: [String: ToyValue]
  ) -> ToyCity {
    let city = ToyCity(Self.years.lowerBound, through: Self.years.upperBound)
    let own: [String: ToyValue] = ["distance_per_vehicle": .of(10_000, "vkm/vehicle/yr")]
    city.add(
      .init(
        kind: "mode", path: "transport.car", slots: slots.merging(own) { stated, _ in stated },
        maps: ["energy_use": ["transport.petrol": .of(1, "MJ/vkm")]], settings: settings))
    city.add(.init(kind: "powertrain", path: "transport.petrol", settings: ["carrier": "energy.gasoline"]))
    city.add(.init(kind: "fuel", path: "energy.gasoline"))
    city.add(.init(kind: "survival", path: "transport.car.survival", slots: ages, settings: law))
    return city
  }

  private static var weibull: [String: ToyValue] { ["scale": .of(9, "yr"), "shape": .plain(2.5)] }
  private static var ages: [String: ToyValue] { ["mean": .of(9, "yr"), "spread": .of(4, "yr")] }
  private static var laws: [([String: String], [String: ToyValue])] {
    [
      (["law": "weibull"], weibull), (["law": "lognormal"], ages), (["law": "folded_normal"], ages),
      (["law": "fixed"], ["mean": .of(9, "yr")]), (["law": "normal", "first_year_losses": "allowed"], ages),
      (["law": "normal", "first_year_losses": "none"], ages),
      (
        ["law": "logistic", "first_year_losses": "allowed"],
        ["median": .of(9, "yr"), "steepness": .of(0.4, "/yr")]
      ),
      (
        ["law": "logistic", "first_year_losses": "none"],
        ["median": .of(9, "yr"), "steepness": .of(0.4, "/yr")]
      ),
    ]
  }

  @Test(arguments: 0..<8)
  func `what is bought runs or is scrapped`(_ index: Int) throws {
    let (law, ages) = Self.laws[index]
    let bought = Self.years.map { $0 % 7 == 0 ? 0 : 100 + Double($0 % 5) * 40 }
    let city = city(
      ["bought": .series(2000, bought, "vehicle/yr"), "past_sales": .of(0, "vehicle/yr")], law: law, ages)
    let stock = try city.result("transport.car", "stock")
    let scrapped = try city.result("transport.car", "scrapped")
    expectClose(try city.result("transport.car", "sold"), bought, 1e-15, "sold")
    var (allBought, allScrapped) = (0.0, 0.0)
    for year in stock.indices {
      allBought += bought[year]
      allScrapped += scrapped[year]
      #expect(isClose(stock[year] + allScrapped, allBought, 1e-12), "\(law) in year \(year)")
      #expect(scrapped[year] >= 0)
    }
    #expect(city.check().isEmpty)
  }

  @Test(arguments: ["retire", "keep", "negative"])
  func `a stock changes by what is bought less what is scrapped`(_ surplus: String) throws {
    let wanted = Self.years.map { $0 < 2015 ? 1000.0 : 1000 - Double($0 - 2015) * 35 }
    let city = city(
      ["vehicles": .series(2000, wanted, "vehicle"), "past_sales": .of(90, "vehicle/yr")],
      settings: ["surplus": surplus], law: ["law": "weibull"], Self.weibull)
    let stock = try city.result("transport.car", "stock")
    let sold = try city.result("transport.car", "sold")
    let scrapped = try city.result("transport.car", "scrapped")
    let rate = try city.result("transport.car", "scrap_rate")
    for year in stock.indices.dropFirst() {
      #expect(isClose(stock[year] - stock[year - 1], sold[year] - scrapped[year], absolute: 1e-9))
      #expect(isClose(rate[year] * stock[year - 1], scrapped[year], 1e-9, absolute: 1e-9))
    }
    if surplus == "retire" { expectClose(stock, wanted, 1e-12, "stock") }
  }

  @Test func `few losses of a first year keep their digits`() throws {
    // (1/20)⁴ = x; 1 − e^(−x) = x − x²/2 + x³/6 to far beyond a Double.
    let share = 1 / 160_000.0
    let wanted = share - share * share / 2 + share * share * share / 6
    let city = city(
      [
        "bought": .series(2000, [1] + Array(repeating: 0, count: 40), "vehicle/yr"),
        "past_sales": .of(0, "vehicle/yr"),
      ],
      law: ["law": "weibull"], ["scale": .of(20, "yr"), "shape": .plain(4)])
    #expect(isClose(try city.result("transport.car", "scrapped")[1], wanted, 1e-14))
    #expect(isClose(try city.result("transport.car", "scrap_rate")[1], wanted, 1e-14))
  }

  @Test func `a fleet drives what its vehicles drive, and costs move it`() throws {
    var slots: [String: ToyValue] = [
      "bought": .of(100, "vehicle/yr"), "past_sales": .of(0, "vehicle/yr"),
      "cost": .series(2000, Self.years.map { $0 < 2010 ? 1 : 2 }, ""), "cost_elasticity": .plain(-1),
    ]
    slots["distance_by_age"] = .plain(0.5)
    let city = city(slots, law: ["law": "fixed"], ["mean": .of(2, "yr")])
    let distance = try city.result("transport.car", "distance").map { $0 / 1000 }
    // 100 new ones and 100 of last year that drive half: 1.5 million km; at twice the cost half of that.
    #expect(isClose(distance[0], 1e6))
    #expect(isClose(distance[5], 1.5e6))
    #expect(isClose(distance[15], 0.75e6))
    expectClose(
      try city.result("transport.car", "driven", key: "transport.petrol").map { $0 / 1000 }, distance, 1e-14,
      "driven")
  }
}
