import Modelling

/// A state that floor can be in: old, shallow, deep, new …
enum BuildingState {
  static let kind = KindDeclaration(
    "state", in: ["building"], "a state that floor can be in: old, shallow, deep, new …",
    slots: [
      SlotDeclaration(
        "floor_area", "m2", "floor in this state in the first year; else none",
        time: .single,
        bounds: 0...1e13, isStock: true),
      SlotDeclaration(
        "demolition", "%/yr", "floor pulled down in a year; else that of the building", bounds: 0...100),
      area("heat", "useful heat"), area("hot_water", "useful heat for hot water"),
      area("cooling", "useful cold"), area("cooking", "energy for cooking"),
      area("electricity", "electricity for appliances and lights"),
    ],
    maps: [
      MapDeclaration(
        "becomes", of: ["state"],
        entry: SlotDeclaration(
          "becomes", "%/yr", "floor that moves to another state in a year", bounds: 0...100))
    ],
    results: [
      ResultDeclaration("floor", "m2", "floor in this state") { city, state, _ in
        FloorStates.floor(city, of: state)
      }
    ])

  private static func area(_ name: String, _ meaning: String) -> SlotDeclaration {
    SlotDeclaration(name, "kWh/m2/yr", meaning + ", per floor", bounds: 0...5_000, plausible: 0...600)
  }
}
