package import Plans

/// The smallest design: one lane, in which every number has its stated value or that of one draw.
package struct CentralRun: Sendable {
  /// One for each output of the plan, in its order.
  package let outputs: [OutputSeries]

  /// Evaluates the plan once; the fault of its only lane, if there is one, is what comes back.
  ///
  /// - Parameter inputs: what the lane brings; nil for a plan that reads nothing.
  package static func evaluate(_ plan: Plan, inputs: LaneInputs? = nil) -> Result<CentralRun, RunFault> {
    let inputs = inputs ?? LaneInputs(lanes: 1, inputs: plan.inputCount)
    let evaluation = plan.evaluate(inputs: inputs)
    if let first = evaluation.faults.first?.fault {
      // A total is not finite because something in it is: the fault names where it begins.
      let source =
        first.code == .notFinite
        ? first.output.flatMap { plan.sourceOfNotFinite(output: $0, inputs: inputs) } : nil
      return .failure(RunFault(fault: source ?? first))
    }
    return .success(CentralRun(outputs: evaluation.outputs))
  }

  /// The values of an output in these years.
  package func values(of output: Int, in years: ClosedRange<Int>) -> [Double?] {
    let series = outputs[output]
    return years.map { year in
      guard series.years.map({ $0.contains(year) }) ?? true else { return nil }
      return series[year: year, lane: 0]
    }
  }
}

/// A run that gave no valid result.
package struct RunFault: Error, Hashable, Sendable {
  package let fault: Fault
}
