import Modelling

/// IPCC default factors by fuel; a fuel of the city is found by its name or by `catalogue`.
///
/// CO2, CH4 and N2O in kg/TJ, net. Sources: IPCC 2006 Guidelines, Volume 2, the
/// tables named with each number, as stored in the emission factor database.
package enum FuelCatalogue {
  package static func entry(_ name: String) -> FuelEntry? { all.first { $0.name == name } }

  package static let all: [FuelEntry] = [
    fuel(
      "natural_gas", 56_100, ch4: (1, 5, 5), n2o: 0.1, heat: 48.0, density: 0.717, net: 0.90, road: (92, 3)),
    fuel("lpg", 63_100, ch4: (1, 5, 5), n2o: 0.1, heat: 47.3, density: 540, net: 0.92, road: (62, 0.2)),
    fuel(
      "gas_oil", 74_100, ch4: (3, 10, 10), n2o: 0.6, heat: 43.0, density: 843, net: 0.95, road: (3.9, 3.9),
      rail: (4.15, 28.6)),
    fuel(
      "diesel", 74_100, ch4: (3, 10, 10), n2o: 0.6, heat: 43.0, density: 843, net: 0.95, road: (3.9, 3.9),
      rail: (4.15, 28.6)),
    // Gasoline with an oxidation catalyst; without 33 and 3.2, low-mileage since 1995 3.8 and 5.7.
    fuel(
      "gasoline", 69_300, ch4: (3, 10, 10), n2o: 0.6, heat: 44.3, density: 745, net: 0.95, road: (25, 8.0)),
    fuel(
      "jet_kerosene", 71_500, recalled: true, ch4: (3, 10, 10), n2o: 0.6, heat: 44.1, density: 800, net: 0.95),
    fuel("kerosene", 71_900, ch4: (3, 10, 10), n2o: 0.6, heat: 43.8, density: 800, net: 0.95),
    fuel("residual_fuel_oil", 77_400, ch4: (3, 10, 10), n2o: 0.6, heat: 40.4, density: 960, net: 0.95),
    fuel("anthracite", 98_300, ch4: (1, 10, 300), n2o: 1.5, heat: 26.7, heatRecalled: true, net: 0.95),
    fuel("bituminous_coal", 94_600, ch4: (1, 10, 300), n2o: 1.5, heat: 25.8, heatRecalled: true, net: 0.95),
    fuel("coking_coal", 94_600, ch4: (1, 10, 300), n2o: 1.5, heat: 28.2, heatRecalled: true, net: 0.95),
    fuel(
      "sub_bituminous_coal", 96_100, ch4: (1, 10, 300), n2o: 1.5, heat: 18.9, heatRecalled: true, net: 0.95),
    fuel("lignite", 101_000, ch4: (1, 10, 300), n2o: 1.5, heat: 11.9, heatRecalled: true, net: 0.90),
    fuel(
      "peat", 106_000, ch4: (1, 10, 300), n2o: 1.4, plantN2O: 1.5, heat: 9.76, heatRecalled: true, net: 0.90),
    fuel(
      "wood", 112_000, biogenic: true, ch4: (30, 300, 300), n2o: 4, heat: 15.6, heatRecalled: true, net: 0.90),
    fuel(
      "other_solid_biomass", 100_000, biogenic: true, ch4: (30, 300, 300), n2o: 4, heat: 11.6,
      heatRecalled: true, net: 0.90),
    fuel(
      "charcoal", 112_000, biogenic: true, ch4: (200, 200, 200), n2o: 1, plantN2O: 4, heat: 29.5,
      heatRecalled: true, net: 0.95),
    fuel(
      "landfill_gas", 54_600, biogenic: true, ch4: (1, 5, 5), n2o: 0.1, heat: 50.4, heatRecalled: true,
      net: 0.90),
    fuel(
      "biogas", 54_600, biogenic: true, ch4: (1, 5, 5), n2o: 0.1, heat: 50.4, heatRecalled: true, net: 0.90),
    fuel(
      "waste_fossil", 91_700, ch4: (30, 300, 300), n2o: 4, heat: 10.0, heatRecalled: true, net: 0.90),
    fuel(
      "waste_biomass", 100_000, biogenic: true, ch4: (30, 300, 300), n2o: 4, heat: 11.6, heatRecalled: true,
      net: 0.90),
    fuel("industrial_waste", 143_000, ch4: (30, 300, 300), n2o: 4, heat: 10.0, heatRecalled: true, net: 0.90),
    // Liquid biofuels at rest burn like gas oil; ethanol in vehicles as in Brazilian cars.
    fuel(
      "ethanol", 70_800, biogenic: true, ch4: (3, 10, 10), n2o: 0.6, heat: 27.0, density: 789, net: 0.91,
      road: (18, 8.0)),
    fuel(
      "biodiesel", 70_800, biogenic: true, ch4: (3, 10, 10), n2o: 0.6, heat: 27.0, density: 880, net: 0.93,
      road: (3.9, 3.9)),
  ]

  /// One fuel; `ch4` stands for plants, commercial and residential use.
  private static func fuel(
    _ name: String, _ co2: Double, recalled: Bool = false, biogenic: Bool = false,
    ch4: (plant: Double, commercial: Double, residential: Double), n2o: Double, plantN2O: Double? = nil,
    heat: Double, heatRecalled: Bool = false, density: Double? = nil, net: Double,
    road: (ch4: Double, n2o: Double)? = nil, rail: (ch4: Double, n2o: Double)? = nil
  ) -> FuelEntry {
    var methane: [FuelEntry.Factor] = [
      .init(.energy, ch4.plant, "IPCC 2006 V2 Table 2.2"),
      .init(.commercial, ch4.commercial, "IPCC 2006 V2 Table 2.4"),
      .init(.residential, ch4.residential, "IPCC 2006 V2 Table 2.5"),
      .init(.industry, isCoal(name) ? 10 : ch4.plant, "IPCC 2006 V2 Table 2.3", recalled: true),
    ]
    var nitrous: [FuelEntry.Factor] = [
      .init(.energy, plantN2O ?? n2o, "IPCC 2006 V2 Table 2.2"),
      .init(.commercial, n2o, "IPCC 2006 V2 Table 2.4"),
      .init(.residential, n2o, "IPCC 2006 V2 Table 2.5"),
      .init(.industry, n2o, "IPCC 2006 V2 Table 2.3", recalled: true),
    ]
    func travel(
      _ use: CombustionUse, _ value: (ch4: Double, n2o: Double)?, _ source: String, recalled: Bool = false
    ) {
      guard let value else { return }
      methane.append(.init(use, value.ch4, source, recalled: recalled))
      nitrous.append(.init(use, value.n2o, source, recalled: recalled))
    }
    travel(.road, road, "IPCC 2006 V2 Table 3.2.2", recalled: biogenic)
    travel(.rail, rail, "IPCC 2006 V2 Table 3.4.1")
    if density != nil {
      travel(.water, (7, 2), "IPCC 2006 V2 Table 3.5.3", recalled: true)
      travel(.aviation, (0.5, 2), "IPCC 2006 V2 Table 3.6.5", recalled: true)
    }
    return FuelEntry(
      name: name, isBiogenic: biogenic,
      co2: CatalogueValue(co2, "kgCO2/TJ", source: "IPCC 2006 V2 Table 1.4", isRecalled: recalled),
      methane: methane, nitrousOxide: nitrous,
      netHeat: CatalogueValue(heat, "MJ/kg", source: "IPCC 2006 V2 Table 1.2", isRecalled: heatRecalled),
      density: density.map {
        CatalogueValue($0, "kg/m3", source: "usual density at 15 °C and one atmosphere", isRecalled: true)
      },
      netToGross: CatalogueValue(net * 100, "%", source: "IPCC 2006 V2 1.4.1.2", isRecalled: true))
  }

  private static func isCoal(_ name: String) -> Bool {
    ["anthracite", "bituminous_coal", "coking_coal", "sub_bituminous_coal", "lignite"].contains(name)
  }
}
