import Modelling
import Plans

/// Carbon dioxide of burnt waste: Σ mass·fossil carbon·OF·44/12.
///
/// Fossil carbon is dry matter · carbon · fossil share of the wet mass, or stated.
/// The rest of the carbon is biogenic, a memo. Source: IPCC 2006 V5 equation 5.2.
enum WasteBurning {
  static let carbonDioxidePerCarbon = 44.0 / 12.0

  static func gases(_ city: Lowering, _ treatment: Member) -> [(Gas, EmissionFlow)] {
    let burns = (city.value("oxidation_factor", of: treatment) ?? city.constant(1)) * carbonDioxidePerCarbon
    var fossil: [Node] = []
    var biogenic: [Node] = []
    for stream in Treatment.streams(city, treatment) {
      let mass = Stream.amount(city, stream, to: treatment)
      let parts = carbon(city, stream)
      fossil.append(mass * parts.fossil * burns)
      if let rest = parts.biogenic { biogenic.append(mass * rest * burns) }
    }
    return [
      (.co2, EmissionFlow(city.sum(fossil))), (.biogenicCO2, EmissionFlow(city.sum(biogenic))),
    ]
  }

  /// Fossil and other carbon per wet mass; the latter nil where the file does not tell.
  private static func carbon(_ city: Lowering, _ stream: Member) -> (fossil: Node, biogenic: Node?) {
    if city.city.states("fossil_carbon", of: stream), let stated = city.value("fossil_carbon", of: stream) {
      return (stated, nil)
    }
    let reason = "burning gives off its fossil carbon; or state fossil_carbon"
    let carbon =
      city.needed("dry_matter", of: stream, because: reason)
      * city.needed("carbon", of: stream, because: reason)
    let share = city.needed("fossil_share", of: stream, because: reason)
    return (carbon * share, carbon * (1 - share))
  }
}
