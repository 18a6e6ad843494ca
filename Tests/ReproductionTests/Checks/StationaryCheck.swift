/// Fuel burnt in buildings: gases by mass, and their weight under several sets of potentials.
enum StationaryCheck: VectorCheck {
  static let kinds = ["stationary combustion"]

  /// What the columns of weighed emissions name, as the catalogue calls it.
  private static let sets = ["AR6_fossil_mix": "AR6 unsplit", "AR5_with_feedback": "AR5 feedback"]

  /// Fuels that the catalogue names otherwise; asked where a file lists no factors.
  private static let catalogue = [
    "gas_diesel_oil": "gas_oil", "other_bituminous_coal": "bituminous_coal", "msw_fossil": "waste_fossil",
  ]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let factors = comparison.file.whole["emission_factors_kg_per_TJ"]
    let prefix = "CO2e_t_"
    let weighed = item.expected.keys.filter { $0.hasPrefix(prefix) }
    let town = try Town(text(item.inputs, gwp: "AR5", stating: factors))
    func tonnes(_ path: String) -> Double? { town.first(path).map { $0 * 1000 } }
    comparison.expect(tonnes("emissions.by_mass.co2"), item.expected["CO2_fossil_t"])
    comparison.expect(tonnes("emissions.biogenic_co2"), item.expected["CO2_biogenic_t"])
    comparison.expect(town.first("emissions.by_mass.ch4"), item.expected["CH4_t"])
    comparison.expect(town.first("emissions.by_mass.n2o"), item.expected["N2O_t"])
    for name in weighed {
      let set = String(name.dropFirst(prefix.count))
      let town = try Town(text(item.inputs, gwp: sets[set] ?? set, stating: factors))
      comparison.expect(town.first("emissions.gross").map { $0 * 1000 }, item.expected[name])
    }
  }

  private static func text(_ inputs: JSON, gwp: String, stating factors: JSON) -> String {
    let sector = inputs["sector"].text
    let facts = inputs["TJ"].keys.map { name in
      let fuel = factors[name]
      func factor(_ gas: String) -> String {
        let own = fuel["\(gas)_\(sector)"]
        return Written.number(own.exists ? own.number : fuel[gas].number)
      }
      let stated =
        fuel.exists
        ? "co2 = \(factor("CO2")) kgCO2/TJ; ch4 = \(factor("CH4")) kgCH4/TJ; n2o = \(factor("N2O")) kgN2O/TJ; "
          + "carbon \((fuel["biogenic"].value as? Bool ?? false) ? "biogenic" : "fossil")"
        : "catalogue \(catalogue[name] ?? name)"
      return """
        fuel \(name) { \(stated) }
        demand of_\(name) { carrier \(name); amount = \(Written.number(inputs["TJ"][name].number)) TJ/yr; end_use \(sector) }
        """
    }
    return Town.file(2020...2021, gwp: gwp, "energy {\n\(facts.joined(separator: "\n"))\n}")
  }
}
