package import Modelling

/// The words a city is described in: what the compiler is given to read a file with.
package enum CityVocabulary {
  package static let vocabulary = Vocabulary(
    kinds: Sectors.all, effects: Levers.effects, schedules: Levers.schedules,
    actors: ["city", "region", "state", "federal", "utility", "market"],
    gwpSets: GWPCatalogue.all.map(\.name), accounting: GPCCatalogue.frame, formulas: Formulas.all,
    drivers: EmissionDrivers.all)
}
