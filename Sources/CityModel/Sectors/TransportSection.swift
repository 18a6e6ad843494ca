import Modelling

/// Travel and freight: activity, and how it splits over the modes.
enum TransportSection {
  static let kind = KindDeclaration(
    "transport", .section, in: ["file"], "travel and freight",
    slots: [
      SlotDeclaration("activity", "pkm/yr", "distance that people travel", bounds: 0...1e20),
      SlotDeclaration("freight_activity", "tkm/yr", "freight moved, mass times distance", bounds: 0...1e20),
    ],
    shares: [
      SharesDeclaration("split", of: ["mode"], "who carries the travel of people, by passenger distance"),
      SharesDeclaration("freight_split", of: ["mode"], "who carries the freight, by mass times distance"),
    ])
}
