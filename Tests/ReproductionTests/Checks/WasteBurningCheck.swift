/// Incineration and open burning: fossil and biogenic carbon, methane and nitrous oxide.
enum WasteBurningCheck: VectorCheck {
  static let kinds = ["incineration / open burning (IPCC 2006 V5 Ch5 eqs 5.2, 5.4, 5.5)"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let mix = WasteMix(inputs["fractions"]) { name in
      "dry_matter = \(Written.percent(inputs["dm"][name].number)); "
        + "carbon = \(Written.percent(inputs["CF"][name].number)); "
        + "fossil_share = \(Written.percent(inputs["FCF"][name].number))"
    }
    let town = try Town(
      Town.file(
        2020...2021,
        """
        waste {
          amount = \(Written.number(inputs["mass_t"].number)) t/yr
          \(mix.composition)
          treatment place {
            method combustion; oxidation_factor = \(Written.percent(inputs["OF"].number))
            ch4 = \(Written.number(inputs["EF_CH4"].number)) gCH4/t
            n2o = \(Written.number(inputs["EF_N2O"].number)) gN2O/t
          }
          \(mix.streams("doc_f = 50 %"))
        }
        """))
    func tonnes(_ path: String) -> Double? { town.first(path).map { $0 * 1000 } }
    comparison.expect(tonnes("emissions.by_mass.co2"), item.expected["CO2_fossil_t"])
    comparison.expect(tonnes("emissions.biogenic_co2"), item.expected["CO2_biogenic_t"])
    comparison.expect(town.first("emissions.by_mass.ch4"), item.expected["CH4_t"])
    comparison.expect(town.first("emissions.by_mass.n2o"), item.expected["N2O_t"])
  }
}
