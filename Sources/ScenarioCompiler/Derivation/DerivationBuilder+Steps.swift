import Assessment
import Modelling
import Plans
import ScenarioSyntax
import Units

/// The steps themselves: numbers of the file and results of the vocabulary.
extension DerivationBuilder {
  func takeNumber(_ target: AppliedEffect.Target, _ path: String, isLast: Bool) {
    guard let node = recorded(path) else { return }
    let unit = unit(of: target)
    let isApart = record.results[Lowering.computedStep(path)] != nil
    var step = DerivationStep(
      path: path, name: isApart ? "\(path) (as stated)" : path, value: shown(node, unit))
    step.key = key(of: target)
    defer { keep(step) }
    guard !isLast, step.key == nil else { return }
    step.meaning = meaning(of: target)
    step.inputs = trace.inputs(of: path, at: node)
    let span = node.years ?? years
    levers(on: target, over: span, unit, in: &step)
    if let syntax = syntax(of: target) {
      state(syntax.value.expression, syntax.scope, over: span, in: &step)
      if let uncertainty = syntax.value.uncertainty {
        step.equation += " ~ \(uncertainty.distribution.word.text)(…)"
      }
    } else if case .row(let group, let row) = target {
      let others = checked.rowsByName(group).filter { $0 != row }.map { checked.path(of: .row(group, $0)) }
      step.equation = "rest: 100 %" + others.map { " - \($0)" }.joined()
      step.equationPlace = tree[group].rows[row].span
      step.substituted = [
        [.text("100 %")]
          + others.flatMap { path -> [DerivationStep.Piece] in
            recorded(path).map { [.text(" - "), .value(shown($0, unit))] } ?? []
          }
      ]
    } else if case .unstated(let member, let slot) = target,
      let known = city.defaultNumber(slot, of: tree[member])
    {
      step.equation = city.shortest(known.value) + (known.unit.isEmpty ? "" : " \(known.unit)")
      step.origins = [
        .init(
          text: "", place: nil,
          provenance: LiteralProvenance(known.isRecalled ? .assumed : .source, title: known.source))
      ]
    }
  }

  /// The value before levers, what each did, and what a bound of the vocabulary held.
  private func levers(
    on target: AppliedEffect.Target, over span: Years, _ unit: Unit, in step: inout DerivationStep
  ) {
    let acts = city.acts[ScenarioCity.Key(target: target, years: span)] ?? []
    step.acts = acts.map { act in
      DerivationStep.Act(
        lever: act.lever, statement: act.statement, origin: origin(of: act),
        amount: shown(act.amount, amountUnit(act, unit)),
        progress: act.progress.map { progress($0, over: span) }, before: shown(act.before, unit),
        after: shown(act.after, unit))
    }
    if let first = acts.first { step.stated = shown(first.before, unit) }
    if let watch = city.watched.first(where: { $0.path == step.path }) {
      step.bounded = (shown(watch.raw, unit), shown(watch.bounded, unit))
      if acts.isEmpty { step.stated = shown(watch.raw, unit) }
    }
  }

  /// Where the amount of an effect is stated: in it, or in an option that it names.
  private func origin(of act: LeverAct) -> DerivationStep.Origin? {
    let words = checked.sources.text(of: act.statement)
      .split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    let number =
      origins.number(within: act.statement)
      ?? words.lazy.compactMap { [self] in
        optionPlace($0, of: act.lever).flatMap(origins.number(within:))
      }.first
    guard let number, let span = number.valueSpan else { return nil }
    return DerivationStep.Origin(
      text: oneLine(span), place: span, provenance: origins.provenance(of: number))
  }

  /// Where an option gets its number: in the scenario, else in the lever.
  private func optionPlace(_ name: String, of lever: String) -> Place? {
    guard let application = applications[lever] else { return nil }
    if let set = application.tuning.options.first(where: { $0.name.text == name }) {
      return set.value.expression.span
    }
    return application.lever.syntax.items.lazy.compactMap { item in
      guard case .option(let option) = item.content, option.name.text == name else { return nil }
      return option.span
    }.first
  }

  private func progress(
    _ progress: Progress, over span: Years
  ) -> (strength: ShownValue, weight: ShownValue, schedule: ShownValue, whole: ShownValue) {
    let percent = reader.shownUnits["%"] ?? .plain
    let horizon = city.horizon
    let schedule = city.schedule(progress.schedule, delay: progress.delay, over: horizon)
    return (
      shown(city.lowered(progress.strength, over: horizon), percent),
      shown(city.lowered(progress.weight, over: horizon), percent), shown(schedule, percent),
      shown(city.progress(progress, over: span), percent)
    )
  }

  /// A part is a percentage of the number; all else has the number's unit.
  private func amountUnit(_ act: LeverAct, _ unit: Unit) -> Unit {
    let words = checked.sources.text(of: act.statement).split(whereSeparator: \.isWhitespace)
    guard let word = words.dropFirst(words.first == "effect" ? 1 : 0).first,
      let effect = checked.vocabulary.effect(String(word))
    else { return unit }
    for (_, operand) in effect.operands {
      switch operand {
      case .part: return reader.shownUnits["%"] ?? .plain
      case .factor: return .plain
      case .target, .value, .valueOrMix, .difference, .bound: continue
      }
    }
    return unit
  }

  // MARK: What the file says

  private func syntax(of target: AppliedEffect.Target) -> (value: ValueSyntax, scope: Scope)? {
    switch target {
    case .quantity(let id):
      let quantity = tree[id]
      return (overrides[target] ?? quantity.value, Scope(block: quantity.block))
    case .row(let group, let row):
      return (overrides[target] ?? tree[group].rows[row].value).map {
        ($0, Scope(block: tree[group].block, group: group))
      }
    case .unstated(let member, _): return overrides[target].map { ($0, Scope(block: tree[member])) }
    case .group: return nil
    }
  }

  func key(of target: AppliedEffect.Target) -> String? {
    guard case .quantity(let id) = target, overrides[target] == nil else { return nil }
    if case .missing(_, let key) = checked.table.meaning(of: id) { return key }
    return nil
  }

  private func meaning(of target: AppliedEffect.Target) -> String {
    switch target {
    case .quantity(let id): tree[id].declaration?.meaning ?? ""
    case .row(let group, _): tree[group].declaration.meaning
    case .unstated(let member, let slot): tree[member].kind.slot(slot)?.meaning ?? ""
    case .group: ""
    }
  }

  // MARK: Results

  func takeResult(_ result: AskRecord.ResultStep, _ path: String, isLast: Bool) {
    guard let node = recorded(path), let declaration = tree[result.member].kind.result(result.name)
    else { return }
    let unit = reader.shownUnits[declaration.unit] ?? .plain
    let plain = path.hasSuffix(Lowering.computedStep("")) ? tree[result.member].path(of: result.name) : path
    var step = DerivationStep(path: path, name: plain, value: shown(node, unit))
    defer { keep(step) }
    guard !isLast else { return }
    step.meaning = declaration.meaning
    // By path, so that the order says nothing about how the equation is programmed.
    step.inputs = trace.inputs(of: path, at: node).sorted()
    let formula = checked.vocabulary.formula(of: declaration, in: tree[result.member].kind)
    let read = step.inputs + record.asked(by: path)
    step.equation = formula?.text(reading: Set(names(of: read, for: result.member).keys)) ?? ""
    step.equationSource = formula?.source
    step.inputs = results(namedIn: step.equation, of: result, at: node, besides: step.inputs) + step.inputs
    let names = names(of: step.inputs, for: result.member)
    if let parts = declaration.parts {
      step.parts = parts(city.lowering, result.member).map(part)
      // Its lines stand for its inputs; what the equation names is shown in it.
      step.inputs = []
      let named = record.results.keys.filter { record.results[$0]?.member == result.member && $0 != path }
      if let line = substituted(step.equation, self.names(of: named.sorted(), for: result.member)) {
        step.substituted = [line]
      }
    } else if let line = substituted(step.equation, names) {
      step.substituted = [line]
    }
  }

  private func part(_ part: ResultPart) -> DerivationStep.Part {
    let line = part.line
    let words = [
      city.path(of: line.member), line.carrier.map { city.name(of: $0) }, line.gas.name,
      "scope \(line.scope)",
      line.gpc,
    ]
    let gas = line.gas.name.split(separator: " ").first.map(String.init) ?? ""
    let unit = reader.shownUnits["t\(gas)/yr"] ?? reader.shownUnits["t/yr"] ?? .plain
    return DerivationStep.Part(
      label: words.compactMap(\.self).joined(separator: ", "),
      flow: shown(line.flow, unit), weight: part.weight, factors: factors(of: line.flow, line.member) ?? [],
      inputs: trace.inputs(of: line.member, at: line.flow))
  }

  /// The steps whose product a node is; nil where anything else takes part in it.
  private func factors(of node: Node, _ member: Member) -> [ShownValue]? {
    if node.constant == 1 { return [] }
    if let path = trace.step(of: node, for: member), let unit = unit(ofPath: path) {
      return [shown(node, unit)]
    }
    guard case .binary(.multiply) = node.operation else { return nil }
    let operands = graph.sources(of: node).map { factors(of: $0, member) }
    return operands.contains { $0 == nil } ? nil : operands.compactMap(\.self).flatMap(\.self)
  }

  /// The words of an equation that name one input each, replaced by its value; nil where there is none.
  ///
  /// A word counts where operators, brackets or the ends stand on both of its sides: in a
  /// sentence it is a word.
  private func substituted(_ equation: String, _ byName: [String: [String]]) -> [DerivationStep.Piece]? {
    var pieces: [DerivationStep.Piece] = []
    var isMet = false
    var before: Character = "="
    var rest = equation[...]
    while let first = rest.first {
      guard first.isLetter else {
        if first != " " { before = first }
        pieces.append(.text(String(rest.removeFirst())))
        continue
      }
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
      rest = rest.dropFirst(word.count)
      let found = byName[String(word)] ?? []
      let after = rest.first { $0 != " " } ?? ";"
      let isOperand = "*/+-^(=:".contains(before) && "*/+-^),;".contains(after)
      before = "a"
      if isOperand, found.count == 1, let node = recorded(found[0]), let unit = unit(ofPath: found[0]) {
        pieces.append(.value(shown(node, unit)))
        isMet = true
      } else {
        pieces.append(.text(String(word)))
      }
    }
    return isMet ? pieces : nil
  }

  /// Results of the same member that an equation speaks of, by path: equations share them unasked.
  ///
  /// One counts if it rests on nothing that the asked result does not rest on.
  private func results(
    namedIn equation: String, of result: AskRecord.ResultStep, at node: Node, besides inputs: [String]
  ) -> [String] {
    let behind = trace.all(behind: node)
    let words = Set(equation.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    return record.results.filter { _, other in
      other.member == result.member && other.name != result.name && words.contains(other.name)
    }.map(\.key).filter { path in
      // What the slot of this name says was read itself.
      !inputs.contains(path) && !inputs.contains { Lowering.computedStep($0) == path }
        && recorded(path).map { isWithin($0, behind) } ?? false
    }.sorted()
  }

  private func isWithin(_ node: Node, _ behind: Set<String>) -> Bool {
    let numbers = trace.all(behind: node).filter { city.targets[$0] != nil }
    return !numbers.isEmpty && numbers.isSubset(of: behind)
  }

  /// Inputs by their last names; a row of shares or an entry of a map also by that of its group,
  /// where one of them is the member's own that one.
  private func names(of inputs: [String], for member: Member) -> [String: [String]] {
    let own = tree[member].name
    var names: [String: [String]] = [:]
    for input in inputs {
      let parts = input.replacing(Lowering.computedStep(""), with: "").split(separator: ".").map(String.init)
      names[parts[parts.count - 1], default: []].append(input)
      if parts.count > 1, isOfGroup(input) { names[parts[parts.count - 2], default: []].append(input) }
    }
    return names.mapValues { found in
      found.count == 1
        ? found
        : found.filter { $0.hasSuffix(".\(own)") }.count == 1
          ? found.filter { $0.hasSuffix(".\(own)") } : found
    }
  }

  private func isOfGroup(_ path: String) -> Bool {
    switch city.targets[path] {
    case .row?: return true
    case .quantity(let id)?:
      if case .entry = tree[id].role { return true }
      return false
    default: return record.results[path]?.key != nil
    }
  }

  func unit(ofPath path: String) -> Unit? {
    if let target = city.targets[path] { return unit(of: target) }
    return record.results[path].flatMap { tree[$0.member].kind.result($0.name)?.unit }
      .flatMap { reader.shownUnits[$0] }
  }
}
