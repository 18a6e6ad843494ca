/// A unit as a file spells it, with its size in the engine's coherent units.
///
/// Coherent are the metre, the kilogram (also of each gas), the joule, the year
/// of 8_760 h, one of each count noun and one of each currency at its price
/// year. The size is held as a quotient so that `57 %` is 57 / 100 and `t/day`
/// 365_000 kg/yr, each rounded once.
package struct Unit: Hashable, Sendable {
  /// How a plain ratio was written: rules tell percent and points apart.
  package enum Notation: Hashable, Sendable {
    case plain, percent, points
  }

  package let text: String
  package let dimension: Dimension
  package let notation: Notation
  /// Coherent value = value × multiplier / divisor.
  package let multiplier: Double
  package let divisor: Double

  package init(
    text: String, dimension: Dimension, multiplier: Double, divisor: Double = 1,
    notation: Notation = .plain
  ) {
    self.text = text
    self.dimension = dimension
    self.multiplier = multiplier
    self.divisor = divisor
    self.notation = notation
  }

  /// The unit of a number that is written without one.
  package static let plain = Unit(text: "", dimension: .one, multiplier: 1)

  /// How many coherent units this unit is.
  package var factor: Double { multiplier / divisor }

  /// A value in this unit, expressed in coherent units.
  package func coherent(_ value: Double) -> Double {
    let product = value * multiplier
    return product.isFinite ? product / divisor : value * factor
  }

  /// A coherent value, expressed in this unit.
  package func value(ofCoherent coherent: Double) -> Double {
    let product = coherent * divisor
    return product.isFinite ? product / multiplier : coherent / factor
  }
}
