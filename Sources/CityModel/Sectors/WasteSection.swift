import Modelling

/// Waste and wastewater: how much there is, and of what.
enum WasteSection {
  static let kind = KindDeclaration(
    "waste", .section, in: ["file"], "waste and wastewater",
    slots: [
      SlotDeclaration(
        "generation", "kg/person/yr", "waste that a person gives rise to", bounds: 0...50_000,
        plausible: 50...3_000),
      SlotDeclaration("amount", "t/yr", "waste of the whole city, instead of generation", bounds: 0...1e10),
    ],
    shares: [SharesDeclaration("composition", of: ["stream"], "the streams by wet mass")],
    settings: [
      SettingDeclaration(
        "carbon_table", .words(["ipcc", "global_protocol"]),
        "whose degradable carbon streams take, where the file states none; the GPC counts none in nappies"),
      SettingDeclaration(
        "climate", .words(WasteCatalogue.climates), "how fast waste decays, where the file states no rates"),
    ],
    check: { city, section in
      if city.city.states("amount", of: section), city.city.states("generation", of: section) {
        let reason = "both say how much waste there is"
        city.city.report(ModelProblem(section, .excludes("amount", "generation", because: reason)))
      }
    })
}
