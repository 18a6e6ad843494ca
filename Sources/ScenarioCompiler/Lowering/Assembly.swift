import Assessment
import Modelling
import Plans
import ScenarioSyntax
import Units

/// Puts the scenarios of a request into one plan, with what is to be judged about them.
struct Assembly {
  let compiler: Compiler
  let checked: CheckedCity
  let request: CompileRequest
  /// The expression whose derivation is asked for.
  var asked: ExpressionSyntax?

  private struct Lowered {
    let flat: FlatScenario
    let city: ScenarioCity
    let outputs: [ScenarioLowering.Output]
  }

  /// Nil after a report.
  ///
  /// - Parameter all: Every scenario of the file, wanted or not.
  func run(
    _ scenarios: [BoundScenario], of all: [BoundScenario], overrides: [AppliedEffect.Target: Meaning],
    _ statements: Statements
  ) -> CompiledRun? {
    precondition(!request.drawsInputs || request.literals == .none, "factors or draws, not both")
    let graph = Graph(isTraced: request.derivation != nil)
    let inputs = Dictionary(
      request.laneInputs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let literals = compiler.literalLanes(of: checked, request)
    var laws: DrawLaws?
    if request.drawsInputs || request.isCheck {
      laws = DrawLaws(
        of: request.wantsEveryChance ? all : scenarios, wanted: Set(scenarios.map(\.flat.name)),
        checked: checked, settings: overrides,
        lanes: inputs,
        knowledge: request.knowledge)
      guard !compiler.complaints.hasErrors else { return nil }
    }
    let lanes = DrawLanes(firstInput: request.laneInputs.count)
    let lowered = scenarios.map { bound in
      let (city, outputs) = ScenarioLowering(
        checked: checked, graph: graph, bound: bound, settings: overrides, inputs: inputs,
        drawing: drawing(laws, lanes, in: bound.flat.name), literals: literals, knowledge: request.knowledge,
        isRecorded: request.derivation != nil
      ).lower()
      return Lowered(flat: bound.flat, city: city, outputs: outputs)
    }
    guard !compiler.complaints.hasErrors else { return nil }

    var nodes: [Node] = []
    let judged = TargetAssembly(
      checked: checked, graph: graph, choice: request.indicators, places: statements.places,
      outputs: lowered.map { ($0.flat.name, $0.outputs) })
    let compiled = lowered.map { scenario(from: $0, statements, judged, &nodes) }
    let derivation = derivation(in: lowered.last?.city, of: scenarios.last, &nodes)
    guard !compiler.complaints.hasErrors else { return nil }
    let plan: Plan
    do {
      // A check needs no plan but for what only planning finds: a loop that reads ahead.
      plan = try graph.plan(outputs: request.isCheck && graph.loopTargets.isEmpty ? [] : nodes)
    } catch {
      let path = checked.origins.path(error.origin)
      compiler.complaints.add(
        NameMistake.contradiction(
          text: "previous cannot reach \(path.isEmpty ? "this value" : path)",
          help:
            "previous gives last year's value; a sum over years or a single year of the same circle is not known yet",
          at: checked.origins.place(error.origin) ?? checked.cityPlace))
      return nil
    }
    return CompiledRun(
      city: compiler.settings.name, gwp: compiler.settings.gwp, baseYear: compiler.settings.baseYear,
      horizon: compiler.settings.horizon, plan: plan, scenarios: compiled,
      targets: statements.targets.values.sorted { $0.name < $1.name }, inventories: statements.inventories,
      origins: checked.origins.all,
      evidence: lowered.reduce(into: [:]) { all, next in
        all.merge(next.city.evidence) { first, _ in first }
      }, places: statements.places,
      addresses: checked.drawn.all.sorted(),
      draws: laws.map {
        lanes.compiled(
          $0, correlations: statements.correlations, yearly: checked.drawn.yearly, sources: checked.sources)
      } ?? .none,
      literals: literals?.chosen ?? [], derivation: derivation,
      sampling: RunSampling(samples: statements.run.samples, seed: statements.run.seed),
      cut: lowered.first?.city.cut?.record)
  }

  private func drawing(_ laws: DrawLaws?, _ lanes: DrawLanes, in scenario: String) -> Drawing {
    guard request.drawsInputs, let laws else { return .stated }
    return .lanes(lanes, laws: laws.laws[scenario] ?? [:])
  }

  private func scenario(
    from lowered: Lowered, _ statements: Statements, _ judged: TargetAssembly, _ nodes: inout [Node]
  ) -> CompiledScenario {
    var outputs: [CompiledScenario.Output] = []
    let start = nodes.count
    let keys = checked.table.notationKeys
    for output in lowered.outputs where request.results?.contains(output.path) ?? true {
      let gaps = NotationGaps(output: output, keys: keys)
      outputs.append(
        CompiledScenario.Output(
          path: output.path, unit: output.unit.text, factor: output.unit.factor, index: nodes.count,
          key: gaps.key, gaps: gaps.gaps))
      nodes.append(output.node)
    }
    nodes += lowered.city.guards
    var watched: [CompiledScenario.Watch] = []
    for watch in request.results == nil ? lowered.city.watched : [] {
      watched.append(CompiledScenario.Watch(path: watch.path, raw: nodes.count, bounded: nodes.count + 1))
      nodes += [watch.raw, watch.bounded]
    }
    var drivers: [CompiledDriver] = []
    if request.wantsDrivers {
      for driver in checked.vocabulary.drivers(lowered.city.lowering) {
        func index(_ node: Node) -> Int {
          nodes.append(node)
          return nodes.count - 1
        }
        drivers.append(
          CompiledDriver(
            member: checked.tree[driver.member].path, sector: driver.sector,
            activity: driver.activity.map { ($0.word, $0.unit, index($0.amount)) },
            carrier: driver.carrier.map { checked.tree[$0].path }, energy: driver.energy.map(index),
            emissions: index(driver.emissions)))
      }
    }
    func promised(_ names: [(name: PathSyntax, origin: String)], _ force: Force) -> [(TargetStatement, Force)]
    {
      names.compactMap { name, _ in statements.targets[name.text].map { ($0, force) } }
    }
    let targets = promised(lowered.flat.must, .must) + promised(lowered.flat.should, .should)
    let flat = lowered.flat
    let indicators = judged.indicators(of: targets, in: flat.name, &nodes)
    let levers = Set(flat.applications.map(\.lever.path))
    let scenarios = Set(flat.chain)
    return CompiledScenario(
      name: flat.name, label: flat.label, outputs: outputs,
      targets: targets.map { (statement: $0.0, force: $0.1) }, indicators: indicators,
      defaultsUsed: lowered.city.defaultsUsed.sorted(),
      assumed: statements.provenance.assumed(levers: levers, packages: flat.packages, scenarios: scenarios),
      calibrated: statements.provenance.calibrated(
        levers: levers, packages: flat.packages, scenarios: scenarios),
      notes: NotationGaps.notes(outputs) + checked.table.reader.gapsPassed.sorted()
        + lowered.city.notes.sorted(),
      watched: watched,
      planOutputs: start..<nodes.count,
      flattened: FlatText(flat: flat, sources: checked.sources).lines,
      laneNumbers: lowered.city.laneNumbers.values.sorted { $0.address < $1.address },
      drivers: drivers)
  }
}

extension Assembly {
  /// The derivation that is asked for; its values become outputs of the plan.
  private func derivation(
    in city: ScenarioCity?, of bound: BoundScenario?, _ nodes: inout [Node]
  ) -> Derivation? {
    guard let wanted = request.derivation, let asked, let city, let bound, let record = city.lowering.record
    else { return nil }
    var overrides: [AppliedEffect.Target: ValueSyntax] = [:]
    for (syntax, _) in bound.flat.overrides {
      if let (target, _) = OverrideReader(checked: checked).read(syntax.path, syntax.value) {
        overrides[target] = syntax.value
      }
    }
    var more: [Node] = []
    let first = nodes.count
    let builder = DerivationBuilder(
      city: city, record: record, year: wanted.year ?? checked.horizon.last, depth: wanted.depth,
      origins: LiteralOrigins(
        tree: checked.tree, declarations: compiler.declarations, settings: compiler.settings),
      overrides: overrides,
      applications: Dictionary(
        bound.flat.applications.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    ) { node in
      more.append(node)
      return first + more.count - 1
    }
    defer { nodes += more }
    return builder.derivation(of: asked)
  }
}

/// Everything of a file that is judged about its scenarios, and what its numbers rest on.
struct Statements {
  var targets: [String: TargetStatement] = [:]
  var inventories: [InventoryStatement] = []
  var correlations: [Correlation] = []
  var run = RunSettings()
  var provenance = Provenance(entries: [])
  var places: [Place] = []
}
