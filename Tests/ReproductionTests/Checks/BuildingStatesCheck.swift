/// Floor by state, its heat, and heat pumps that spread through it.
enum BuildingStatesCheck: VectorCheck {
  static let kinds = ["building stock transition (order of operations stated)"]
  private static let first = 2000

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    func number(_ name: String) -> String { Written.number(inputs[name].number) }
    func percent(_ name: String) -> String { Written.percent(inputs[name].number) }
    let last = first + Int(inputs["years"].number)
    let floor = inputs["stock_m2"].numbers.map { "\(Written.number($0)) m2" }
    let heat = inputs["kWh_m2"].numbers.map { "heat = \(Written.number($0)) kWh/m2/yr" }
    guard floor.count == 3, heat.count == 3 else { throw UnknownInput("states other than three") }
    let pumps = "\(percent("hp_share0")) + \(last - first) * \(percent("hp_step"))"
    // Where floor does not grow, what is pulled down is built anew.
    let grown =
      inputs["floor_growth"].number == 0
      ? ""
      : "floor_area = [\(first): \(floor.joined(separator: " + "))] then grow \(percent("floor_growth"))/yr"
    let town = try Town(
      Town.file(
        first...last,
        """
        energy {
          fuel natural_gas { }
          network grid {
            intensity = \(number("grid_kg_kWh")) kgCO2e/kWh; losses = \(percent("td_loss"))
          }
          heating boiler { carrier natural_gas; efficiency = \(number("eta_boiler")) }
          heating pump { carrier grid; efficiency = \(number("COP")) }
          building homes {
            \(grown)
            demolition = \(percent("demolition"))/yr
            state old {
              floor_area = \(floor[0]); \(heat[0])
              becomes {
                shallow = \(percent("retrofit_rate"))/yr * (1 - \(number("deep_share")))
                deep = \(percent("retrofit_rate"))/yr * \(number("deep_share"))
              }
            }
            state shallow { floor_area = \(floor[1]); \(heat[1]) }
            state deep { floor_area = \(floor[2]); \(heat[2]) }
            state fresh { floor_area = 0 m2; heat = \(number("kWh_m2_new")) kWh/m2/yr; demolition = 0 %/yr }
            shares new_floor { fresh = 100 % }
            shares heating {
              pump = min([\(first): \(percent("hp_share0")), \(last): \(pumps)] linear, 100 %)
              boiler = rest
            }
          }
        }
        """))
    func scaled(_ path: String, by factor: Double) -> [Double] { town.series(path).map { $0 * factor } }
    let states = ["m2_unretrofitted": "old", "m2_shallow": "shallow", "m2_deep": "deep", "m2_new": "fresh"]
    var columns = states.mapValues { town.series("energy.homes.\($0).floor") }
    columns["useful_kWh"] = scaled("energy.homes.heat_demand", by: 1e6)
    columns["elec_kWh"] = scaled("energy.homes.use.grid", by: 1e6)
    columns["gas_kWh"] = scaled("energy.homes.use.natural_gas", by: 1e6)
    columns["gas_tCO2"] = scaled("emissions.by_mass.co2", by: 1e3)
    let delivered = zip(town.series("emissions.scope2"), town.series("emissions.scope3"))
    columns["elec_tCO2e_incl_TD"] = delivered.map { ($0 + $1) * 1e3 }
    try comparison.expect(columns, in: item.expected)
  }
}
