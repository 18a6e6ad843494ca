import Modelling
import Plans
import ScenarioSyntax
import Units

/// One scenario of the checked city as nodes: numbers after overrides, levers and bounds.
final class ScenarioCity {
  struct Key: Hashable {
    let target: AppliedEffect.Target
    let years: Years
  }

  let checked: CheckedCity
  let graph: Graph
  let scenario: String
  var overrides: [AppliedEffect.Target: Meaning]
  let effects: [AppliedEffect.Target: [AppliedEffect]]
  let bounds: [AppliedEffect.Target: [AppliedBound]]
  /// Addresses that lanes bring along, and the number of each input.
  let inputs: [String: Int]
  /// What becomes of the other uncertain numbers.
  let drawing: Drawing
  /// Stated numbers that lanes bring factors on.
  let literals: LiteralLanes?
  private(set) lazy var lowering = Lowering(city: self, vocabulary: checked.vocabulary)
  /// Nil where all the file says is known.
  private(set) lazy var cut = knowledge.map { KnowledgeCut($0, city: self) }
  private let knowledge: Knowledge?

  var known: [Key: Node] = [:]
  /// The years in which each group of shares is read.
  private var rowYears: [GroupID: Set<Years>] = [:]
  /// Numbers behind names, each followed once.
  var statedNumbers: [QuantityID: Double?] = [:]
  /// What `previous` looks back to, closed when all else is built.
  var pending: [(loop: Int, target: Meaning, path: String)] = []
  /// Conditions that every lane must meet, beyond the results.
  var guards: [Node] = []
  var watched: [(path: String, raw: Node, bounded: Node)] = []
  /// What faults are said with, by node of the graph.
  var evidence: [Int32: FaultEvidence] = [:]
  var defaultsUsed: Set<String> = []
  /// What equations had to say of the run.
  var notes: Set<String> = []
  /// What each path means and what levers did to it, where it is recorded how values came about.
  var targets: [String: AppliedEffect.Target] = [:]
  var acts: [Key: [LeverAct]] = [:]
  /// How many values are being built inside each other.
  var depth = 0
  var laneNumbers: [String: LaneNumber] = [:]

  init(
    checked: CheckedCity, graph: Graph, scenario: String, overrides: [AppliedEffect.Target: Meaning],
    effects: [AppliedEffect], bounds: [AppliedBound], inputs: [String: Int],
    drawing: Drawing = .stated, literals: LiteralLanes? = nil, knowledge: Knowledge? = nil
  ) {
    self.checked = checked
    self.graph = graph
    self.scenario = scenario
    self.overrides = overrides
    self.inputs = inputs
    self.drawing = drawing
    self.literals = literals
    self.knowledge = knowledge
    var byTarget: [AppliedEffect.Target: [AppliedEffect]] = [:]
    for effect in effects {
      for target in Set(effect.targets) { byTarget[target, default: []].append(effect) }
    }
    self.effects = byTarget
    self.bounds = Dictionary(grouping: bounds, by: \.target)
  }

  var tree: CityTree { checked.tree }
  var complaints: Complaints { checked.complaints }

  // MARK: Values

  /// Years within the horizon are computed once, for the whole horizon.
  func widened(_ years: Years) -> Years { horizon.contains(years) ? horizon : years }

  /// A number of the city after overrides, levers and bounds.
  func value(of target: AppliedEffect.Target, over wanted: Years) -> Node {
    let years = widened(wanted)
    let key = Key(target: target, years: years)
    if let node = known[key] {
      lowering.record?.ask(checked.path(of: target))
      return node
    }
    guard graph.entries.count < CityLimits.nodes else {
      complaints.add(
        CityMistake.tooMany(
          what: "steps of computation", limit: CityLimits.nodes, at: checked.cityPlace))
      return graph.constant(0)
    }
    let path = checked.path(of: target)
    lowering.record?.ask(path)
    guard lowering.trail.enter(path) else { return graph.constant(0) }
    let origin = graph.origin
    graph.origin = checked.origins.number(of: path, span: checked.span(of: target))
    let outer = cut?.enter(target)
    defer {
      lowering.trail.leave()
      graph.origin = origin
      if let outer { cut?.leave(outer) }
    }
    var node =
      lowering.record.map { $0.follow(path) { built(target, years, path) } }
      ?? built(target, years, path)
    if let record = lowering.record {
      node = record.named(path, node)
      targets[path] = target
    }
    known[key] = node
    return node
  }

  private func built(_ target: AppliedEffect.Target, _ years: Years, _ path: String) -> Node {
    let node = cut?.heldFrom(target).map { held(target, years, from: $0) } ?? stated(target, years)
    let isMoved = effects[target] != nil || bounds[target] != nil || groupEffects(target) != nil
    return isMoved
      ? bounded(composed(node, target, years), target, path) : withinBounds(node, target, path)
  }

  private func groupEffects(_ target: AppliedEffect.Target) -> [AppliedEffect]? {
    if case .row(let group, _) = target { return effects[.group(group)] }
    return nil
  }

  /// The stated value up to a year, and then that of this year.
  private func held(_ target: AppliedEffect.Target, _ years: Years, from year: Int) -> Node {
    guard years.last > year else { return stated(target, years) }
    guard years.first <= year else {
      let node = stated(target, Years(first: year, count: 1))
      return graph.spread(graph.row(node, in: year), over: years)
    }
    let node = stated(target, years)
    guard node.years != nil else { return node }
    return graph.join(
      graph.slice(node, Years(years.first, through: year)),
      graph.spread(graph.row(node, in: year), over: Years(year + 1, through: years.last)))
  }

  /// The stated value, before levers.
  func stated(_ target: AppliedEffect.Target, _ years: Years) -> Node {
    if let override = overrides[target] { return lowered(override, over: years) }
    switch target {
    case .quantity(let id): return lowered(checked.table.meaning(of: id), over: years)
    case .row(let group, let row):
      guard let meaning = checked.table.rows(of: group)[row] else { return rest(of: group, row, years) }
      return lowered(meaning, over: years)
    case .unstated(let member, let slot): return defaultValue(slot, of: tree[member])
    case .group: return graph.constant(0)
    }
  }

  /// The declared default, else what the catalogue knows; every run lists it.
  func defaultValue(_ name: String, of block: Block) -> Node {
    guard let known = defaultNumber(name, of: block) else { return graph.constant(0) }
    let text = "\(shortest(known.value)) \(known.unit)"
    let source = known.isRecalled ? "\(known.source); recalled, check" : known.source
    defaultsUsed.insert("\(block.path(of: name)) = \(text) (\(source))")
    let coherent = checked.table.reader.shownUnits[known.unit]?.coherent(known.value) ?? known.value
    guard let register = literals?.register else { return graph.constant(coherent) }
    let number = register.builtIn(
      block.path(of: name), text: text, value: coherent, source: source, isAssumed: known.isRecalled,
      at: block.span ?? checked.cityPlace)
    return literal(number, graph.constant(coherent))
  }

  func defaultNumber(_ name: String, of block: Block) -> CatalogueValue? {
    guard let slot = block.kind.slot(name) else { return nil }
    if case .default(let value, let source) = slot.requirement {
      return CatalogueValue(value, slot.unit, source: source)
    }
    return slot.catalogue?(self, block.member)
  }

  func shortest(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  // MARK: Shares

  /// A row of a group after levers, in every year and lane a share.
  func row(_ row: Int, of group: GroupID, over years: Years) -> Node {
    rowYears[group, default: []].insert(widened(years))
    return value(of: .row(group, row), over: years)
  }

  /// What the other rows leave; it may not fall below zero.
  private func rest(of group: GroupID, _ row: Int, _ years: Years) -> Node {
    let others = checked.rowsByName(group).filter { $0 != row }
    let sum = graph.sum(others.map { self.row($0, of: group, over: years) })
    let rest = graph.check(1 - sum, Check(.shareOutOfRange, lower: -1e-9, upper: 1 + 1e-9))
    explainShares(rest, of: group, over: years)
    return rest
  }

  /// A group without `rest` adds up to 100 % after levers, which a guard watches.
  func watchSum(of group: GroupID) {
    guard tree[group].restRow == nil, !tree[group].rows.isEmpty else { return }
    let rows = checked.rowsByName(group)
    let origin = graph.origin
    graph.origin = checked.origins.number(of: tree[group].path, span: tree[group].span)
    defer { graph.origin = origin }
    // A mix of the past says nothing about the horizon: what is read must add up.
    let years = (rowYears[group] ?? [horizon]).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    for years in years {
      let sum = graph.sum(rows.map { row($0, of: group, over: years) })
      // Where lanes bring factors, the equations divide by the sum instead.
      if literals != nil { continue }
      guard sum.constant.map({ abs($0 - 1) > 1e-9 }) ?? true else { continue }
      let watched = graph.check(sum, Check(.shareOutOfRange, lower: 1 - 1e-9, upper: 1 + 1e-9))
      explainShares(watched, of: group, over: years)
      guards.append(watched)
    }
  }
}
