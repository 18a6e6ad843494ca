import Modelling
import ScenarioSyntax
import Units

/// Ceilings and floors, each measured against the number it holds.
extension LeverBinder {
  func bind(
    _ bound: LeverBoundSyntax, _ strength: Meaning, _ effects: [AppliedEffect], _ scope: Scope
  ) -> [AppliedBound] {
    let read = reader.read(
      .quantity(bound.value), in: scope, address: "\(application.name).\(bound.word.rawValue)")
    guard let measure = read.measure else { return [] }
    var targets: [AppliedEffect.Target] = []
    if let path = bound.on {
      guard let target = target(path, effect: bound.word.rawValue, in: scope) else { return [] }
      targets = [target]
    } else {
      targets = effects.flatMap(\.targets)
    }
    return targets.compactMap { target in
      guard accepts(bound, measure, on: target) else { return nil }
      return AppliedBound(
        target: target, isCeiling: bound.word == .ceiling, value: read.meaning, strength: strength,
        lever: application.name, statement: bound.span)
    }
  }

  /// A bound is a value of the number it holds; a group has one for each row.
  private func accepts(_ bound: LeverBoundSyntax, _ found: Measure, on target: AppliedEffect.Target) -> Bool {
    if case .group(let id) = target {
      refuse(tree[id].path, bound.word.rawValue, "a group of shares", at: bound.span)
      return false
    }
    guard let needed = measure(of: target) else { return false }
    if reader.common(found.dimension, needed.dimension) == needed.dimension, found.isDate == needed.isDate {
      return true
    }
    complaints.add(
      UnitUseMistake.wrongDimension(
        what: "the \(bound.word.rawValue)", nameSpan: nil, found: found.dimension, needed: needed.dimension,
        example: needed.dimension.exampleUnit, help: [], at: bound.value.span))
    return false
  }

  /// What the target of an effect or bound measures.
  func measure(of target: AppliedEffect.Target) -> Measure? {
    switch target {
    case .quantity(let id): table.measure(of: id)
    case .row, .group: Measure(.one, .percent)
    case .unstated(let member, let slot):
      tree[member].kind.slot(slot).map { reader.measure(ofUnit: $0.unit) }
    }
  }
}
