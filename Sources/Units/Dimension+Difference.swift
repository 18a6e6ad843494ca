/// In which way a dimension differs from the one that is needed.
package enum DimensionDifference: Hashable, Sendable {
  /// It would fit with a divisor more, such as "per area"; `units` are pasted behind its unit, such as "/m2".
  case lacks(String, units: String)
  /// It has a divisor too many, such as "per year".
  case exceeds(String)
  /// It measures a mass where the mass of one gas is needed.
  case gasNotNamed(String)
}

extension Dimension {
  /// How this dimension differs from a needed one, where that can be said in a word.
  package func difference(from needed: Dimension) -> DimensionDifference? {
    let missing = needed / self
    if missing.powers.count == 2,
      let gas = missing.powers.first(where: { $0.base.family == .gas && $0.exponent == 1 }),
      missing.powers.contains(where: { $0.base.family == .mass && $0.exponent == -1 })
    {
      return .gasNotNamed(gas.base.name)
    }
    guard !missing.isOne, !isOne || needed.powers.allSatisfy({ $0.exponent < 0 }) else { return nil }
    if missing.powers.allSatisfy({ $0.exponent < 0 && needed.exponent(of: $0.base) < 0 }) {
      return .lacks(missing.spokenDivisors, units: missing.divisorUnits)
    }
    if missing.powers.allSatisfy({ $0.exponent > 0 && exponent(of: $0.base) < 0 }), !needed.isOne {
      return .exceeds(missing.power(-1).spokenDivisors)
    }
    return nil
  }
}
