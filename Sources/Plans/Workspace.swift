import Tiles

/// One worker's memory: evaluates blocks, one after another.
///
/// `values` holds the outputs of the last block: output after output, row after row, each row of
/// `block` numbers. Lanes beyond those asked for repeat the last one.
package final class Workspace {
  package let prepared: PreparedPlan
  package let block: Int
  package private(set) var values: [Double]
  /// The faults of the last block, by lane within it.
  package private(set) var faults: [LaneFault] = []
  private let evaluator: Evaluator
  private let starts: [Int]

  init(_ prepared: PreparedPlan, _ evaluator: Evaluator) {
    self.prepared = prepared
    self.evaluator = evaluator
    block = evaluator.lanes
    var starts: [Int] = []
    var count = 0
    for slot in prepared.plan.outputs {
      starts.append(count)
      count += prepared.plan.nodes[slot].rows * evaluator.lanes
    }
    self.starts = starts
    values = Array(repeating: 0, count: count)
  }

  /// Where a row of an output begins in `values`.
  package func start(output: Int, row: Int) -> Int { starts[output] + row * block }

  /// Evaluates up to `block` lanes of `inputs` into `values` and `faults`.
  package func evaluate(_ inputs: LaneInputs, lanes: Range<Int>) {
    let plan = prepared.plan
    precondition(!lanes.isEmpty && lanes.count <= block && lanes.upperBound <= inputs.lanes)
    precondition(inputs.inputs >= plan.inputCount, "every input that is read has numbers")
    evaluator.run(inputs, first: lanes.lowerBound, count: lanes.count, fault: prepared.fault)
    for (output, slot) in plan.outputs.enumerated() {
      let node = plan.nodes[slot]
      let first = node.years?.first ?? 0
      let tile = evaluator.tiles[slot]
      Kernels.checkFinite(
        tile, year: first, rows: node.rows, faults: evaluator.faults,
        word: FaultWord.make(output: output, year: node.years?.first))
      tile.copy(firstYear: first, rows: node.rows, lanes: block, to: &values, at: starts[output])
    }
    faults.removeAll(keepingCapacity: true)
    for lane in 0..<lanes.count {
      if let fault = FaultWord.read(evaluator.faults[lane], plan: plan) {
        faults.append(LaneFault(lane: lane, fault: fault))
      }
    }
  }
}
