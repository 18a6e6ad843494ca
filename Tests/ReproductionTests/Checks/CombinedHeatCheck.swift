/// The fuel of a plant that gives power and heat, divided between them in each way there is.
enum CombinedHeatCheck: VectorCheck {
  static let kinds = ["CHP emission allocation to heat"]

  private static let words = [
    "energy": "energy", "efficiency": "efficiency", "exergy_carnot": "exergy",
    "alternative_heat_boiler": "heat_boiler", "power_bonus_residual_to_heat": "power_bonus",
    "iea_fixed_heat_90": "fixed_heat",
  ]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let heat = item.expected["heat_emissions_t"]
    let power = item.expected["elec_emissions_t"]
    for method in Set(heat.keys + power.keys).sorted() {
      guard let word = words[method] else { throw UnknownInput("the allocation \(method)") }
      let town = try Town(text(item.inputs, allocation: word))
      comparison.expect(town.first("energy.warmth.emissions").map { $0 * 1000 }, heat[method])
      comparison.expect(town.first("energy.current.emissions").map { $0 * 1000 }, power[method])
      if item.expected["primary_energy_saving"].exists {
        let saving = town.first("energy.electricity.both.primary_energy_saving").map { $0 / 100 }
        comparison.expect(saving, item.expected["primary_energy_saving"])
      }
    }
  }

  private static func text(_ inputs: JSON, allocation: String) -> String {
    func number(_ name: String) -> String { Written.number(inputs[name].number) }
    let fuel = "\(number("fuel_MWh")) MWh"
    // What one allocation alone reads.
    let own =
      switch allocation {
      case "exergy": "heat_quality = 100 % * (1 - \(number("T_ambient_K")) / \(number("T_supply_K")))"
      case "power_bonus": "replaced_intensity = \(number("ref_elec_kg_MWh")) kgCO2e/MWh"
      default: ""
      }
    return Town.file(
      2020...2021,
      """
      energy {
        fuel burnt {
          co2 = \(number("emissions_t")) tCO2 / (\(fuel)); ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ
        }
        network heat { }
        network electricity {
          allocation \(allocation)
          plant both {
            input burnt; heat_to heat
            efficiency = \(number("elec_MWh")) MWh / (\(fuel))
            heat_efficiency = \(number("heat_MWh")) MWh / (\(fuel))
            heat_reference = \(Written.percent(inputs["eta_heat_ref"].number))
            power_reference = \(Written.percent(inputs["eta_elec_ref"].number))
            \(own)
          }
        }
        demand warmth { carrier heat; amount = \(number("heat_MWh")) MWh/yr }
        demand current { carrier electricity; amount = \(number("elec_MWh")) MWh/yr }
      }
      """)
  }
}
