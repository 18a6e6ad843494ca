import Modelling
import Plans
import ScenarioSyntax
import Units

/// One scenario from its flat form to nodes: levers bound, every result built.
struct ScenarioLowering {
  struct Output {
    let path: String
    let unit: Unit
    let node: Node
  }

  let checked: CheckedCity
  let graph: Graph
  let bound: BoundScenario
  let settings: [AppliedEffect.Target: Meaning]
  let inputs: [String: Int]
  var drawing = Drawing.stated
  var literals: LiteralLanes?
  var knowledge: Knowledge?
  /// Whether somebody wants to see how values came about.
  var isRecorded = false

  func lower() -> (city: ScenarioCity, outputs: [Output]) {
    let city = ScenarioCity(
      checked: checked, graph: graph, scenario: bound.flat.name,
      overrides: bound.overrides.merging(settings) { _, setting in setting }, effects: bound.effects,
      bounds: bound.bounds, inputs: inputs, drawing: drawing, literals: literals, knowledge: knowledge)
    if isRecorded { city.lowering.record = AskRecord() }
    let outputs = results(of: city)
    city.closeLoops()
    for group in checked.tree.groups { city.watchSum(of: group.id) }
    city.closeLoops()
    reportCircles(of: city)
    return (city, outputs)
  }

  /// Every result of every member, and the file's own numbers, in path order.
  private func results(of city: ScenarioCity) -> [Output] {
    var outputs: [Output] = []
    for block in checked.tree.blocks {
      block.kind.check?(city.lowering, block.member)
      for result in block.kind.results where result.applies(city.lowering, block.member) {
        let path = block.path(of: result.name)
        if let keys = result.keys {
          for key in keys(city.lowering, block.member) {
            let node = city.lowering.result(result.name, of: block.member, key: key)
            append(node, "\(path).\(city.name(of: key))", result.unit, city, &outputs)
          }
        } else {
          append(city.lowering.result(result.name, of: block.member), path, result.unit, city, &outputs)
        }
      }
    }
    for (name, id) in checked.tree.file.quantities.sorted(by: { $0.key < $1.key }) {
      guard let slot = checked.tree[id].declaration, case .yearly = slot.time else { continue }
      append(city.value(of: .quantity(id), over: city.horizon), name, slot.unit, city, &outputs)
    }
    return outputs
  }

  private func append(
    _ node: Node, _ path: String, _ unit: String, _ city: ScenarioCity, _ outputs: inout [Output]
  ) {
    guard let known = checked.table.reader.shownUnits[unit] else { return }
    outputs.append(Output(path: path, unit: known, node: graph.spread(node, over: city.horizon)))
  }

  private func reportCircles(of city: ScenarioCity) {
    for circle in city.lowering.trail.circles {
      checked.complaints.add(NameMistake.circle(of: circle, in: checked.tree, at: checked.cityPlace))
    }
    city.lowering.trail.forgetCircles()
    if let path = city.lowering.trail.tooDeep {
      checked.complaints.add(
        NameMistake.tooDeep(path: path, limit: Trail.deepest, at: checked.cityPlace))
    }
  }
}
