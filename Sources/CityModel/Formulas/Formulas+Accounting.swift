import Modelling

extension Formulas {
  static let accounting: [Entry] =
    [
      (
        "emissions.scope2_market",
        Formula(
          "Σ over networks with a residual mix: use * (contracted * contract_intensity + (1 - contracted) * "
            + "residual_intensity), the others by location", source: "GHG Protocol, Scope 2 Guidance")
      )
    ]
    + ["network", "plant"].map {
      (
        "\($0).emissions_at_source",
        Formula("Σ of its own lines: flow of a gas times its warming potential", source: "GPC chapter 4")
      )
    }
    + ["co2", "ch4", "ch4_fossil", "ch4_biogenic", "n2o"].map {
      ("by_mass.\($0)", Formula("Σ of the flows of the gas in BASIC+", source: "GPC chapter 4"))
    }
    + ["gross", "net", "basic", "basic_plus", "territorial"].map {
      (
        "cumulative.\($0)",
        Formula(
          "cumulative(t) = cumulative(t-1) + emissions.\($0)(t)",
          source: "a sum over years, from the first year of the horizon")
      )
    }
}
