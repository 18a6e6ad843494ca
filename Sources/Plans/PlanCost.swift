/// What a node costs in arithmetic and memory, counted from the plan alone.
package struct NodeCost: Hashable, Sendable {
  /// Operations of floating point, as `Flops` counts them.
  package let flops: Int
  /// Of the numbers that its kernel reads and writes, 8 each, where nodes are evaluated one by one.
  /// For a node that differs from lane to lane, numbers that all lanes share count for nothing.
  package let bytes: Int
}

/// How often a node is evaluated.
package enum NodeShape: CaseIterable, Sendable {
  /// Once: one number for all years and lanes.
  case invariant
  /// Once: a number for each year, the same in all lanes.
  case perYear
  /// For each lane.
  case perLane
}

extension PlanNode {
  package var shape: NodeShape { varies ? .perLane : years == nil ? .invariant : .perYear }
}

extension Plan {
  /// By slot: for one lane where a node differs from lane to lane, else once for all. Nodes without a
  /// kernel, which look at the rows of another, cost nothing.
  package var costs: [NodeCost] {
    let balances = Dictionary(uniqueKeysWithValues: tables.balances.map { ($0.slot, $0) })
    var costs = Array(repeating: NodeCost(flops: 0, bytes: 0), count: nodes.count)
    for slot in (sharedSteps + blockSteps).flatMap(instructions).map(\.slot) {
      costs[slot] = NodeCost(flops: flops(nodes[slot], balances[slot]), bytes: 8 * numbers(nodes[slot]))
    }
    return costs
  }

  private func instructions(_ step: Step) -> [Instruction] {
    switch step {
    case .run(let instruction): [instruction]
    case .loop(let number): tables.loops[number].instructions
    case .strip: []
    }
  }

  private func flops(_ node: PlanNode, _ balance: PlanTables.Balance?) -> Int {
    let rows = node.rows
    switch node.operation {
    case .constant, .table, .input, .year, .slice, .row, .shift, .join, .retention, .component, .previous:
      return 0
    case .unary(let function): return rows * Flops.of(function)
    case .binary(let function): return rows * Flops.of(function)
    case .wholePower(let exponents):
      return Flops.wholePowers(exponents, rows: rows, isOneBase: nodes[node.operands[0]].years == nil)
    case .points(let weights, let geometric):
      return weights.count * (geometric ? Flops.geometricBlend : Flops.blend)
    case .recurrence: return rows * Flops.recurrence
    case .logisticCurve: return Flops.exp + rows * Flops.logisticCurve
    case .total: return nodes[node.operands[0]].rows - 1
    case .vintageSum: return cohorts(node) * (node.operands.count > 2 ? Flops.keptCohort : Flops.cohort)
    case .stockInflow: return cohorts(node) * Flops.cohort + rows * Flops.inflow
    case .retiringInflow:
      let wanted = nodes[node.operands[0]].rows
      return cohorts(node) * Flops.keptCohort + wanted * (Flops.inflow + Flops.retention)
    case .balance(let size, _):
      guard let balance else { return 0 }
      return rows
        * Flops.balance(size: size, fixed: balance.fixed, coefficients: balance.varyingEntries.count)
    case .check: return rows * Flops.check
    }
  }

  /// Pairs of a year and a cohort of an age that the survival knows: cohorts up to the year in a sum,
  /// those before the year in an inflow.
  private func cohorts(_ node: PlanNode) -> Int {
    guard let years = node.years, let flow = nodes[node.operands[0]].years else { return 0 }
    let ages = nodes[node.operands[1]].years ?? Years(first: 0, count: 1 << 40)
    func pairs(_ year: Int, from first: Int, through last: Int) -> Int {
      max(0, min(last, year - ages.first) - max(first, year - ages.last) + 1)
    }
    if case .vintageSum = node.operation {
      return (years.first...years.last).reduce(0) {
        $0 + pairs($1, from: flow.first, through: min($1, flow.last))
      }
    }
    return (flow.first...flow.last).reduce(0) { $0 + pairs($1, from: years.first, through: $1 - 1) }
  }

  /// Numbers that the kernel of a node reads and writes.
  private func numbers(_ node: PlanNode) -> Int {
    var read = 0
    for operand in node.operands.map({ nodes[$0] }) where operand.varies || !node.varies {
      read += node.operation.isYearly ? min(node.rows, operand.rows) : operand.rows
    }
    return switch node.operation {
    case .input: 2 * node.rows
    case .balance(let size, _): read + node.rows * size
    case .retiringInflow: read + node.rows + nodes[node.operands[0]].rows
    case .check: read
    default: read + node.rows
    }
  }
}

extension Operation {
  /// Whether row t of the value reads no more than one row of each operand.
  fileprivate var isYearly: Bool {
    switch self {
    case .unary, .binary, .wholePower, .recurrence, .check, .previous: true
    default: false
    }
  }
}
