import Assessment
import Modelling
import Plans
import ScenarioSyntax
import Units

/// Follows a number back through a lowered scenario; every value it meets becomes an output.
final class DerivationBuilder {
  let city: ScenarioCity
  let record: AskRecord
  let trace: InputTrace
  let year: Int
  let depth: Int
  let origins: LiteralOrigins
  /// What the scenario's overrides say, by what they replace.
  let overrides: [AppliedEffect.Target: ValueSyntax]
  /// The levers of the scenario, by the name under which it applies each.
  let applications: [String: Application]
  /// Takes in a node and gives its number among the outputs.
  let output: (Node) -> Int
  private(set) var steps: [String: DerivationStep] = [:]

  init(
    city: ScenarioCity, record: AskRecord, year: Int, depth: Int, origins: LiteralOrigins,
    overrides: [AppliedEffect.Target: ValueSyntax], applications: [String: Application],
    output: @escaping (Node) -> Int
  ) {
    self.city = city
    self.record = record
    trace = InputTrace(graph: city.graph, record: record)
    self.year = year
    self.depth = depth
    self.origins = origins
    self.overrides = overrides
    self.applications = applications
    self.output = output
  }

  var checked: CheckedCity { city.checked }
  var tree: CityTree { checked.tree }
  var graph: Graph { city.graph }
  var reader: MeaningReader { checked.table.reader }
  /// The years that numbers are looked at in.
  var years: Years {
    let alone = Years(first: year, count: 1)
    return city.horizon.contains(alone) ? city.horizon : alone
  }

  /// Follows an expression as if it stood in the file; nil after a report.
  func derivation(of asked: ExpressionSyntax) -> Derivation? {
    let scope = Scope(block: tree.file)
    let reference = plainReference(asked)
    let resolved = reference.flatMap { reader.resolve($0.path, in: scope) }
    if let resolved, let key = keyStep(of: resolved) {
      keep(key)
      return Derivation(root: key.path, year: year, depth: depth, steps: steps)
    }
    if case .unstated(let block, let slot)? = resolved, !slot.hasFallback, case .optional = slot.requirement {
      checked.complaints.add(
        NameMistake.notStated(
          path: block.path(of: slot.name), slot: slot.name, of: block.name.isEmpty ? "the file" : block.name,
          kind: block.kind.word, at: asked.span))
      return nil
    }
    let read = reader.read(asked, in: scope, address: "asked")
    guard let measure = read.measure else { return nil }
    let node = record.follow("asked") {
      // A column has no shape here: it is read in its own years alone.
      if case .column? = resolved {
        return city.lowered(read.meaning, over: Years(first: year, count: 1))
      }
      return city.lowered(.at(read.meaning, year: year, place: asked.span), over: years)
    }
    city.closeLoops()
    guard !checked.complaints.hasErrors else { return nil }
    var root = "asked"
    if let path = resolved.flatMap(path(of:)) {
      let computed = Lowering.computedStep(path)
      root = record.results[computed] == nil ? path : computed
    } else {
      var step = DerivationStep(
        path: checked.sources.text(of: asked.span), value: shown(node, rootUnit(asked, measure, resolved)))
      state(
        asked, scope, over: resolved.map(isColumn) ?? false ? Years(first: year, count: 1) : years,
        in: &step)
      step.equationPlace = nil
      step.inputs = trace.inputs(of: "asked", at: node)
      steps[root] = step
    }
    follow(from: root)
    city.closeLoops()
    guard steps[root] != nil, !checked.complaints.hasErrors else { return nil }
    return Derivation(root: root, year: year, depth: depth, steps: steps)
  }

  /// The step of a slot that a notation key stands in.
  private func keyStep(of resolved: Resolved) -> DerivationStep? {
    guard case .quantity(let id) = resolved, let key = key(of: .quantity(id)) else { return nil }
    let quantity = tree[id]
    var step = DerivationStep(path: quantity.path, value: shown(graph.constant(0), .plain))
    step.key = key
    step.meaning = quantity.declaration?.meaning ?? ""
    step.equation = ([oneLine(quantity.value.span)] + quantity.value.attributes.notes.map(\.text))
      .joined(separator: ": ")
    step.equationPlace = quantity.value.span
    return step
  }

  private func isColumn(_ resolved: Resolved) -> Bool {
    if case .column = resolved { return true }
    return false
  }

  private func rootUnit(_ asked: ExpressionSyntax, _ measure: Measure, _ resolved: Resolved?) -> Unit {
    if case .column(let column)? = resolved, let unit = column.unit { return unit }
    return unit(of: asked, measure)
  }

  private func plainReference(_ asked: ExpressionSyntax) -> ReferenceSyntax? {
    guard case .reference(let reference) = asked, reference.at == nil, reference.shape.isEmpty else {
      return nil
    }
    return reference
  }

  /// Breadth first, so that each path is followed as far as its shortest way allows.
  private func follow(from root: String) {
    var paths = [root]
    var seen: Set<String> = [root]
    for level in 0...max(0, depth) + 1 {
      var next: [String] = []
      for path in paths {
        let isLast = level > depth
        if path != "asked" { take(path, isLast: isLast) }
        guard !isLast, let step = steps[path] else { continue }
        let inputs = step.inputs + step.parts.flatMap(\.inputs)
        for input in inputs where seen.insert(input).inserted { next.append(input) }
      }
      paths = next
    }
  }

  /// Makes the step of a path; the last ones are values alone.
  private func take(_ path: String, isLast: Bool) {
    if let target = city.targets[path] {
      takeNumber(target, path, isLast: isLast)
    } else if let result = record.results[path] {
      takeResult(result, path, isLast: isLast)
    }
  }

  private func path(of resolved: Resolved) -> String? {
    switch resolved {
    case .quantity(let id): tree[id].path
    case .row(let group, let row): checked.path(of: .row(group, row))
    case .unstated(let block, let slot): block.path(of: slot.name)
    case .result(let block, let result, let key):
      ([block.path(of: result.name)] + (key.map { [$0.text] } ?? [])).joined(separator: ".")
    default: nil
    }
  }

  func keep(_ step: DerivationStep) { steps[step.path] = step }

  /// The recorded value of a step that is nearest to the year.
  func recorded(_ path: String) -> Node? {
    let values = record.values(of: path)
    return values.first { $0.years?.contains(year) ?? true }
      ?? values.min { distance(of: $0) < distance(of: $1) }
  }

  private func distance(of node: Node) -> Int {
    guard let years = node.years else { return 0 }
    return max(years.first - year, year - years.last, 0)
  }

  // MARK: Values in their units

  func shown(_ node: Node, _ unit: Unit) -> ShownValue {
    ShownValue(output: output(node), unit: unit.text, factor: unit.factor)
  }

  func shown(_ node: Node, _ measure: Measure) -> ShownValue { shown(node, unit(for: measure)) }

  /// A unit to show a value in that no declaration gives one.
  func unit(for measure: Measure) -> Unit {
    if measure.form == .percent, measure.dimension.isOne { return reader.shownUnits["%"] ?? .plain }
    if measure.dimension.isOne { return .plain }
    let text = measure.dimension.exampleUnit
    return reader.shownUnits[text] ?? Unit(text: text, dimension: measure.dimension, multiplier: 1)
  }

  /// The unit of a number of the file: its slot's, else the one it is written in.
  func unit(of target: AppliedEffect.Target) -> Unit {
    switch target {
    case .row, .group: return reader.shownUnits["%"] ?? .plain
    case .unstated(let member, let slot):
      let known = city.defaultNumber(slot, of: tree[member])?.unit ?? tree[member].kind.slot(slot)?.unit
      return known.flatMap { reader.shownUnits[$0] } ?? .plain
    case .quantity(let id):
      let quantity = tree[id]
      guard let measure = checked.table.measure(of: id) else { return .plain }
      if let slot = quantity.declaration, let unit = reader.shownUnits[slot.unit],
        unit.dimension == measure.dimension, slot.dimension.isOfUnit
      {
        return unit
      }
      return unit(of: quantity.value.expression, measure)
    }
  }

  /// The unit that an expression is written in, where it is one number or series.
  func unit(of expression: ExpressionSyntax, _ measure: Measure) -> Unit {
    if let text = expression.statedUnit?.unit?.text, let unit = reader.shownUnits[text],
      unit.dimension == measure.dimension
    {
      return unit
    }
    return unit(for: measure)
  }
}

extension SlotDeclaration.DimensionRule {
  fileprivate var isOfUnit: Bool {
    switch self {
    case .ofUnit, .oneOf: true
    case .any, .completing, .money: false
    }
  }
}
