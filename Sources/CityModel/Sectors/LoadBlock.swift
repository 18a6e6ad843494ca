import Modelling

/// A load that lasts for some hours of the year, for a merit order; without any the load is flat.
enum LoadBlock {
  static let kind = KindDeclaration(
    "block", in: ["network"], "a load that lasts for some hours of the year",
    slots: [
      SlotDeclaration("load", "MW", "what enters the network at once", .required, bounds: 0...1e7),
      SlotDeclaration("duration", "h/yr", "how long it lasts in a year", .required, bounds: 0...8_760),
    ], results: MeritOrderResults.ofBlock)
}
