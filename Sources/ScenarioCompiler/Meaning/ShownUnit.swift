import ScenarioSyntax
import Units

/// The units of the vocabulary, each read once; they may begin with a scale word: `million vkm/yr`.
final class ShownUnits {
  let catalogue: UnitCatalogue
  private var known: [String: Unit?] = [:]

  init(_ catalogue: UnitCatalogue) { self.catalogue = catalogue }

  subscript(_ text: String) -> Unit? {
    if let unit = known[text] { return unit }
    let unit = read(text)
    known[text] = .some(unit)
    return unit
  }

  private func read(_ text: String) -> Unit? {
    if text.isEmpty { return .plain }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let scale = ScaleSyntax(rawValue: words[0]) else {
      return try? catalogue.parse(text).get()
    }
    guard let unit = try? catalogue.parse(words[1]).get() else { return nil }
    return Unit(
      text: text, dimension: unit.dimension, multiplier: unit.multiplier * scale.factor,
      divisor: unit.divisor, notation: unit.notation)
  }
}
