import Modelling
import Plans

/// What one effect or bound of a lever did to one number, in the order of composition.
struct LeverAct {
  let lever: String
  /// The effect or bound in the file.
  let statement: Place
  /// nil for a bound, which holds whenever the lever is applied.
  let progress: Progress?
  /// What it moves the number to or by.
  let amount: Node
  let before: Node
  let after: Node
}

extension ScenarioCity {
  func note(
    _ effect: AppliedEffect, on target: AppliedEffect.Target, _ years: Years, amount: Node, before: Node,
    after: Node
  ) {
    guard lowering.record != nil else { return }
    acts[Key(target: target, years: years), default: []].append(
      LeverAct(
        lever: effect.lever, statement: effect.statement, progress: effect.progress, amount: amount,
        before: before, after: after))
  }

  func note(
    _ bound: AppliedBound, on target: AppliedEffect.Target, _ years: Years, limit: Node, before: Node,
    after: Node
  ) {
    guard lowering.record != nil else { return }
    acts[Key(target: target, years: years), default: []].append(
      LeverAct(
        lever: bound.lever, statement: bound.statement, progress: nil, amount: limit, before: before,
        after: after))
  }
}
