import Tiles

extension Plan {
  /// Evaluates what no lane changes, once.
  package func prepared() -> PreparedPlan { PreparedPlan(self) }

  /// The same, ready to evaluate leaves of 64 lanes in strips.
  package func preparedForLeaves() -> PreparedPlan {
    var layout = PlanLayout(schedule: schedule, strips: true)
    return PreparedPlan(self, strips: PreparedPlan(layout.plan()))
  }

  /// All outputs over all lanes, in blocks of `block` lanes; the bits do not depend on it.
  package func evaluate(inputs: LaneInputs = .none, block: Int = 32) -> Evaluation {
    prepared().evaluate(inputs: inputs, block: block)
  }
}

/// A plan whose lane-independent part is evaluated: what all workers share.
///
/// Its memory is written while it is made and only read afterwards.
package final class PreparedPlan: @unchecked Sendable {
  package let plan: Plan
  private let shared: Arena
  /// The fault that every lane has, or 0.
  let fault: UInt64

  /// The same plan laid out for strips.
  let strips: PreparedPlan?

  init(_ plan: Plan, strips: PreparedPlan? = nil) {
    self.plan = plan
    self.strips = strips
    shared = Arena(rows: plan.sharedRows, width: 1)
    for node in plan.nodes where node.placement.shared {
      switch node.operation {
      case .constant(let bits): shared.write([Double(bitPattern: bits)], at: node.placement.row)
      case .table(let bits):
        shared.write(bits.map { Double(bitPattern: $0) }, at: node.placement.row)
      case .year:
        let years = node.years ?? Years(first: 0, count: 1)
        shared.write((years.first...years.last).map(Double.init), at: node.placement.row)
      default: break
      }
    }
    for bounds in plan.tables.bounds { shared.write([bounds.lower, bounds.upper], at: bounds.row) }
    let evaluator = Evaluator(plan: plan, shared: shared)
    evaluator.run(plan.sharedSteps)
    let balances = evaluator.factorBalances()
    fault = evaluator.faults[0] != 0 ? evaluator.faults[0] : balances
  }

  /// Evaluates once more what no lane changes, for those who measure it; nobody else may look meanwhile.
  func sharedEvaluator() -> Evaluator { Evaluator(plan: plan, shared: shared) }

  func evaluator(lanes: Int) -> Evaluator { Evaluator(plan: plan, shared: shared, lanes: lanes) }

  /// The memory that one worker needs for 64 lanes, in bytes, and what all share.
  package var leafBytes: Int { (strips?.plan ?? plan).blockBytes(block: Leaf.lanes) }
  package var sharedBytes: Int { plan.sharedBytes + (strips?.sharedBytes ?? 0) }

  /// Memory for one worker that evaluates blocks of up to `block` lanes.
  package func workspace(block: Int = 32) -> Workspace {
    precondition(block > 0, "a block has lanes")
    return Workspace(self, evaluator(lanes: block))
  }

  /// All outputs over all lanes.
  package func evaluate(inputs: LaneInputs = .none, block: Int = 32) -> Evaluation {
    let workspace = workspace(block: min(block, inputs.lanes))
    let lanes = inputs.lanes
    var result = Evaluation(
      lanes: lanes,
      outputs: plan.outputs.map {
        let node = plan.nodes[$0]
        return OutputSeries(
          years: node.years, lanes: lanes, values: Array(repeating: 0, count: node.rows * lanes))
      }, faults: [])
    for first in stride(from: 0, to: lanes, by: workspace.block) {
      let count = min(workspace.block, lanes - first)
      workspace.evaluate(inputs, lanes: first..<first + count)
      for output in plan.outputs.indices {
        for row in 0..<result.outputs[output].rows {
          let start = workspace.start(output: output, row: row)
          for lane in 0..<count {
            result.outputs[output].values[row * lanes + first + lane] = workspace.values[start + lane]
          }
        }
      }
      result.faults += workspace.faults.map { LaneFault(lane: first + $0.lane, fault: $0.fault) }
    }
    return result
  }
}
