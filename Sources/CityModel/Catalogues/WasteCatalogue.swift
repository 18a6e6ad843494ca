/// What waste is made of and how fast it decays, by type of waste.
///
/// Shares of wet weight: IPCC 2006 V5 Table 2.4. Decay: Table 3.3, by climate.
/// Nappies decay with garden waste, as in the IPCC waste model (recalled).
package enum WasteCatalogue {
  package struct Entry: Sendable {
    package let name: String
    /// Degradable carbon, share of wet weight.
    let doc: Double
    let dryMatter: Double?
    /// Carbon, share of dry weight.
    let carbon: Double?
    /// Fossil carbon, share of the carbon.
    let fossil: Double?
    let decay: DecayClass
    /// Where its degradable carbon stands, and whether that is recalled and not read.
    var source = WasteCatalogue.compositionSource
    var isRecalled = false
  }

  enum DecayClass: Sendable { case paper, wood, garden, food, bulk }

  package static let climates = ["temperate_dry", "temperate_wet", "tropical_dry", "tropical_wet"]

  package static func entry(_ name: String) -> Entry? { all.first { $0.name == name } }

  /// Yearly decay k, 1/yr.
  static func decay(_ type: DecayClass, climate: String) -> Double? {
    let rates: [Double] =
      switch type {
      case .paper: [0.04, 0.06, 0.045, 0.07]
      case .wood: [0.02, 0.03, 0.025, 0.035]
      case .garden: [0.05, 0.10, 0.065, 0.17]
      case .food: [0.06, 0.185, 0.085, 0.40]
      case .bulk: [0.05, 0.09, 0.065, 0.17]
      }
    return climates.firstIndex(of: climate).map { rates[$0] }
  }

  package static let all: [Entry] = [
    Entry(name: "food", doc: 0.15, dryMatter: 0.40, carbon: 0.38, fossil: 0, decay: .food),
    Entry(name: "garden", doc: 0.20, dryMatter: 0.40, carbon: 0.49, fossil: 0, decay: .garden),
    Entry(name: "paper", doc: 0.40, dryMatter: 0.90, carbon: 0.46, fossil: 0.01, decay: .paper),
    Entry(name: "wood", doc: 0.43, dryMatter: 0.85, carbon: 0.50, fossil: 0, decay: .wood),
    Entry(name: "textiles", doc: 0.24, dryMatter: 0.80, carbon: 0.50, fossil: 0.20, decay: .paper),
    Entry(name: "nappies", doc: 0.24, dryMatter: 0.40, carbon: 0.70, fossil: 0.10, decay: .garden),
    // Table 2.4 lists 0.39 for rubber; natural rubber is taken not to degrade in landfill.
    Entry(name: "rubber", doc: 0, dryMatter: 0.84, carbon: 0.67, fossil: 0.20, decay: .bulk),
    Entry(name: "plastics", doc: 0, dryMatter: 1, carbon: 0.75, fossil: 1, decay: .bulk),
    Entry(name: "metal", doc: 0, dryMatter: 1, carbon: 0, fossil: 0, decay: .bulk),
    Entry(name: "glass", doc: 0, dryMatter: 1, carbon: 0, fossil: 0, decay: .bulk),
    // Industrial waste as GPC equation 8.1 counts it; the tables of composition do not list it.
    Entry(
      name: "industrial", doc: 0.15, dryMatter: nil, carbon: nil, fossil: nil, decay: .bulk,
      source: protocolSource, isRecalled: true),
    Entry(name: "other_inert", doc: 0, dryMatter: 0.90, carbon: 0.03, fossil: 1, decay: .bulk),
  ]

  /// The types that GPC equation 8.1 gives degradable carbon: nappies are not among them.
  static let inEquation81 = ["food", "garden", "paper", "wood", "textiles", "industrial"]

  static let protocolSource = "GPC equation 8.1"
  static let compositionSource = "IPCC 2006 V5 Table 2.4"
  static let decaySource = "IPCC 2006 V5 Table 3.3"
}
