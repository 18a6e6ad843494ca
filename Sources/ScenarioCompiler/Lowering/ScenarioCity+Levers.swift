import Modelling
import Plans
import ScenarioSyntax

/// The composition of levers on one number, in its fixed order.
extension ScenarioCity {
  /// Baseline or override, then set, shift and add, then reduce, increase and scale,
  /// then limit, then ceilings and floors.
  func composed(_ stated: Node, _ target: AppliedEffect.Target, _ years: Years) -> Node {
    var acting: [(effect: AppliedEffect, action: LeverEffect.Action)] = []
    for effect in effects[target] ?? [] {
      for (action, acted) in zip(effect.effect.actions, effect.targets) where acted == target {
        acting.append((effect, action))
      }
    }
    var groupActing: [AppliedEffect] = []
    if case .row(let group, _) = target { groupActing = effects[.group(group)] ?? [] }
    if isRest(target) { return stated }
    var node = stated
    for step in LeverEffect.Step.allCases {
      for effect in sorted(groupActing.filter { $0.effect.step == step }) {
        node = apply(mix: effect, to: node, target, years)
      }
      for (effect, action) in acting.filter({ $0.effect.effect.step == step })
        .sorted(by: { isBefore($0.effect, $1.effect) })
      {
        guard case .value(let amount) = effect.amount else { continue }
        let progress = progress(effect.progress, over: years)
        guard progress.constant != 0 else { continue }
        let before = node
        let moved = lowered(amount, over: years)
        node = action.formula(node, moved, progress, effect.atMost)
        note(effect, on: target, years, amount: moved, before: before, after: node)
      }
    }
    return limited(node, target, years)
  }

  /// The row that takes the rest follows from the others.
  func isRest(_ target: AppliedEffect.Target) -> Bool {
    guard case .row(let group, let row) = target else { return false }
    return tree[group].restRow == row
  }

  private func sorted(_ effects: [AppliedEffect]) -> [AppliedEffect] {
    effects.sorted(by: isBefore)
  }

  /// By lever and then by its text, so that the order of the lines of a lever says nothing.
  private func isBefore(_ a: AppliedEffect, _ b: AppliedEffect) -> Bool {
    if a.lever != b.lever { return a.lever < b.lever }
    let (one, other) = (checked.sources.text(of: a.statement), checked.sources.text(of: b.statement))
    return (one, a.statement.lower) < (other, b.statement.lower)
  }

  /// Every row moves towards its share in the new mix: (1 − s)·P + s·V.
  private func apply(
    mix effect: AppliedEffect, to node: Node, _ target: AppliedEffect.Target, _ years: Years
  ) -> Node {
    guard case .mix(let mix) = effect.amount, case .row(_, let row) = target else { return node }
    let progress = progress(effect.progress, over: years)
    guard progress.constant != 0 else { return node }
    let share = newShare(row, in: mix, over: years)
    let after = (1 - progress) * node + progress * share
    note(effect, on: target, years, amount: share, before: node, after: after)
    return after
  }

  private func newShare(_ row: Int, in mix: [Int: Meaning?], over years: Years) -> Node {
    guard let entry = mix[row] else { return graph.constant(0) }
    if let meaning = entry { return lowered(meaning, over: years) }
    let others = mix.keys.sorted().compactMap { $0 == row ? nil : mix[$0] ?? nil }
    return graph.check(
      1 - graph.sum(others.map { lowered($0, over: years) }),
      Check(.shareOutOfRange, lower: -1e-9, upper: 1 + 1e-9))
  }

  private func limited(_ node: Node, _ target: AppliedEffect.Target, _ years: Years) -> Node {
    var result = node
    // Ceilings before floors, whatever the order of lines.
    let all = bounds[target] ?? []
    for bound in all.filter(\.isCeiling) + all.filter({ !$0.isCeiling }) {
      let strength = lowered(bound.strength, over: years)
      guard strength.constant != 0 else { continue }
      let limit = lowered(bound.value, over: years)
      let held = bound.isCeiling ? graph.minimum(result, limit) : graph.maximum(result, limit)
      // A lane that brings the strength 0 is without the lever.
      let isOff = graph.binary(.atLeast, graph.constant(0), strength)
      let before = result
      result = isOff * result + (1 - isOff) * held
      note(bound, on: target, years, limit: limit, before: before, after: result)
    }
    return result
  }

  // MARK: Progress

  /// Strength × weight × schedule; 0 before the horizon.
  func progress(_ progress: Progress, over years: Years) -> Node {
    let strength = lowered(progress.strength, over: years) * lowered(progress.weight, over: years)
    if strength.constant == 0 { return strength }
    guard let inside = years.intersection(horizon) else { return graph.constant(0) }
    let run = strength * schedule(progress.schedule, delay: progress.delay, over: horizon)
    let within = graph.spread(run, over: inside)
    guard years.first < horizon.first else { return within }
    let before = Years(years.first, through: horizon.first - 1)
    return graph.join(graph.spread(graph.constant(0), over: before), within)
  }

  /// A schedule as a value from 0 to 1; a delay moves its dates.
  func schedule(_ schedule: ScheduleMeaning, delay: Meaning?, over years: Years) -> Node {
    guard let form = checked.vocabulary.schedule(schedule.word) else { return graph.constant(0) }
    var operands: [Node?] = []
    var shift = 0
    for (part, operand) in zip(form.parts, schedule.operands) {
      guard let operand else {
        operands.append(nil)
        continue
      }
      if case .series = part.operand {
        if let delay { shift = wholeYears(lowered(delay, over: years), at: schedule.place) }
        operands.append(
          lowered(operand, over: Years(years.first - shift, through: years.last - shift)))
        continue
      }
      var node = lowered(operand, over: years)
      if case .date = part.operand, let delay { node = node + lowered(delay, over: years) }
      if part.isPositive, node.constant == nil {
        node = graph.check(node, Check(.outOfBounds, lower: .leastNormalMagnitude))
      }
      operands.append(node)
    }
    var node = form.progress(graph, Years(years.first - shift, through: years.last - shift), operands)
    if shift != 0 { node = graph.shift(node, by: shift) }
    guard let lag = schedule.lag else { return node }
    var delay = lowered(lag, over: years)
    if delay.constant == nil {
      delay = graph.check(delay, Check(.outOfBounds, lower: .leastNormalMagnitude))
    }
    return lagged(graph.spread(node, over: years), by: delay, stages: schedule.stages)
  }

  /// A series moves by whole years, and never out of all calendars; by as many in every lane.
  private func wholeYears(_ delay: Node, at place: Place) -> Int {
    guard let years = delay.constant else {
      complaints.add(UncertaintyMistake.drawnDelay(at: place))
      return 0
    }
    return years.isFinite ? Int(min(max(years.rounded(), -1_000), 1_000)) : 0
  }

  /// First-order delays in a row, each with mean delay T / n:
  /// x[t] = e^(−n/T)·x[t−1] + (1 − e^(−n/T))·u[t−1], from rest before the first year.
  private func lagged(_ node: Node, by delay: Node, stages: Int) -> Node {
    guard let years = node.years else { return node }
    let keep = graph.unary(.exp, -(Double(stages) / delay))
    var result = node
    for _ in 0..<stages {
      guard years.count > 1 else { break }
      let later = Years(years.first + 1, through: years.last)
      let input = graph.slice(graph.shift(result, by: 1), later)
      let first = graph.spread(graph.constant(0), over: Years(first: years.first, count: 1))
      let rest = graph.recurrence(
        keep, graph.spread((1 - keep) * input, over: later), start: graph.constant(0), years: later)
      result = graph.join(first, rest)
    }
    return result
  }
}
