/// What a node is in a lane that brings the same number for every input.
package struct KnownValues: Sendable {
  /// nil where one number holds in every year.
  package let years: Years?
  package let values: [Double]
  /// Whether it rests on an input.
  package let varies: Bool

  /// The number of a year that the node holds.
  package func value(in year: Int) -> Double? {
    guard let years else { return values.first }
    return years.contains(year) ? values[year - years.first] : nil
  }
}

extension Graph {
  /// The numbers behind nodes, in their order; a number that could not be computed is not finite.
  package func values(of nodes: [Node], bringing input: Double) throws(PlanError) -> [KnownValues] {
    let plan = try plan(outputs: nodes)
    var inputs = LaneInputs(lanes: 1, inputs: plan.inputCount)
    for index in inputs.values.indices { inputs.values[index] = input }
    let evaluation = plan.evaluate(inputs: inputs)
    return zip(plan.outputs, evaluation.outputs).map { slot, series in
      KnownValues(years: series.years, values: series.lane(0), varies: plan.nodes[slot].varies)
    }
  }
}
