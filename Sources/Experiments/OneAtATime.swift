package import Plans

/// A design of one lane for each step: one input takes a value of its own, all others stay as stated.
///
/// Lanes are evaluated in blocks and only the readings of each are kept, so that memory does
/// not grow with lanes × outputs.
package struct OneAtATime: Sendable {
  /// An output of the plan in one year.
  package struct Reading: Hashable, Sendable {
    package let output: Int
    package let year: Int

    package init(output: Int, year: Int) {
      self.output = output
      self.year = year
    }
  }

  package struct Step: Hashable, Sendable {
    package let input: Int
    package let value: Double

    package init(input: Int, value: Double) {
      self.input = input
      self.value = value
    }
  }

  private let prepared: PreparedPlan
  /// What every input is where no step moves it.
  private let stated: [Double]
  private let readings: [Reading]
  private static let block = 32

  package init(_ plan: Plan, stated: [Double], readings: [Reading]) {
    precondition(stated.count >= plan.inputCount, "every input that is read has a stated value")
    prepared = plan.prepared()
    self.stated = stated
    self.readings = readings
  }

  /// The inputs that the plan reads at all; a step of any other moves nothing.
  package var inputsRead: Set<Int> {
    Set(
      prepared.plan.nodes.compactMap { node in
        if case .input(let number) = node.operation { number } else { nil }
      })
  }

  /// How many numbers are computed for one lane.
  package var numbersPerLane: Int {
    prepared.plan.nodes.lazy.filter(\.varies).reduce(0) { $0 + $1.rows }
  }

  /// The readings of the lane without a step; nil where it faults.
  package func base() -> [Double]? { values(of: [nil])[0] }

  /// The readings of each step's lane; nil where it faults.
  package func values(of steps: [Step]) -> [[Double]?] { values(of: steps.map(Optional.some)) }

  private func values(of steps: [Step?]) -> [[Double]?] {
    let workspace = prepared.workspace(block: min(Self.block, max(1, steps.count)))
    var results: [[Double]?] = []
    for first in stride(from: 0, to: steps.count, by: workspace.block) {
      let some = steps[first..<min(first + workspace.block, steps.count)]
      var inputs = LaneInputs(lanes: some.count, inputs: stated.count)
      for (lane, step) in some.enumerated() {
        for (input, value) in stated.enumerated() { inputs[input, lane] = value }
        if let step { inputs[step.input, lane] = step.value }
      }
      workspace.evaluate(inputs, lanes: 0..<some.count)
      let faulty = Set(workspace.faults.map(\.lane))
      for lane in 0..<some.count {
        results.append(faulty.contains(lane) ? nil : readings.map { value($0, lane: lane, in: workspace) })
      }
    }
    return results
  }

  private func value(_ reading: Reading, lane: Int, in workspace: Workspace) -> Double {
    let plan = prepared.plan
    let row = plan.nodes[plan.outputs[reading.output]].years.map { reading.year - $0.first } ?? 0
    return workspace.values[workspace.start(output: reading.output, row: row) + lane]
  }
}
