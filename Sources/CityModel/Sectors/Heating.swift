import Modelling

/// A way to heat: what it runs on and how well it turns that into heat.
enum Heating {
  static let kind = KindDeclaration(
    "heating", in: ["energy"], "a way to heat buildings: gas boiler, heat pump …",
    slots: [
      SlotDeclaration(
        "efficiency", "", "useful heat per energy taken in: boiler 0.9 or 90 %, heat pump 3.2", .required,
        bounds: 0.01...20, plausible: 0.3...7)
    ],
    settings: [
      SettingDeclaration("carrier", .members(["fuel", "network"]), "what it runs on", isRequired: true)
    ])
}
