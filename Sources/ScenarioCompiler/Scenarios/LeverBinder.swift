import Modelling
import Plans
import ScenarioSyntax
import Units

/// Binds one application of a lever to the city: its options, effects and timing.
struct LeverBinder {
  let application: Application
  let table: QuantityTable
  let complaints: Complaints
  var reader: MeaningReader { table.reader }
  var tree: CityTree { table.tree }
  var options: [String: LeverOption] = [:]
  var isBound = true

  init(application: Application, table: QuantityTable, complaints: Complaints) {
    self.application = application
    self.table = table
    self.complaints = complaints
  }

  /// The effects and bounds; empty after a report.
  mutating func bind() -> (effects: [AppliedEffect], bounds: [AppliedBound]) {
    bindOptions()
    guard isBound, let strength = strength(), let base = progress(strength) else { return ([], []) }
    let scope = Scope(block: tree.file, options: options)
    var effects: [AppliedEffect] = []
    var number = 0
    for item in application.lever.syntax.items {
      switch item.content {
      case .effect(let effect):
        number += 1
        if let bound = bind(effect, number: number, base, scope) { effects.append(bound) }
      case .cost(let cost): CostCheck(reader: reader, scope: scope, lever: application.name).check(cost)
      default: continue
      }
    }
    // A bound may stand before the effects that it holds.
    let bounds = application.lever.syntax.items.flatMap { item -> [AppliedBound] in
      guard case .bound(let bound) = item.content else { return [] }
      return bind(bound, strength, effects, scope)
    }
    return (effects, bounds)
  }

  // MARK: Effects

  func bind(_ syntax: EffectSyntax, number: Int, _ base: Progress, _ scope: Scope) -> AppliedEffect? {
    guard let effect = tree.vocabulary.effect(syntax.word.text) else { return nil }
    var weight = base.weight
    if let at = syntax.at {
      let read = reader.choosing {
        reader.read(at, in: scope, address: "\(application.name).weight\(number)")
      }
      guard isPart(read, of: at.value, what: "the weight of an effect") else { return nil }
      weight = read.meaning.drawn(within: 0...1, isPart: true)
    }
    var delay = base.delay
    if let argument = syntax.delayedBy {
      guard let own = duration(argument, ".delay\(number)") else { return nil }
      delay = delay.map { .binary(.add, $0, own) } ?? own
    }
    var targets: [Int: AppliedEffect.Target] = [:]
    var binder = EffectOperands(binder: self, scope: scope, effect: effect, number: number)
    for (index, operand) in effect.operands.enumerated() {
      guard case .target = operand.operand else { continue }
      guard index < syntax.operands.count, case .path(let path) = syntax.operands[index].value,
        let target = target(path, effect: effect.word, in: scope)
      else { return nil }
      targets[index] = target
    }
    guard let amount = binder.amount(of: syntax, acting: targets.min { $0.key < $1.key }?.value) else {
      return nil
    }
    let acted = effect.actions.compactMap { targets[$0.target] }
    guard acted.count == effect.actions.count else { return nil }
    return AppliedEffect(
      effect: effect, targets: acted, amount: amount, atMost: binder.atMost,
      progress: Progress(strength: base.strength, weight: weight, schedule: base.schedule, delay: delay),
      lever: application.name, span: syntax.targetSpan, statement: syntax.span)
  }

  /// What a path lets a lever act on; stocks and results are refused.
  func target(_ path: PathSyntax, effect: String, in scope: Scope) -> AppliedEffect.Target? {
    guard let resolved = reader.resolve(path, in: scope) else { return nil }
    switch resolved {
    case .quantity(let id):
      if tree[id].declaration?.isStock ?? false { return stock(path, tree[id].block, nil) }
      return .quantity(id)
    case .unstated(let block, let slot):
      if slot.isStock { return stock(path, block, nil) }
      guard slot.hasFallback else {
        complaints.add(
          NameMistake.missing(
            what: slot.name, of: block.path, kind: block.kind.word,
            because: "a lever acts on it, and it is stated nowhere", at: path.span))
        return nil
      }
      return .unstated(block.member, slot.name)
    case .row(let id, let row): return isStock(id) ? stock(path, tree[id].block, tree[id]) : .row(id, row)
    case .group(let id): return isStock(id) ? stock(path, tree[id].block, tree[id]) : .group(id)
    case .result: complaints.add(LeverMistake.result(path: path.text, by: "a lever", at: path.span))
    case .block(let block): refuse(path.text, effect, withArticle(block.kind.word), at: path.span)
    case .map: refuse(path.text, effect, "a map", at: path.span)
    case .column: refuse(path.text, effect, "a table column", at: path.span)
    case .option: refuse(path.text, effect, "a number of the lever", at: path.span)
    case .unstatedGroup(let block, let shares):
      complaints.add(
        NameMistake.missing(
          what: "shares \(shares.name) { … }", of: block.path, kind: block.kind.word,
          because: "a lever acts on it, and it is stated nowhere", at: path.span))
    }
    return nil
  }

  func refuse(_ path: String, _ effect: String, _ what: String, at place: Place) {
    complaints.add(LeverMistake.notATarget(path: path, effect: effect, what: what, at: place))
  }

  func isStock(_ id: GroupID) -> Bool {
    guard let driver = tree[id].declaration.stockDrivenBy else { return false }
    return tree[id].block.quantities[driver] != nil
  }

  func stock(_ path: PathSyntax, _ block: Block, _ group: Group?) -> AppliedEffect.Target? {
    var instead: [String] = []
    if block.kind.shares("installs") != nil {
      instead.append("change what is installed: set \(block.path).installs to { NAME = 100 % }")
    }
    if let driver = group?.declaration.stockDrivenBy {
      instead.append("or how fast it turns over: set \(block.path).\(driver) to 8 %/yr")
    }
    if instead.isEmpty { instead = ["change what is added or taken away each year"] }
    complaints.add(
      LeverMistake.stock(
        path: "\(block.path).\(path.parts[path.parts.count - 1].text)",
        meaning: group?.declaration.meaning ?? "computed by the model", instead: instead, at: path.span))
    return nil
  }
}
