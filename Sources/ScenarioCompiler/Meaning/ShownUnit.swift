import ScenarioSyntax
import Units

extension UnitCatalogue {
  /// A unit of the vocabulary, which may begin with a scale word: `million vkm/yr`.
  func shown(_ text: String) -> Unit? {
    if text.isEmpty { return .plain }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let scale = ScaleSyntax(rawValue: words[0]) else {
      return try? parse(text).get()
    }
    guard let unit = try? parse(words[1]).get() else { return nil }
    return Unit(
      text: text, dimension: unit.dimension, multiplier: unit.multiplier * scale.factor,
      divisor: unit.divisor, notation: unit.notation)
  }
}
