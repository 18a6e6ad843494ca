/// Composting and digestion, on wet or dry mass, with the factors of the catalogue.
enum BiologicalTreatmentCheck: VectorCheck {
  static let kinds = ["biological treatment (IPCC 2006 V5 Ch4 eqs 4.1, 4.2; Table 4.1)"]

  private static let treatments = ["compost": "composting", "ad": "digestion"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let word = inputs["treatment"].text
    let town = try Town(
      Town.file(
        2020...2021,
        """
        waste {
          treatment place {
            method factor; catalogue \(treatments[word] ?? word); basis \(inputs["basis"].text)
            recovered = \(Written.number(inputs["R_t"].number)) tCH4/yr
          }
          stream treated_mass {
            generated = \(Written.number(inputs["mass_t"].number)) t/yr; dry_matter = 100 %
            shares treatment { place = 100 % }
          }
        }
        """,
        Town.probes([("ch4", "waste.place.ch4", "gCH4/kg"), ("n2o", "waste.place.n2o", "gN2O/kg")])))
    comparison.expect(town.first("emissions.by_mass.ch4"), item.expected["CH4_t"])
    comparison.expect(town.first("emissions.by_mass.n2o"), item.expected["N2O_t"])
    comparison.expect(town.probed("ch4").first, item.expected["EF_CH4_g_per_kg"])
    comparison.expect(town.probed("n2o").first, item.expected["EF_N2O_g_per_kg"])
  }
}
