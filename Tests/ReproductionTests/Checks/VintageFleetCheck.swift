/// Energy of a fleet whose vehicles keep the use of the year in which they were made.
enum VintageFleetCheck: VectorCheck {
  static let kinds = ["vintage fleet energy"]
  private static let first = 2000

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let sales = inputs["sales"].numbers
    func number(_ name: String) -> String { Written.number(inputs[name].number) }
    func use(_ start: String, _ gain: String) -> String {
      let rate = Written.number(-inputs[gain].number * 100)
      return "[\(first): \(number(start))] MJ/vkm then grow \(rate) %/yr before hold"
    }
    let town = try Town(
      Town.file(
        first...(first + sales.count - 1),
        """
        transport {
          powertrain engine { carrier gasoline }
          powertrain battery { carrier grid }
          mode car {
            bought = \(Written.series(sales, from: first, "vehicle/yr"))
            past_sales = [\(first - 1): 0] vehicle/yr
            distance_per_vehicle = \(number("km0")) vkm/vehicle/yr
            distance_by_age = (1 - exp(-\(number("km_decay")))) / 1 yr
            survival { law weibull; scale = \(number("scale")) yr; shape = \(number("shape")) }
            shares sales {
              battery = \(Written.shares(Written.yearly(inputs["ev_share"], count: sales.count), from: first))
              engine = rest
            }
            energy_use { engine = \(use("ice_MJ_km_0", "ice_improve")); battery = \(use("ev_MJ_km_0", "ev_improve")) }
          }
        }
        energy {
          fuel gasoline { }
          network grid {
            intensity = \(Written.series(Written.yearly(inputs["grid_kg_MWh"], count: sales.count), from: first, "kgCO2e/MWh"))
          }
        }
        """))
    func series(_ path: String) -> [Double] { town.series(path, years: sales.count) }
    func thousands(_ path: String) -> [Double] { series(path).map { $0 * 1000 } }
    let columns = [
      "vehicles": series("transport.car.stock"), "vkm": series("transport.car.distance"),
      "ice_TJ": series("transport.car.use.gasoline"), "ev_MWh": thousands("energy.grid.use"),
      "tailpipe_tCO2": thousands("emissions.by_mass.co2"), "grid_tCO2e": thousands("emissions.scope2"),
    ]
    try comparison.expect(columns, in: item.expected)
  }
}

extension Comparison {
  /// Holds named series against a table whose `columns` name them and whose `by_year` lists them.
  func expect(_ series: [String: [Double]], in wanted: JSON) throws {
    let names = wanted["columns"].list.map(\.text)
    for (index, name) in names.enumerated() {
      guard series[name] != nil else { throw UnknownInput("no column \(name)") }
      expect(name, wanted["columns"][index])
    }
    let table = wanted["by_year"].list.indices.map { row in
      names.map { name in series[name].flatMap { $0.indices.contains(row) ? $0[row] : nil } ?? .nan }
    }
    expect(table, wanted["by_year"])
  }
}
