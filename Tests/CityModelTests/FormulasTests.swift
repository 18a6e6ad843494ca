import Modelling
import Testing

@testable import CityModel

/// Every result says how it is computed, and every equation belongs to a result.
struct FormulasTests {
  private let vocabulary = CityVocabulary.vocabulary

  @Test func `every result has an equation`() {
    for kind in vocabulary.kinds {
      for result in kind.results {
        #expect(vocabulary.formula(of: result, in: kind) != nil, "\(kind.word).\(result.name)")
      }
    }
  }

  @Test func `every equation of the list is one of a result`() {
    let results = Set(vocabulary.kinds.flatMap { kind in kind.results.map { "\(kind.word).\($0.name)" } })
    for name in Formulas.all.keys.sorted() { #expect(results.contains(name), "\(name)") }
    let entries = Formulas.transport + Formulas.energy + Formulas.waste + Formulas.accounting
    #expect(entries.count == Formulas.all.count, "a result has two equations")
  }

  @Test func `what a form needs is a slot, group or map of some kind`() {
    let known = Set(
      vocabulary.kinds.flatMap { kind in
        kind.slots.map(\.name) + kind.shares.map(\.name) + kind.maps.map(\.name)
      })
    for (name, formula) in Formulas.all {
      for need in formula.cases.flatMap(\.needs) { #expect(known.contains(need), "\(name): \(need)") }
    }
  }
}
