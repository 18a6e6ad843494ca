import Modelling
import Plans

/// What a landfill shows of itself beside its emissions: carbon and methane, stream by stream.
enum LandfillResults {
  static let all: [ResultDeclaration] = [
    byStream("carbon_deposited", "kt/yr", "carbon deposited in the year that can decay, by stream") {
      $0.deposited
    },
    byStream("carbon_in_place", "kt", "carbon that can still decay at the end of the year, by stream") {
      $0.inPlace
    },
    byStream("carbon_decomposed", "kt/yr", "carbon that decays in the year, by stream") { $0.decomposed },
    ResultDeclaration(
      "methane_by_stream", "ktCH4/yr", "methane formed in the landfill, by stream",
      keys: { city, treatment in Treatment.streams(city, treatment) },
      applies: { city, treatment in Treatment.isLandfill(city, treatment) },
      equation: { city, treatment, stream in
        let landfill = LandfillDecay(city, treatment)
        return stream.map { landfill.generated(from: $0) } ?? landfill.generated
      }),
    ResultDeclaration(
      "methane_emitted", "ktCH4/yr", "methane that escapes from the landfill",
      applies: { city, treatment in Treatment.isLandfill(city, treatment) },
      equation: { city, treatment, _ in LandfillDecay(city, treatment).emitted }),
    ResultDeclaration(
      "degradable_carbon", "%", "degradable carbon in the year's waste, share of wet mass",
      applies: { city, treatment in Treatment.shows("commitment", city, treatment) },
      equation: { city, treatment, _ in LandfillDecay(city, treatment).degradableCarbon }),
    ResultDeclaration(
      "methane_committed", "tCH4/t",
      "methane that a tonne of the year's waste gives over all time, before recovery",
      applies: { city, treatment in Treatment.shows("commitment", city, treatment) },
      equation: { city, treatment, _ in LandfillDecay(city, treatment).potential }),
  ]

  private static func byStream(
    _ name: String, _ unit: String, _ meaning: String,
    _ part: @escaping @Sendable (LandfillDecay.Carbon) -> Node
  ) -> ResultDeclaration {
    ResultDeclaration(
      name, unit, meaning, keys: { city, treatment in Treatment.streams(city, treatment) },
      applies: { city, treatment in Treatment.shows("decay", city, treatment) },
      equation: { city, treatment, stream in
        let landfill = LandfillDecay(city, treatment)
        let streams = stream.map { [$0] } ?? Treatment.streams(city, treatment)
        return city.sum(streams.map { part(landfill.decay(of: $0)) })
      })
  }
}
