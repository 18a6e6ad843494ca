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
  private var options: [String: LeverOption] = [:]
  private var isBound = true

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
    var bounds: [AppliedBound] = []
    var number = 0
    for item in application.lever.syntax.items {
      switch item.content {
      case .effect(let effect):
        number += 1
        if let bound = bind(effect, number: number, base, scope) { effects.append(bound) }
      case .bound(let bound): bounds += bind(bound, strength, effects, scope)
      case .cost(let cost): CostCheck(reader: reader, scope: scope, lever: application.name).check(cost)
      default: continue
      }
    }
    return (effects, bounds)
  }

  // MARK: Options

  private mutating func bindOptions() {
    var declared: [OptionSyntax] = []
    for item in application.lever.syntax.items {
      if case .option(let option) = item.content { declared.append(option) }
    }
    for set in application.tuning.options
    where !declared.contains(where: { $0.name.text == set.name.text }) {
      complaints.add(
        LeverMistake.unknownOption(
          name: set.name.text, lever: application.lever.path, options: declared.map(\.name.text),
          at: set.name.span))
    }
    for option in declared {
      let set = application.tuning.options.first { $0.name.text == option.name.text }
      switch option.content {
      case .member(let kind, let usual): bindMember(option, kind: kind.text, usual: usual, set: set)
      case .amount(let amount, let between): bindAmount(option, amount, between, set: set)
      }
    }
  }

  private mutating func bindMember(
    _ option: OptionSyntax, kind: String, usual: PathSyntax?, set: TuningSyntax.OptionSetting?
  ) {
    var path = usual
    if let set {
      guard case .reference(let reference) = set.value.expression else {
        complaints.add(
          LeverMistake.optionMember(
            lever: application.name, option: option.name.text, kind: kind, why: "no name",
            members: tree.members(of: [kind]).map(\.path), at: set.value.span))
        isBound = false
        return
      }
      path = reference.path
    }
    if let path, let block = tree.member(path.parts, of: [kind], near: tree.file) {
      options[option.name.text] = .member(block)
      return
    }
    isBound = false
    if let path, tree.isSilenced(path.parts.map(\.text)) { return }
    let other = path.flatMap { path -> String? in
      guard case .success(.block(let block)) = reader.names.resolve(path, in: Scope(block: tree.file)) else {
        return "\(path.text), which this file does not have"
      }
      return "\(path.text), which is \(withArticle(block.kind.word))"
    }
    complaints.add(
      LeverMistake.optionMember(
        lever: application.name, option: option.name.text, kind: kind, why: other,
        members: tree.members(of: [kind]).map(\.path), at: set?.span ?? application.nameSpan))
  }

  private mutating func bindAmount(
    _ option: OptionSyntax, _ amount: AmountSyntax, _ between: OptionSyntax.Between?,
    set: TuningSyntax.OptionSetting?
  ) {
    let address = "\(application.name).\(option.name.text)"
    let usual = reader.read(amount, in: Scope(block: tree.file, options: options), address: address)
    var bound = usual
    if let set {
      bound = reader.read(set.value.amount, in: Scope(block: tree.file), address: address)
      if let found = bound.measure, let needed = usual.measure,
        reader.common(found.dimension, needed.dimension) == nil || found.isDate != needed.isDate
      {
        complaints.add(
          UnitUseMistake.wrongDimension(
            what: "option \(option.name.text)", nameSpan: set.name.span, found: found.dimension,
            needed: needed.dimension, example: needed.isDate ? "2035" : needed.dimension.exampleUnit,
            help: [],
            at: set.value.span))
        isBound = false
        return
      }
      if let found = bound.measure, let needed = usual.measure, needed.form == .points, found.form == .percent
      {
        complaints.add(
          LeverMistake.points(text: set.value.expression.percentText ?? "8 %", at: set.value.span))
      }
    }
    guard let measure = bound.measure else {
      isBound = false
      return
    }
    if let between, let value = bound.meaning.constant,
      case .number(let low) = reader.read(between.lower).meaning,
      case .number(let high) = reader.read(between.upper).meaning,
      !(min(low, high)...max(low, high)).containsNearly(value)
    {
      complaints.add(
        LeverMistake.optionRange(
          option: option.name.text,
          value: set.map { $0.value.expression.writtenText } ?? amount.expression.writtenText,
          range: "\(between.lower.writtenText) and \(between.upper.writtenText)",
          at: set?.value.span ?? amount.span))
    }
    options[option.name.text] = .amount(bound.meaning, measure)
  }

  // MARK: Strength and timing

  private func strength() -> Meaning? {
    let address = application.name + ".strength"
    guard let amount = application.tuning.strength else { return laneStrength(address, .number(1)) }
    let read = reader.read(amount, in: Scope(block: tree.file), address: address)
    guard let measure = read.measure else { return nil }
    guard
      SlotCheck(table: table, complaints: complaints)
        .acceptsShare(measure, amount.expression, what: "a strength")
    else { return nil }
    if let value = read.meaning.constant, !(0.0...1.0).containsNearly(value) {
      complaints.add(LeverMistake.strength(text: "\(SharesCheck.percent(value)) %", at: amount.span))
      return nil
    }
    if case .uncertain = read.meaning { return read.meaning }
    return laneStrength(address, read.meaning)
  }

  /// A strength is no uncertain number, but lanes may still bring another.
  private func laneStrength(_ address: String, _ stated: Meaning) -> Meaning {
    .uncertain(Draw(address: address, entry: .replaces), stated: stated)
  }

  private func progress(_ strength: Meaning) -> Progress? {
    var syntax: ScheduleSyntax?
    for item in application.lever.syntax.items {
      if case .schedule(let schedule, _) = item.content { syntax = schedule }
    }
    guard let syntax else {
      complaints.add(
        LeverMistake.noSchedule(lever: application.lever.path, at: application.lever.syntax.name.span))
      return nil
    }
    let scope = Scope(block: tree.file, options: options)
    guard var schedule = reader.read(syntax, in: scope, address: application.name) else { return nil }
    var delay: Meaning?
    switch application.tuning.timing {
    case nil: break
    case .delayedBy(let argument):
      guard let duration = duration(argument, ".delay") else { return nil }
      delay = duration
    case .from(let from, let to):
      guard let form = tree.vocabulary.schedule(schedule.word),
        let changed = retimed(schedule, form, from, to, at: syntax.span)
      else { return nil }
      schedule = changed
    }
    return Progress(strength: strength, weight: .number(1), schedule: schedule, delay: delay)
  }

  private func retimed(
    _ schedule: ScheduleMeaning, _ form: Modelling.ScheduleForm, _ from: ArgumentSyntax,
    _ to: ArgumentSyntax?,
    at place: Place
  ) -> ScheduleMeaning? {
    var operands = schedule.operands
    for (label, argument) in [("from", Optional(from)), ("to", to)] {
      guard let argument else { continue }
      let index =
        form.parts.firstIndex { $0.label == label }
        ?? (label == "from" ? form.parts.firstIndex { $0.label == "at" } : nil)
      guard let index else {
        complaints.add(LeverMistake.timing(schedule: form.word, at: argument.span))
        return nil
      }
      let read = reader.read(argument, in: Scope(block: tree.file), address: "\(application.name).\(label)")
      guard let measure = read.measure else { return nil }
      guard measure.isDate else {
        complaints.add(UnitUseMistake.needsDate(what: "\"\(label)\"", at: argument.span))
        return nil
      }
      operands[index] = read.meaning
    }
    return ScheduleMeaning(
      word: schedule.word, operands: operands, lag: schedule.lag, stages: schedule.stages)
  }

  private func duration(_ argument: ArgumentSyntax, _ suffix: String) -> Meaning? {
    let read = reader.read(
      argument, in: Scope(block: tree.file, options: options), address: application.name + suffix)
    guard let measure = read.measure else { return nil }
    guard measure.dimension == .time, !measure.isDate else {
      complaints.add(
        UnitUseMistake.wrongDimension(
          what: "a delay", nameSpan: nil, found: measure.dimension, needed: .time, example: "2 yr", help: [],
          at: argument.span))
      return nil
    }
    return read.meaning
  }

  // MARK: Effects

  private func bind(_ syntax: EffectSyntax, number: Int, _ base: Progress, _ scope: Scope) -> AppliedEffect? {
    guard let effect = tree.vocabulary.effect(syntax.word.text) else { return nil }
    var weight = base.weight
    if let at = syntax.at {
      let read = reader.read(at, in: scope, address: "\(application.name).weight\(number)")
      guard let measure = read.measure, measure.dimension.isOne, !measure.isDate else { return nil }
      weight = read.meaning
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
      lever: application.name, span: syntax.targetSpan)
  }

  /// What a path lets a lever act on; stocks and results are refused.
  private func target(_ path: PathSyntax, effect: String, in scope: Scope) -> AppliedEffect.Target? {
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
    case .block(let block): refuse(path, effect, withArticle(block.kind.word))
    case .map: refuse(path, effect, "a map")
    case .column: refuse(path, effect, "a table column")
    case .option: refuse(path, effect, "a number of the lever")
    case .unstatedGroup(let block, let shares):
      complaints.add(
        NameMistake.missing(
          what: "shares \(shares.name) { … }", of: block.path, kind: block.kind.word,
          because: "a lever acts on it, and it is stated nowhere", at: path.span))
    }
    return nil
  }

  private func refuse(_ path: PathSyntax, _ effect: String, _ what: String) {
    complaints.add(LeverMistake.notATarget(path: path.text, effect: effect, what: what, at: path.span))
  }

  private func isStock(_ id: GroupID) -> Bool {
    guard let driver = tree[id].declaration.stockDrivenBy else { return false }
    return tree[id].block.quantities[driver] != nil
  }

  private func stock(_ path: PathSyntax, _ block: Block, _ group: Group?) -> AppliedEffect.Target? {
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

  // MARK: Ceilings and floors

  private func bind(
    _ bound: LeverBoundSyntax, _ strength: Meaning, _ effects: [AppliedEffect], _ scope: Scope
  ) -> [AppliedBound] {
    let read = reader.read(bound.value)
    guard read.measure != nil else { return [] }
    var targets: [AppliedEffect.Target] = []
    if let path = bound.on {
      guard let target = target(path, effect: bound.word.rawValue, in: scope) else { return [] }
      targets = [target]
    } else {
      targets = effects.flatMap(\.targets)
    }
    return targets.map {
      AppliedBound(target: $0, isCeiling: bound.word == .ceiling, value: read.meaning, strength: strength)
    }
  }
}
