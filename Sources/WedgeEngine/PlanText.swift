import Plans
import ScenarioCompiler

/// The nodes of a plan in the order of evaluation, with what they come from.
enum PlanText {
  static func text(of run: CompiledRun) -> String {
    let plan = run.plan
    let varying = plan.nodes.count { $0.varies }
    var text = "\(plan.nodes.count) nodes, \(varying) of them different in each lane; "
    text += "\(plan.outputs.count) outputs, \(plan.inputCount) lane inputs; "
    text += "\(plan.sharedRows * 8) bytes shared, \(plan.blockRows * 8) bytes a lane\n"
    for (slot, node) in plan.nodes.enumerated() {
      let years = node.years.map { "\($0.first)–\($0.last)" } ?? "always"
      let shape = node.varies ? "per lane" : "invariant"
      let operands = node.operands.map { "%\($0)" }.joined(separator: " ")
      let origin =
        run.origins.indices.contains(Int(node.origin) - 1)
        ? "  # " + run.origins[Int(node.origin) - 1].path : ""
      text += "%\(slot) = \(operation(node.operation)) \(operands)  [\(years), \(shape)]\(origin)\n"
    }
    return text
  }

  private static func operation(_ operation: Operation) -> String {
    if case .constant(let bits) = operation { return "constant \(Double(bitPattern: bits))" }
    if case .table(let bits) = operation {
      let shown = bits.prefix(3).map { "\(Double(bitPattern: $0))" }.joined(separator: ", ")
      return "table \(shown)" + (bits.count > 3 ? " … \(bits.count) rows" : "")
    }
    if case .unary(let function) = operation { return "\(function)" }
    if case .binary(let function) = operation { return "\(function)" }
    return "\(operation)"
  }
}
