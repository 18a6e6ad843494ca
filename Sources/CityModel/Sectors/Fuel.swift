import Modelling
import Plans
import Units

/// A fuel: what burning one unit of energy gives off, and what the fuel is made of.
///
/// Factors come from the file, or, where it states none, from the built-in
/// catalogue under the fuel's name or under `catalogue`. All energy is on net basis
/// unless `heating_value gross`; then amounts, factors and efficiencies of this
/// fuel are gross: factor per gross energy = factor per net energy · net/gross.
enum Fuel {
  static let kind = KindDeclaration(
    "fuel", in: ["energy"], "something that is burnt", slots: slots,
    shares: [SharesDeclaration("blend", of: ["fuel"], "the fuels it is mixed from, by energy")],
    settings: [
      SettingDeclaration("heating_value", .words(["net", "gross"]), "the basis of its amounts and factors"),
      SettingDeclaration("carbon", .words(["fossil", "biogenic"]), "where its carbon comes from"),
      SettingDeclaration(
        "ch4_origin", .words(["fossil", "biogenic"]), "which warming potential its methane takes"),
      SettingDeclaration("supplied_by", .members(["network"]), "the network that brings it to its users"),
      SettingDeclaration(
        "catalogue", .words(FuelCatalogue.all.map(\.name)), "the entry of the catalogue that it follows"),
    ],
    results: [
      ResultDeclaration("use", "TJ/yr", "energy of this fuel used by all its users") { city, fuel, _ in
        city.fullUse(of: fuel)
      },
      ResultDeclaration(
        "use_net", "TJ/yr", "its use on net basis",
        applies: { city, fuel in city.city.setting("heating_value", of: fuel) != nil && hasRatio(city, fuel)
        },
        equation: { city, fuel, _ in
          let ratio = city.value("net_to_gross", of: fuel) ?? city.constant(1)
          return isGross(city, fuel) ? city.fullUse(of: fuel) * ratio : city.fullUse(of: fuel)
        }),
      ResultDeclaration(
        "use_gross", "TJ/yr", "its use on gross basis",
        applies: { city, fuel in city.city.setting("heating_value", of: fuel) != nil && hasRatio(city, fuel)
        },
        equation: { city, fuel, _ in
          let ratio = city.value("net_to_gross", of: fuel) ?? city.constant(1)
          return isGross(city, fuel) ? city.fullUse(of: fuel) : city.fullUse(of: fuel) / ratio
        }),
    ],
    carriers: { city, fuel in
      let network = city.city.setting("supplied_by", of: fuel)?.member
      return city.city.rows("blend", of: fuel) + [network].compactMap { $0 }
    },
    draw: { city, fuel, carrier in
      city.fullUse(of: fuel) * city.part(of: carrier, in: fuel)
    },
    check: check)

  private static let slots: [SlotDeclaration] =
    [
      SlotDeclaration(
        "co2", "tCO2/TJ", "CO2 per energy", bounds: 0...1000, plausible: 0...250,
        catalogue: { city, fuel in entry(city, fuel).map { onBasis($0.co2, city, fuel, $0) } }),
      SlotDeclaration(
        "ch4", "tCH4/TJ", "methane per energy, in every use", bounds: 0...100, plausible: 0...2),
      SlotDeclaration(
        "n2o", "tN2O/TJ", "nitrous oxide per energy, in every use", bounds: 0...10, plausible: 0...0.1),
      SlotDeclaration(
        "co2e", "tCO2e/TJ", "all gases per energy, where only their sum is known", bounds: 0...1000,
        plausible: 0...250),
    ]
    + CombustionUse.allCases.flatMap { use in
      [
        SlotDeclaration(
          "ch4_\(use)", "kgCH4/TJ", "methane per energy \(use.meaning)", bounds: 0...100_000,
          plausible: 0...1_000,
          catalogue: { city, fuel in factor(city, fuel, use, \.methane, "kgCH4/TJ") }),
        SlotDeclaration(
          "n2o_\(use)", "kgN2O/TJ", "nitrous oxide per energy \(use.meaning)", bounds: 0...10_000,
          plausible: 0...100,
          catalogue: { city, fuel in factor(city, fuel, use, \.nitrousOxide, "kgN2O/TJ") }),
      ]
    } + [
      SlotDeclaration(
        "energy_content", "MJ/kg", "energy per mass or per volume", dimension: .oneOf(["MJ/kg", "MJ/m3"]),
        catalogue: { city, fuel in
          known(city, fuel).map { entry in
            guard isGross(city, fuel) else { return entry.energyContent }
            return scaled(entry.energyContent, by: 100 / entry.netToGross.value)
          }
        }),
      SlotDeclaration(
        "density", "kg/m3", "mass per volume", bounds: 0.01...30_000,
        catalogue: { city, fuel in known(city, fuel)?.density }),
      SlotDeclaration(
        "net_to_gross", "%", "net over gross heating value", bounds: 50...100, plausible: 80...100,
        catalogue: { city, fuel in known(city, fuel)?.netToGross }),
      SlotDeclaration("price", "", "money per energy", dimension: .money(per: "/MWh")),
    ]

  private static func hasRatio(_ city: Lowering, _ fuel: Member) -> Bool {
    city.city.states("net_to_gross", of: fuel) || known(city.city, fuel) != nil
  }

  private static func check(_ city: Lowering, _ fuel: Member) {
    _ = city.leaves(of: fuel)
    let stated = ["co2", "ch4", "n2o", "co2e"].contains { city.city.states($0, of: fuel) }
    if stated || city.city.statesShares("blend", of: fuel) || entry(city.city, fuel) != nil { return }
    city.reportNoFactors(of: fuel)
  }

  /// The catalogue's entry for a fuel, whatever the file states.
  static func known(_ city: any City, _ fuel: Member) -> FuelEntry? {
    FuelCatalogue.entry(city.setting("catalogue", of: fuel)?.word ?? city.name(of: fuel))
  }

  /// The entry whose factors hold: none for a blend, and none where the file states
  /// any factor, unless it names the entry: then each slot that it leaves open follows it.
  static func entry(_ city: any City, _ fuel: Member) -> FuelEntry? {
    if city.statesShares("blend", of: fuel) || city.states("co2e", of: fuel) { return nil }
    let isNamed = city.setting("catalogue", of: fuel) != nil
    if !isNamed, ["co2", "ch4", "n2o"].contains(where: { city.states($0, of: fuel) }) { return nil }
    return known(city, fuel)
  }

  private static func isGross(_ city: any City, _ fuel: Member) -> Bool {
    city.setting("heating_value", of: fuel)?.word == "gross"
  }

  static func isGross(_ city: Lowering, _ fuel: Member) -> Bool { isGross(city.city, fuel) }

  private static func factor(
    _ city: any City, _ fuel: Member, _ use: CombustionUse, _ gas: KeyPath<FuelEntry, [FuelEntry.Factor]>,
    _ unit: String
  ) -> CatalogueValue? {
    guard let entry = entry(city, fuel), let factor = FuelEntry.factor(entry[keyPath: gas], use) else {
      return nil
    }
    let value = CatalogueValue(factor.value, unit, source: factor.source, isRecalled: factor.isRecalled)
    return onBasis(value, city, fuel, entry)
  }

  private static func onBasis(
    _ value: CatalogueValue, _ city: any City, _ fuel: Member, _ entry: FuelEntry
  ) -> CatalogueValue {
    isGross(city, fuel) ? scaled(value, by: entry.netToGross.value / 100) : value
  }

  private static func scaled(_ value: CatalogueValue, by factor: Double) -> CatalogueValue {
    CatalogueValue(
      value.value * factor, value.unit, source: value.source + ", on gross basis",
      isRecalled: value.isRecalled)
  }
}
