/// How waste is treated: methane correction of landfills, gases of other treatments.
///
/// Landfills: IPCC 2006 V5 Table 3.1 and, where named so, the 2019 Refinement.
/// Biological: Table 4.1, wet weight. Burning: Tables 5.3 and 5.6.
package enum TreatmentCatalogue {
  package struct Entry: Sendable {
    package let name: String
    var correction: Double?
    /// g per kg of wet waste.
    var ch4: Double?
    var n2o: Double?
    var oxidation: Double?
    let source: String

    /// The same treatment with gases per kg of dry matter; nil where no table gives them.
    var dry: Entry? { TreatmentCatalogue.perDryMatter.first { $0.name == name } }
  }

  package static func entry(_ name: String) -> Entry? { all.first { $0.name == name } }

  package static let all: [Entry] = [
    landfill("managed_anaerobic", 1.0), landfill("managed_semi_aerobic", 0.5),
    landfill("unmanaged_deep", 0.8), landfill("unmanaged_shallow", 0.4), landfill("uncategorised", 0.6),
    landfill("semi_aerobic_poorly_managed", 0.7, "IPCC 2019 Refinement V5 Table 3.1"),
    landfill("active_aeration", 0.4, "IPCC 2019 Refinement V5 Table 3.1"),
    landfill("active_aeration_poorly_managed", 0.7, "IPCC 2019 Refinement V5 Table 3.1"),
    Entry(name: "composting", ch4: 4, n2o: 0.24, source: "IPCC 2006 V5 Table 4.1"),
    Entry(name: "digestion", ch4: 0.8, n2o: 0, source: "IPCC 2006 V5 Table 4.1"),
    burning("continuous_stoker", ch4: 0.2e-3, n2o: 0.050),
    burning("continuous_fluidised_bed", ch4: 0, n2o: 0.050),
    burning("semi_continuous_stoker", ch4: 6e-3, n2o: 0.050),
    burning("semi_continuous_fluidised_bed", ch4: 188e-3, n2o: 0.050),
    burning("batch_stoker", ch4: 60e-3, n2o: 0.060),
    burning("batch_fluidised_bed", ch4: 237e-3, n2o: 0.060),
    burning("open_burning", ch4: 6.5, n2o: 0.150, oxidation: 0.58),
  ]

  /// Gases per kg of dry matter, for `basis dry`.
  private static let perDryMatter: [Entry] = [
    Entry(name: "composting", ch4: 10, n2o: 0.6, source: "IPCC 2006 V5 Table 4.1, dry weight"),
    Entry(name: "digestion", ch4: 2, n2o: 0, source: "IPCC 2006 V5 Table 4.1, dry weight"),
  ]

  private static func landfill(
    _ name: String, _ correction: Double, _ source: String = "IPCC 2006 V5 Table 3.1"
  ) -> Entry {
    Entry(name: name, correction: correction, source: source)
  }

  private static func burning(_ name: String, ch4: Double, n2o: Double, oxidation: Double = 1) -> Entry {
    Entry(
      name: name, ch4: ch4, n2o: n2o, oxidation: oxidation, source: "IPCC 2006 V5 Tables 5.2, 5.3 and 5.6")
  }
}
