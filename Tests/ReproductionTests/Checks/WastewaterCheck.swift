/// Domestic wastewater: organic load, methane by system, nitrogen of the effluent.
enum WastewaterCheck: VectorCheck {
  static let kinds = ["domestic wastewater (IPCC 2006 V5 Ch6 eqs 6.1-6.3, 6.7, 6.8)"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    func number(_ name: String) -> String { Written.number(inputs[name].number) }
    let systems = inputs["shares"].matrix
    let rows = systems.enumerated().map { index, row in
      "s\(index) = \(Written.percent(row[0])) * \(Written.number(row[1]))"
    }
    let members = systems.enumerated().map { index, row in
      "system s\(index) { correction = \(Written.percent(row[2])) }"
    }
    let town = try Town(
      Town.file(
        2020...2021,
        """
        waste {
          \(members.joined(separator: "\n"))
          system elsewhere { correction = 0 % }
          wastewater sewage {
            served = \(number("P")) person; load = \(number("BOD_g_cap_day")) g/person/day
            industrial_load = \(number("I")); capacity = \(number("B0")) kgCH4/kg
            sludge_removed = \(number("S_kgBOD")) kg/yr; recovered = \(number("R_kg")) kgCH4/yr
            protein = \(number("protein_kg_cap_yr")) kg/person/yr
            nitrogen_of_protein = \(number("F_NPR")); not_eaten = \(number("F_NON_CON"))
            industrial_protein = \(number("F_IND_COM")); nitrogen_removed = \(number("N_sludge_kg")) kg/yr
            effluent_factor = \(number("EF_effluent"))
            shares systems { \((rows + ["elsewhere = rest"]).joined(separator: "\n")) }
          }
        }
        """))
    func kilograms(_ path: String) -> Double? { town.first(path).map { $0 * 1000 } }
    comparison.expect(kilograms("waste.sewage.organic_load"), item.expected["TOW_kgBOD"])
    comparison.expect(town.first("waste.sewage.methane_factor"), item.expected["EF_weighted"])
    comparison.expect(kilograms("emissions.by_mass.ch4"), item.expected["CH4_kg"])
    comparison.expect(kilograms("waste.sewage.nitrogen"), item.expected["N_effluent_kg"])
    comparison.expect(kilograms("emissions.by_mass.n2o"), item.expected["N2O_kg"])
  }
}
