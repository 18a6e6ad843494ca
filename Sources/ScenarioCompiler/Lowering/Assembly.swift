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

  private struct Lowered {
    let flat: FlatScenario
    let city: ScenarioCity
    let outputs: [ScenarioLowering.Output]
  }

  /// Nil after a report.
  func run(_ scenarios: [FlatScenario], overrides: [AppliedEffect.Target: Meaning]) -> CompiledRun? {
    let graph = Graph()
    let inputs = Dictionary(
      request.laneInputs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var lowered: [Lowered] = []
    for flat in scenarios {
      let lowering = ScenarioLowering(
        checked: checked, graph: graph, flat: flat, settings: overrides, inputs: inputs)
      guard let (city, outputs) = lowering.lower() else { continue }
      lowered.append(Lowered(flat: flat, city: city, outputs: outputs))
    }
    let places = Places()
    let statements = StatementReader(compiler: compiler, checked: checked, places: places).read()
    guard !compiler.complaints.hasErrors, lowered.count == scenarios.count else { return nil }

    var nodes: [Node] = []
    let compiled = lowered.map { scenario(from: $0, statements, &nodes) }
    guard let plan = try? graph.plan(outputs: nodes) else { return nil }
    return CompiledRun(
      city: compiler.settings.name, gwp: compiler.settings.gwp, baseYear: compiler.settings.baseYear,
      horizon: compiler.settings.horizon, plan: plan, scenarios: compiled,
      inventories: statements.inventories, origins: checked.origins.all, places: places.all,
      addresses: checked.addresses.sorted())
  }

  private func scenario(
    from lowered: Lowered, _ statements: Statements, _ nodes: inout [Node]
  ) -> CompiledScenario {
    var outputs: [CompiledScenario.Output] = []
    for output in lowered.outputs {
      outputs.append(
        CompiledScenario.Output(
          path: output.path, unit: output.unit.text, factor: output.unit.factor, index: nodes.count))
      nodes.append(output.node)
    }
    nodes += lowered.city.guards
    var watched: [CompiledScenario.Watch] = []
    for watch in lowered.city.watched {
      watched.append(CompiledScenario.Watch(path: watch.path, raw: nodes.count, bounded: nodes.count + 1))
      nodes += [watch.raw, watch.bounded]
    }
    func promised(_ names: [(name: PathSyntax, origin: String)], _ force: Force) -> [(TargetStatement, Force)]
    {
      names.compactMap { name, _ in statements.targets[name.text].map { ($0, force) } }
    }
    let targets = promised(lowered.flat.must, .must) + promised(lowered.flat.should, .should)
    let flat = lowered.flat
    return CompiledScenario(
      name: flat.name, label: flat.label, outputs: outputs,
      targets: targets.map { (statement: $0.0, force: $0.1) },
      defaultsUsed: lowered.city.defaultsUsed.sorted(), assumed: statements.assumed,
      calibrated: statements.calibrated, notes: statements.notes, watched: watched,
      flattened: FlatText(flat: flat, sources: checked.sources).lines)
  }
}

/// Everything of a file that is judged about its scenarios, and what its numbers rest on.
struct Statements {
  var targets: [String: TargetStatement] = [:]
  var inventories: [InventoryStatement] = []
  var assumed: [String] = []
  var calibrated: [String] = []
  var notes: [String] = []
}
