import Modelling
import ScenarioSyntax
import Units

/// Reads the amount of an effect, measured against what it acts on.
struct EffectOperands {
  let binder: LeverBinder
  let scope: Scope
  let effect: LeverEffect
  let number: Int
  private(set) var atMost = true

  init(binder: LeverBinder, scope: Scope, effect: LeverEffect, number: Int) {
    self.binder = binder
    self.scope = scope
    self.effect = effect
    self.number = number
  }

  private var address: String { "\(binder.application.name).effect\(number)" }

  mutating func amount(of syntax: EffectSyntax, acting target: AppliedEffect.Target?) -> AppliedEffect.Amount?
  {
    guard let target else { return nil }
    for (index, operand) in effect.operands.enumerated() where index < syntax.operands.count {
      switch (operand.operand, syntax.operands[index].value) {
      case (.target, _): continue
      case (.valueOrMix, .mix(let mix)): return self.mix(mix, of: target)
      case (.valueOrMix, .amount(let amount)), (.value, .amount(let amount)):
        return value(amount, of: target)
      case (.bound, .bounded(let bound, let amount)), (.value, .bounded(let bound, let amount)):
        atMost = bound.word == .most
        return value(amount, of: target)
      case (.difference, .amount(let amount)): return difference(amount, of: target)
      case (.part, .amount(let amount)): return part(amount)
      case (.factor, .amount(let amount)): return factor(amount)
      default: return nil
      }
    }
    return nil
  }

  private func name(of target: AppliedEffect.Target) -> String {
    switch target {
    case .quantity(let id): binder.tree[id].path
    case .group(let id): binder.tree[id].path
    case .row(let id, let row): "\(binder.tree[id].path).\(binder.tree[id].rows[row].name.text)"
    case .unstated(let member, let slot): binder.tree[member].path(of: slot)
    }
  }

  private func value(_ amount: AmountSyntax, of target: AppliedEffect.Target) -> AppliedEffect.Amount? {
    if case .group(let id) = target {
      binder.complaints.add(
        LeverMistake.needsMix(
          path: binder.tree[id].path, rows: binder.tree[id].rows.map(\.name.text), at: amount.span))
      return nil
    }
    let read = binder.reader.read(amount, in: scope, address: address)
    guard let found = read.measure, let needed = binder.measure(of: target) else { return nil }
    guard accepts(found, needed, at: amount.expression) else { return nil }
    if needed.form == .percent, needed.dimension.isOne,
      !SlotCheck(table: binder.table, complaints: binder.complaints)
        .acceptsShare(found, amount.expression, what: "the new value")
    {
      return nil
    }
    return .value(read.meaning)
  }

  private func accepts(_ found: Measure, _ needed: Measure, at expression: ExpressionSyntax) -> Bool {
    if binder.reader.common(found.dimension, needed.dimension) == needed.dimension,
      found.isDate == needed.isDate
    {
      return true
    }
    binder.complaints.add(
      UnitUseMistake.wrongDimension(
        what: "the amount of \"\(effect.word)\"", nameSpan: nil, found: found.dimension,
        needed: needed.dimension, example: needed.dimension.exampleUnit, help: [], at: expression.span))
    return false
  }

  private func difference(_ amount: AmountSyntax, of target: AppliedEffect.Target) -> AppliedEffect.Amount? {
    let read = binder.reader.read(amount, in: scope, address: address)
    guard let found = read.measure, let needed = binder.measure(of: target),
      accepts(found, needed, at: amount.expression)
    else { return nil }
    if needed.form == .percent, needed.dimension.isOne, found.form == .percent {
      binder.complaints.add(
        LeverMistake.points(text: amount.expression.percentText ?? "20 %", at: amount.expression.span))
      return nil
    }
    return .value(read.meaning)
  }

  private func part(_ amount: AmountSyntax) -> AppliedEffect.Amount? {
    let read = binder.reader.read(amount, in: scope, address: address)
    guard let found = read.measure,
      SlotCheck(table: binder.table, complaints: binder.complaints)
        .acceptsShare(found, amount.expression, what: "the amount of \"\(effect.word)\"")
    else { return nil }
    return .value(read.meaning)
  }

  private func factor(_ amount: AmountSyntax) -> AppliedEffect.Amount? {
    let read = binder.reader.read(amount, in: scope, address: address)
    guard let found = read.measure, accepts(found, .number, at: amount.expression) else { return nil }
    return .value(read.meaning)
  }

  /// A new mix: the rows it names, one of them perhaps `rest`; they add up to 100 %.
  private func mix(_ mix: MixSyntax, of target: AppliedEffect.Target) -> AppliedEffect.Amount? {
    guard case .group(let id) = target else {
      binder.complaints.add(LeverMistake.noMix(path: name(of: target), at: mix.span))
      return nil
    }
    let group = binder.tree[id]
    var rows: [Int: Meaning?] = [:]
    var known: [(name: String, value: Double)]? = []
    var hasRest = false
    for row in mix.rows {
      var name = row.name.text
      if case .member(let block)? = scope.options[name] { name = block.name }
      guard let index = group.row(name) else {
        binder.complaints.add(
          NameMistake.unknownRow(
            name: name, group: group.path, rows: group.rows.map(\.name.text), at: row.name.span))
        return nil
      }
      switch row.content {
      case .rest:
        rows[index] = .some(nil)
        hasRest = true
      case .value(let value):
        var inner = scope
        inner.group = id
        let read = binder.reader.read(value.amount, in: inner, address: "\(address).\(name)")
        guard let found = read.measure,
          SlotCheck(table: binder.table, complaints: binder.complaints)
            .acceptsShare(found, value.expression, what: "a row of the new mix")
        else { return nil }
        rows[index] = read.meaning
        if let number = read.meaning.constant { known?.append((name, number)) } else { known = nil }
      }
    }
    if let known {
      let sum = known.reduce(0) { $0 + $1.value }
      if hasRest ? sum > 1 + 1e-9 : abs(sum - 1) > 1e-9 {
        binder.complaints.add(
          UnitUseMistake.sharesMiss(
            path: group.path, percent: SharesCheck.percent(sum),
            sum: known.map { "\($0.name) \(SharesCheck.percent($0.value))" }.joined(separator: " + "),
            isAbove: sum > 1, at: mix.span))
        return nil
      }
    }
    return .mix(rows)
  }
}

extension ExpressionSyntax {
  /// A percentage as written, for what to write instead.
  var percentText: String? {
    if case .quantity(let quantity) = self, quantity.unit?.text == "%" { return "\(quantity.numberText) %" }
    return nil
  }
}
