import Modelling
import ScenarioSyntax
import Units

/// A unit with the word that may stand before it: `million t/yr`.
struct ScaledUnit: Sendable {
  var scale: ScaleSyntax?
  let unit: Unit

  /// `1` for a plain number.
  var text: String {
    let words = [scale?.rawValue, unit.text.isEmpty ? nil : unit.text].compactMap(\.self)
    return words.isEmpty ? "1" : words.joined(separator: " ")
  }

  /// A number as a file would write it, in coherent units: with the same bits.
  func coherent(_ shown: Double) -> Double { unit.coherent(shown * (scale?.factor ?? 1)) }

  func shown(_ coherent: Double) -> Double { unit.value(ofCoherent: coherent) / (scale?.factor ?? 1) }

  /// A coherent number in this unit, for messages.
  func written(_ coherent: Double) -> String {
    let number = shown(coherent).short(digits: 6)
    return text == "1" ? number : "\(number) \(text)"
  }
}

/// A unit and the word before it, as written; a plain number has neither.
typealias WrittenUnit = (scale: ScaleSyntax?, unit: UnitSyntax?)

extension ExpressionSyntax {
  /// The unit of a number or series that is written out; nil for a formula.
  var statedUnit: WrittenUnit? {
    switch self {
    case .quantity(let quantity): (quantity.scale, quantity.unit)
    case .negate(let inner, _), .group(let inner, _): inner.statedUnit
    case .series(let series):
      series.unit.map { (series.scale, $0) } ?? series.points.lazy.compactMap { $0.value.statedUnit }.first
    case .date, .binary, .call, .previous, .reference, .schedule, .missing: nil
    }
  }
}

extension UncertaintySyntax {
  /// The unit of the values that the law states, if it does.
  var valueUnit: WrittenUnit? {
    let value: QuantitySyntax? =
      switch distribution.arguments {
      case .range(let values): values.first
      case .percentiles(let rows): rows.first?.value
      case .plusMinus(let centre, _, _): centre
      case .labelled, .missing: nil
      }
    return (value ?? within?.lower).map { ($0.scale, $0.unit) }
  }
}

extension DistributionSyntax {
  /// The unit of its half-width.
  var halfUnit: WrittenUnit? {
    if case .plusMinus(_, let half, _) = arguments { (half.scale, half.unit) } else { nil }
  }
}
