/// The methane correction of ways to treat or discharge wastewater.
///
/// Source: IPCC 2006 V5 Table 6.3; partly recalled.
package enum WastewaterCatalogue {
  package static func correction(_ name: String) -> Double? { all.first { $0.name == name }?.correction }

  package static let all: [(name: String, correction: Double)] = [
    ("sea_or_river", 0.1), ("stagnant_sewer", 0.5), ("flowing_sewer", 0), ("managed_plant", 0),
    ("overloaded_plant", 0.3), ("anaerobic_reactor", 0.8), ("sludge_digester", 0.8), ("shallow_lagoon", 0.2),
    ("deep_lagoon", 0.8), ("septic", 0.5), ("latrine_dry", 0.1), ("latrine_shared", 0.5),
    ("latrine_wet", 0.7),
  ]

  static let source = "IPCC 2006 V5 Table 6.3"
}
