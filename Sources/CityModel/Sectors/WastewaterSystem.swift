import Modelling

/// A way that wastewater goes: a plant, a septic tank, the sea.
enum WastewaterSystem {
  static let kind = KindDeclaration(
    "system", in: ["waste"], "a way that wastewater goes: a plant, a septic tank, the sea …",
    slots: [
      SlotDeclaration(
        "correction", "%", "methane correction of the system", .optional, bounds: 0...100,
        catalogue: { city, system in
          let name = city.setting("catalogue", of: system)?.word ?? city.name(of: system)
          return WastewaterCatalogue.correction(name).map {
            CatalogueValue($0 * 100, "%", source: WastewaterCatalogue.source, isRecalled: true)
          }
        })
    ],
    settings: [
      SettingDeclaration(
        "catalogue", .words(WastewaterCatalogue.all.map(\.name)), "the entry of the catalogue that it follows"
      )
    ],
    check: { city, system in
      _ = city.needed("correction", of: system, because: "it says how much methane the system lets form")
    })
}
