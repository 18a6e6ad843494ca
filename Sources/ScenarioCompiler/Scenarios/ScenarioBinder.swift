import Modelling
import Plans
import ScenarioSyntax

/// A scenario whose levers and overrides are bound to the numbers of the city.
struct BoundScenario {
  let flat: FlatScenario
  let overrides: [AppliedEffect.Target: Meaning]
  let effects: [AppliedEffect]
  let bounds: [AppliedBound]
}

/// Binds scenarios, and tries every lever that none of them applies, so that each
/// mistake is found whatever is run.
struct ScenarioBinder {
  let checked: CheckedCity

  func bind(_ flat: FlatScenario) -> BoundScenario {
    var overrides: [AppliedEffect.Target: Meaning] = [:]
    for (syntax, _) in flat.overrides {
      if let (target, meaning) = OverrideReader(checked: checked).read(syntax.path, syntax.value) {
        overrides[target] = meaning
      }
    }
    var effects: [AppliedEffect] = []
    var bounds: [AppliedBound] = []
    for application in flat.applications.sorted(by: { $0.name < $1.name }) {
      var binder = LeverBinder(
        application: application, table: checked.table, complaints: checked.complaints)
      let bound = binder.bind()
      warnIfLate(bound.effects, of: application)
      effects += bound.effects
      bounds += bound.bounds
    }
    ConflictCheck(checked: checked, flat: flat).check(effects)
    return BoundScenario(flat: flat, overrides: overrides, effects: effects, bounds: bounds)
  }

  /// Binds levers of the city's own file that no scenario applies.
  func tryUnapplied(_ levers: [LeverSyntax], in scenarios: [FlatScenario]) {
    let applied = Set(scenarios.flatMap { $0.applications.map(\.lever.syntax.name.span) })
    for lever in levers where !applied.contains(lever.name.span) && isComplete(lever) {
      let application = Application(
        name: lever.name.text, lever: Lever(path: lever.name.text, syntax: lever), tuning: .plain,
        span: lever.name.span, nameSpan: lever.name.span, origin: "")
      var binder = LeverBinder(
        application: application, table: checked.table, complaints: checked.complaints)
      _ = binder.bind()
    }
  }

  /// Warns of a lever whose every date lies after the horizon.
  private func warnIfLate(_ effects: [AppliedEffect], of application: Application) {
    var starts: [Double] = []
    for progress in effects.map(\.progress) {
      guard let form = checked.vocabulary.schedule(progress.schedule.word) else { return }
      let delay = progress.delay.map { $0.constant ?? -.infinity } ?? 0
      for (part, operand) in zip(form.parts, progress.schedule.operands) {
        guard case .date = part.operand, let operand else { continue }
        starts.append((operand.constant ?? -.infinity) + delay)
      }
    }
    guard let start = starts.min(), start > Double(checked.horizon.last), start < 10_000
    else { return }
    checked.complaints.warn(
      LeverMistake.afterHorizon(
        lever: application.name, start: Int(start), last: checked.horizon.last, at: application.span))
  }

  /// Whether every member it acts on is named, or has a usual one that exists here.
  private func isComplete(_ lever: LeverSyntax) -> Bool {
    lever.items.allSatisfy { item in
      guard case .option(let option) = item.content, case .member(let kind, let usual) = option.content else {
        return true
      }
      return usual.map { checked.tree.member($0.parts, of: [kind.text], near: checked.tree.file) != nil }
        ?? false
    }
  }
}
