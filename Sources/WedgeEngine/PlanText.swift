import Plans
import Reporting
import ScenarioCompiler

/// A plan as text: what it costs by sector and member, then its nodes in the order of evaluation.
enum PlanText {
  static func text(of account: PlanAccount) -> String {
    let run = account.compiled
    let plan = run.plan
    let varying = plan.nodes.count { $0.varies }
    var text = "\(plan.nodes.count) nodes, \(varying) of them different in each lane; "
    text += "\(plan.outputs.count) outputs, \(plan.inputCount) lane inputs; "
    text += "\(plan.sharedRows * 8) bytes shared, \(plan.blockRows * 8) bytes a lane\n"
    text += "by member\n" + AccountTable.members(of: account)
    if let times = account.times {
      let costliest = account.costliest(10)
      text += "the costliest nodes\n" + AccountTable.nodes(costliest, of: account)
      text +=
        "Times are medians of \(times.leaves) "
        + (account.isDrawn ? "blocks of 64 draws" : "runs")
        + ", node by node, with a clock between the nodes.\n"
    }
    text += "nodes\n"
    for (slot, node) in plan.nodes.enumerated() {
      let years = node.years.map { "\($0.first)–\($0.last)" } ?? "always"
      let operands = node.operands.map { "%\($0)" }.joined(separator: " ")
      let cost = account.costs[slot]
      var remarks = [years, word(node.shape)]
      if cost.flops > 0 { remarks.append("\(cost.flops) flops") }
      if cost.bytes > 0 { remarks.append("\(cost.bytes) bytes") }
      if let share = account.share(account.nanoseconds(slot)), share >= 0.0005 {
        remarks.append(NumberText.fixed(share * 100, decimals: 1) + " %")
      }
      let place = account.place(slot).map { " (\($0.file):\($0.line))" } ?? ""
      let origin = account.path(slot).map { "  # " + $0 + place } ?? ""
      text += "%\(slot) = \(operation(node.operation)) \(operands)  "
      text += "[\(remarks.joined(separator: ", "))]\(origin)\n"
    }
    return text
  }

  static func word(_ shape: NodeShape) -> String {
    switch shape {
    case .invariant: "invariant"
    case .perYear: "per year"
    case .perLane: "per lane"
    }
  }

  private static func operation(_ operation: Operation) -> String {
    if case .table(let bits) = operation {
      let shown = bits.prefix(3).map { "\(Double(bitPattern: $0))" }.joined(separator: ", ")
      return "table \(shown)" + (bits.count > 3 ? " … \(bits.count) rows" : "")
    }
    return operation.word
  }
}
