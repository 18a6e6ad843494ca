import Modelling

/// The gases by their own mass, before anything is weighed: what a report by gas asks for.
enum EmissionsByMass {
  static let kind = KindDeclaration(
    "by_mass", .part, in: ["emissions"], "gases by their own mass, in the use view of BASIC+",
    results: [
      mass("co2", "ktCO2/yr", "fossil CO2", [.co2]),
      mass("ch4", "tCH4/yr", "methane", [.fossilCH4, .biogenicCH4]),
      mass("ch4_fossil", "tCH4/yr", "methane of fossil origin", [.fossilCH4]),
      mass("ch4_biogenic", "tCH4/yr", "methane of biogenic origin", [.biogenicCH4]),
      mass("n2o", "tN2O/yr", "nitrous oxide", [.n2o]),
    ])

  private static func mass(
    _ name: String, _ unit: String, _ meaning: String, _ gases: Set<Gas>
  ) -> ResultDeclaration {
    ResultDeclaration(name, unit, meaning) { city, _, _ in
      city.flow(of: city.lines().filter { gases.contains($0.gas) && Standing($0).isGross })
    }
  }
}
