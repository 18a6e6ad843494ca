package import Plans

/// Any lanes that a design asks for, evaluated at once.
package struct LaneRun: Sendable {
  /// One for each output of the plan, in its order.
  package let outputs: [OutputSeries]
  /// The fault of each lane; nil for a valid one.
  package let faults: [Fault?]

  /// - Parameter lanes: what each lane brings, one number for each input of the plan or more.
  package init(_ plan: Plan, lanes: [[Double]]) {
    let evaluation = plan.evaluate(inputs: LaneInputs(rows: lanes))
    outputs = evaluation.outputs
    var faults: [Fault?] = Array(repeating: nil, count: lanes.count)
    for fault in evaluation.faults { faults[fault.lane] = fault.fault }
    self.faults = faults
  }

  /// The value of an output in a year and lane; nil where it has none.
  package func value(of output: Int, in year: Int, lane: Int) -> Double? {
    let series = outputs[output]
    guard series.years.map({ $0.contains(year) }) ?? true else { return nil }
    return series[year: year, lane: lane]
  }
}
