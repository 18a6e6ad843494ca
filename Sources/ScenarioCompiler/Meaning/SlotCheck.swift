import Modelling
import Plans
import ScenarioSyntax
import Units

/// Whether a value may stand in a slot: dimension, percent sign, bounds, plausible range.
struct SlotCheck {
  let table: QuantityTable
  let complaints: Complaints

  func accepts(_ measure: Measure, _ meaning: Meaning, _ quantity: Quantity, _ slot: SlotDeclaration) -> Bool
  {
    let span = quantity.value.expression.span
    if measure.isDate {
      complaints.add(
        UnitUseMistake.dateAsNumber(
          what: quantity.path, text: quantity.value.expression.sourceText ?? "2031", at: span))
      return false
    }
    let needed = dimensions(of: slot, in: quantity.block, found: measure.dimension)
    guard needed.isEmpty || needed.contains(where: { table.reader.common($0, measure.dimension) == $0 })
    else {
      complaints.add(
        UnitUseMistake.wrongDimension(
          what: quantity.path, nameSpan: quantity.nameSpan, found: measure.dimension, needed: needed[0],
          example: example(of: slot, needed[0]),
          help: SlotAdvice(table: table).lines(
            for: quantity, slot, found: measure.dimension, needed: needed[0]),
          at: span))
      return false
    }
    if slot.unit == "%", !acceptsShare(measure, quantity.value.expression, what: quantity.path) {
      return false
    }
    if case .single = slot.time, table.reader.changesInTime(meaning) {
      complaints.add(TimeMistake.changesInTime(path: quantity.path, at: span))
      return false
    }
    checkRange(meaning, quantity, slot)
    return true
  }

  /// A number of a share slot is written with a percent sign.
  func acceptsShare(_ measure: Measure, _ expression: ExpressionSyntax, what: String) -> Bool {
    if measure.isDate {
      complaints.add(
        UnitUseMistake.dateAsNumber(what: what, text: expression.sourceText ?? "2031", at: expression.span))
      return false
    }
    guard measure.dimension.isOne else {
      complaints.add(
        UnitUseMistake.wrongDimension(
          what: what, nameSpan: nil, found: measure.dimension, needed: .one, example: "40 %", help: [],
          at: expression.span))
      return false
    }
    if measure.form == .points {
      complaints.add(UnitUseMistake.pointsForShare(what: what, at: expression.span))
      return false
    }
    if measure.form == .plain, let number = expression.bareNumber {
      complaints.add(UnitUseMistake.needsPercent(what: what, text: number, at: expression.span))
      return false
    }
    return true
  }

  /// What a slot may measure; empty for anything. Money is that of what was `found`, where it holds any.
  func dimensions(of slot: SlotDeclaration, in block: Block, found: Dimension) -> [Dimension] {
    let unit = table.reader.measure(ofUnit: slot.unit).dimension
    switch slot.dimension {
    case .ofUnit: return [unit]
    case .any: return []
    case .oneOf(let units): return units.map { table.reader.measure(ofUnit: $0).dimension }
    case .completing(let factor):
      guard let id = block.quantities[factor], let other = table.measure(of: id) else { return [] }
      return [unit / other.dimension]
    case .money(let behind):
      let money = found.money ?? table.reader.units.exchanges.reporting ?? "USD2022"
      return [.money(money) * table.reader.measure(ofUnit: behind).dimension]
    }
  }

  private func example(of slot: SlotDeclaration, _ needed: Dimension) -> String {
    if case .ofUnit = slot.dimension, !slot.unit.isEmpty { return slot.unit }
    if case .money(let behind) = slot.dimension, let money = needed.money { return money + behind }
    return needed.exampleUnit
  }

  private func checkRange(_ meaning: Meaning, _ quantity: Quantity, _ slot: SlotDeclaration) {
    guard let scale = table.reader.shownUnits[slot.unit]?.factor else { return }
    for value in statedValues(meaning) {
      let shown = value / scale
      if let bounds = slot.bounds, !bounds.contains(shown),
        !(bounds.lowerBound...bounds.upperBound).containsNearly(shown)
      {
        complaints.add(
          UnitUseMistake.outOfBounds(
            path: quantity.path, value: written(shown, slot), range: written(bounds, slot),
            at: quantity.value.expression.span))
        return
      }
      if case .ofUnit = slot.dimension, let usual = slot.plausible, !usual.contains(shown), value != 0 {
        complaints.warn(
          UnitUseMistake.implausible(
            path: quantity.path, value: written(shown, slot), range: written(usual, slot),
            at: quantity.value.expression.span))
        return
      }
    }
  }

  private func written(_ value: Double, _ slot: SlotDeclaration) -> String {
    slot.unit.isEmpty ? rounded(value) : "\(rounded(value)) \(slot.unit)"
  }

  private func written(_ range: ClosedRange<Double>, _ slot: SlotDeclaration) -> String {
    "\(rounded(range.lowerBound)) .. \(written(range.upperBound, slot))"
  }

  private func rounded(_ value: Double) -> String {
    let digits = (value * 1e6).rounded() / 1e6
    return digits == digits.rounded() && abs(digits) < 1e15 ? "\(Int(digits))" : "\(digits)"
  }

  /// The numbers that a value states outright.
  private func statedValues(_ meaning: Meaning) -> [Double] {
    if let value = meaning.constant { return [value] }
    switch meaning {
    case .series(let series): return series.points.compactMap(\.value.constant)
    case .uncertain(_, let stated): return statedValues(stated)
    default: return []
    }
  }
}

extension ClosedRange<Double> {
  /// Within a part in 10¹² of the range.
  func containsNearly(_ value: Double) -> Bool {
    let slack = 1e-12 * Swift.max(abs(lowerBound), abs(upperBound))
    return value >= lowerBound - slack && value <= upperBound + slack
  }
}

extension ExpressionSyntax {
  /// The digits of a number that stands alone without a unit.
  var bareNumber: String? {
    switch self {
    case .quantity(let quantity) where quantity.unit == nil: quantity.numberText
    case .negate(let inner, _), .group(let inner, _): inner.bareNumber
    case .series(let series) where series.unit == nil:
      series.points.lazy.compactMap { $0.value.bareNumber }.first
    default: nil
    }
  }
}
