import Assessment
import Plans
import ScenarioSyntax
import Units

/// Adds the indicators of targets to a plan: every scenario's own, over the results of all.
struct TargetAssembly {
  let checked: CheckedCity
  let graph: Graph
  let choice: IndicatorChoice
  let places: [Place]
  private var results: [String: [String: ScenarioLowering.Output]] = [:]

  /// - Parameter outputs: all results of each scenario of the plan, asked for or not.
  init(
    checked: CheckedCity, graph: Graph, choice: IndicatorChoice, places: [Place],
    outputs: [(scenario: String, outputs: [ScenarioLowering.Output])]
  ) {
    self.checked = checked
    self.graph = graph
    self.choice = choice
    self.places = places
    guard case .none = choice else {
      for (scenario, outputs) in outputs {
        results[scenario] = Dictionary(
          outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      }
      return
    }
  }

  func indicators(
    of targets: [(TargetStatement, Force)], in scenario: String, _ nodes: inout [Node]
  ) -> [TargetIndicator] {
    let lowering = TargetLowering(
      graph: graph, horizon: checked.horizon, scenario: scenario, result: result)
    let origin = graph.origin
    defer { graph.origin = origin }
    var indicators: [TargetIndicator] = []
    for (target, force) in targets where choice.includes(target) {
      graph.origin = checked.origins.number(
        of: "target \(target.name)", span: places[Int(target.place)])
      switch lowering.indicator(of: target) {
      case .success(let node):
        indicators.append(
          TargetIndicator(statement: target, force: force, index: nodes.count, key: nil))
        nodes.append(node)
      case .failure(let missing):
        indicators.append(TargetIndicator(statement: target, force: force, index: nil, key: missing.key))
      }
    }
    return indicators
  }

  private func result(_ scenario: String, _ path: String) -> TargetLowering.Series? {
    results[scenario]?[path].map { output in
      let gaps = NotationGaps(output: output, keys: checked.table.notationKeys)
      return TargetLowering.Series(
        node: output.node, factor: output.unit.factor, key: gaps.key, gap: gaps.gaps.first?.key)
    }
  }
}
