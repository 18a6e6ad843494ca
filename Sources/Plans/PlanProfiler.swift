/// What each node of a plan takes, in nanoseconds by slot.
package struct NodeTimes: Sendable {
  /// For a leaf of 64 lanes; 0 for nodes that no lane changes and for those without a kernel.
  package let leaf: [Double]
  /// For what no lane changes, which is evaluated once.
  package let once: [Double]
  /// How many leaves were measured.
  package let leaves: Int
}

/// Measures nodes by evaluating a plan one node after another and looking at a clock between them.
///
/// A sweep evaluates in strips, in which many nodes run at once, so that the times of its nodes cannot
/// be told apart. Shares are therefore those of the other layout of the same plan. What a look at the
/// clock takes is measured and taken off; each time is the median over the leaves.
package final class PlanProfiler {
  private let plan: Plan
  private let prepared: PreparedPlan
  private let evaluator: Evaluator
  private let shared: Evaluator
  private let now: () -> UInt64
  /// Nanoseconds between two looks with nothing between them.
  private let idle: UInt64
  private var leaves: [[UInt64]] = []
  private var once: [[UInt64]] = []

  /// - Parameter now: nanoseconds on a clock that never runs backwards.
  package init(_ plan: Plan, now: @escaping () -> UInt64) {
    self.plan = plan
    self.now = now
    prepared = plan.prepared()
    evaluator = prepared.evaluator(lanes: Leaf.lanes)
    shared = prepared.sharedEvaluator()
    var pauses: [UInt64] = []
    var last = now()
    for _ in 0..<201 {
      let time = now()
      pauses.append(time &- last)
      last = time
    }
    idle = Self.median(pauses)
  }

  /// Measures one evaluation of what no lane changes, and one of `count` lanes.
  package func measure(_ inputs: LaneInputs, count: Int) {
    precondition(count > 0 && count <= Leaf.lanes && count <= inputs.lanes)
    precondition(inputs.inputs >= plan.inputCount, "every input that is read has numbers")
    once.append(run(plan.sharedSteps, on: shared))
    evaluator.begin(inputs, first: 0, count: count, fault: prepared.fault)
    leaves.append(run(plan.blockSteps, on: evaluator))
  }

  package var times: NodeTimes {
    NodeTimes(leaf: medians(leaves), once: medians(once), leaves: leaves.count)
  }

  private func run(_ steps: [Step], on evaluator: Evaluator) -> [UInt64] {
    var times = Array(repeating: UInt64(0), count: plan.nodes.count)
    var last = now()
    func passed(_ slot: Int) {
      let time = now()
      times[slot] += max(idle, time &- last) - idle
      last = time
    }
    for step in steps {
      switch step {
      case .run(let instruction):
        evaluator.run(instruction, year: instruction.first, rows: instruction.rows)
        passed(instruction.slot)
      case .loop(let number):
        let loop = plan.tables.loops[number]
        for year in loop.years.first...loop.years.last {
          for instruction in loop.instructions where year >= instruction.first && year <= instruction.last {
            evaluator.run(instruction, year: year, rows: 1)
            passed(instruction.slot)
          }
        }
      case .strip:
        preconditionFailure("nodes of a strip have no times of their own")
      }
    }
    return times
  }

  private func medians(_ runs: [[UInt64]]) -> [Double] {
    plan.nodes.indices.map { slot in runs.isEmpty ? 0 : Double(Self.median(runs.map { $0[slot] })) }
  }

  private static func median(_ values: [UInt64]) -> UInt64 { values.sorted()[values.count / 2] }
}
