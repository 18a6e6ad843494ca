import Modelling

/// How each result is computed, as `wedge why` and `wedge schema` show it: one list to read as a page.
///
/// The code of a sector is the equation; here it is said in the words of the vocabulary, so that a
/// number can be checked with a pencil.
enum Formulas {
  static let all: [String: Formula] = Dictionary(
    (transport + energy + waste + accounting).map { ($0.result, $0.formula) },
    uniquingKeysWith: { first, _ in first })

  typealias Entry = (result: String, formula: Formula)
}
