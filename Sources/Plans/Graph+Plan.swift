extension Graph {
  /// What is needed for `outputs`, in order, with its memory laid out.
  package func plan(outputs: [Node]) throws(PlanError) -> Plan {
    precondition(outputs.allSatisfy { $0.graph === self }, "outputs belong to this graph")
    let schedule = try PlanSchedule(graph: self, outputs: outputs.map { Int($0.index) })
    var layout = PlanLayout(schedule: schedule)
    return layout.plan()
  }
}
