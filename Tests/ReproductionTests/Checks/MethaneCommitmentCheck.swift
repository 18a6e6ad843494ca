import CityModel

/// The methane that a year's waste is going to give, booked at once.
enum MethaneCommitmentCheck: VectorCheck {
  static let kinds = ["GPC methane commitment"]

  static func reproduce(_ item: VectorFile.Case, _ comparison: Comparison) throws {
    let inputs = item.inputs
    let mix = WasteMix(inputs["fractions"]) { name in
      // What equation 8.1 does not name has no degradable carbon.
      WasteCatalogue.entry(name) == nil ? "doc = 0 %" : "catalogue \(name)"
    }
    let town = try Town(
      Town.file(
        2020...2021,
        """
        waste {
          carbon_table global_protocol
          amount = \(Written.number(inputs["MSW_t"].number)) t/yr
          \(mix.composition)
          treatment place {
            method commitment; correction = \(Written.percent(inputs["MCF"].number))
            methane_fraction = \(Written.percent(inputs["F"].number))
            recovery = \(Written.percent(inputs["f_rec"].number))
            oxidation = \(Written.percent(inputs["OX"].number))
          }
          \(mix.streams("doc_f = \(Written.percent(inputs["DOCf"].number))"))
        }
        """))
    comparison.expect(town.first("waste.place.degradable_carbon").map { $0 / 100 }, item.expected["DOC"])
    comparison.expect(town.first("waste.place.methane_committed"), item.expected["L0_t_per_t"])
    comparison.expect(town.first("emissions.by_mass.ch4"), item.expected["CH4_t"])
  }
}

/// A composition of waste by mass, with the rest of it where the fractions leave one.
struct WasteMix {
  private let fractions: JSON
  private let facts: (String) -> String

  /// - Parameter facts: What a stream of a fraction states, by the name of the fraction.
  init(_ fractions: JSON, _ facts: @escaping (String) -> String) {
    self.fractions = fractions
    self.facts = facts
  }

  private var leaves: Bool { fractions.keys.reduce(0) { $0 + fractions[$1].number } < 1 - 1e-9 }

  var composition: String {
    let rows = fractions.keys.enumerated().map { index, name in
      "s\(index) = \(Written.percent(fractions[name].number))"
    }
    return "shares composition { \((rows + (leaves ? ["left = rest"] : [])).joined(separator: "\n")) }"
  }

  /// The streams, all to the treatment `place`.
  func streams(_ common: String) -> String {
    var streams = fractions.keys.enumerated().map { index, name in
      "stream s\(index) { \(facts(name)); \(common); shares treatment { place = 100 % } }"
    }
    if leaves {
      streams.append("stream left { doc = 0 %; fossil_carbon = 0 %; shares treatment { place = 100 % } }")
    }
    return streams.joined(separator: "\n")
  }
}
