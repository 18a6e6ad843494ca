import Modelling
import ScenarioSyntax
import Units

/// What to write where a number does not measure what its slot does.
struct SlotAdvice {
  let table: QuantityTable

  func lines(
    for quantity: Quantity, _ slot: SlotDeclaration, found: Dimension, needed: Dimension
  ) -> [String] {
    var lines: [String] = []
    switch found.difference(from: needed) {
    case .lacks(let divisors, let units):
      if let text = corrected(quantity.value.expression, with: units) {
        lines.append("if it is meant \(divisors), write: \(text)")
      }
    case .gasNotNamed(let gas):
      if let text = named(quantity.value.expression, gas) { lines.append("write: \(text)") }
      if slot.name != "co2e", quantity.block.kind.slot("co2e") != nil {
        lines.append("or use the slot co2e if only the CO2-equivalent is known")
      }
    case .exceeds, nil: break
    }
    lines += relatives(of: slot, in: quantity.block.kind, measuring: found)
    if case .completing(let factor) = slot.dimension, let id = quantity.block.quantities[factor],
      let other = table.measure(of: id)
    {
      let path = table.tree[id].path
      if found / other.dimension == needed / other.dimension {
        lines.append("it goes with \(path), which measures \(other.dimension)")
      } else if !other.dimension.powers.contains(where: { $0.base.family == .time && $0.exponent < 0 }) {
        lines.append(
          "or write \(path) as a flow: \(other.dimension.exampleUnit)/yr instead of \(other.dimension.exampleUnit)"
        )
      }
    }
    return lines.isEmpty ? ["\(slot.name): \(slot.meaning)"] : lines
  }

  /// Slots of related names that measure what was written: heat, useful_heat.
  private func relatives(
    of slot: SlotDeclaration, in kind: KindDeclaration, measuring found: Dimension
  ) -> [String] {
    let words = Set(slot.name.split(separator: "_"))
    return kind.slots.filter { other in
      guard other.name != slot.name, case .ofUnit = other.dimension else { return false }
      return table.reader.measure(ofUnit: other.unit).dimension == found
        && !words.isDisjoint(with: other.name.split(separator: "_"))
    }.map { "if it is \($0.meaning), use the slot \($0.name)" }
  }

  /// The number with a divisor more in its unit, before "/yr" where that stands last.
  private func corrected(_ expression: ExpressionSyntax, with units: String) -> String? {
    guard case .quantity(let quantity) = expression, quantity.scale == nil else { return nil }
    guard let unit = quantity.unit?.text, unit != "%" || units == "/yr" else {
      return quantity.unit == nil ? "\(quantity.numberText) \(units)" : nil
    }
    if unit.hasSuffix("/yr") {
      return "\(quantity.numberText) \(unit.dropLast(3))\(units)/yr"
    }
    return "\(quantity.numberText) \(unit)\(units)"
  }

  /// The number with the gas behind its first unit of mass: 0.03 tCH4/t.
  private func named(_ expression: ExpressionSyntax, _ gas: String) -> String? {
    guard case .quantity(let quantity) = expression, quantity.scale == nil,
      let unit = quantity.unit?.text,
      let end = unit.firstIndex(where: { !$0.isLetter }), end != unit.startIndex
    else { return nil }
    return "\(quantity.numberText) \(unit[..<end])\(gas)\(unit[end...])"
  }
}
