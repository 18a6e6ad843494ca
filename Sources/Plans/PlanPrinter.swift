import Tiles

/// A plan as text: its nodes with their shapes, and the memory of a block.
package struct PlanPrinter {
  private let plan: Plan
  private let block: Int
  private let name: (Int32) -> String

  /// `name` spells the origin that the graph's builder wrote into a node.
  package init(_ plan: Plan, block: Int = 32, name: @escaping (Int32) -> String) {
    self.plan = plan
    self.block = block
    self.name = name
  }

  /// One line for each node, in the order of evaluation, after a summary.
  package func text() -> String {
    var lines = summary()
    for (slot, node) in plan.nodes.enumerated() { lines.append(line(slot, node)) }
    let outputs = plan.outputs.map { "\($0)" }.joined(separator: " ")
    lines.append("outputs \(outputs)")
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary() -> [String] {
    let varying = plan.nodes.count { $0.varies }
    let loops = (plan.sharedSteps + plan.blockSteps).count {
      if case .loop = $0 { true } else { false }
    }
    return [
      "nodes \(plan.nodes.count): \(varying) per lane, \(plan.nodes.count - varying) shared by all lanes",
      "loops \(loops)",
      "block \(block) lanes, \(plan.blockBytes(block: block)) bytes, and \(plan.sharedBytes) bytes shared",
    ]
  }

  private func line(_ slot: Int, _ node: PlanNode) -> String {
    var words = ["\(slot)", node.operation.word]
    words += node.operands.map { "\($0)" }
    let shape = node.varies ? "per lane" : "invariant"
    if let years = node.years {
      words.append("[\(shape), per year \(years.first)–\(years.last)]")
    } else {
      words.append("[\(shape)]")
    }
    let origin = name(node.origin)
    if !origin.isEmpty { words.append(origin) }
    return words.joined(separator: " ")
  }
}

extension Plan {
  /// The memory that one worker needs for its tiles.
  package func blockBytes(block: Int) -> Int { blockRows * block * 8 }
  /// The memory of what no lane changes.
  package var sharedBytes: Int { sharedRows * 8 + tables.strips.joined().reduce(0) { $0 + $1.bytes } }
}

extension Operation {
  /// What is printed for an operation, with the numbers that are not operands.
  package var word: String {
    switch self {
    case .constant(let bits): "constant \(Double(bitPattern: bits))"
    case .table(let bits): "table of \(bits.count)"
    case .input(let index): "input \(index)"
    case .year: "year"
    case .unary(let function): "\(function)"
    case .binary(let function): "\(function)"
    case .wholePower(let exponents):
      exponents.count == 1 ? "power \(exponents[0]) of" : "powers of"
    case .points(_, let geometric): geometric ? "geometric between" : "between"
    case .recurrence: "recurrence"
    case .logisticCurve: "logistic curve"
    case .slice: "slice"
    case .row(let year): "year \(year) of"
    case .shift(let n): "shift \(n)"
    case .join: "join"
    case .total: "total"
    case .vintageSum: "vintage sum"
    case .stockInflow(let surplus): "stock inflow (\(surplus))"
    case .retiringInflow: "stock inflow (retire)"
    case .retention: "retention"
    case .balance(let size, let entries): "balance of \(size) with \(entries.count) coefficients"
    case .component(let index): "component \(index) of"
    case .previous: "previous"
    case .check(let check): "check (\(check.fault))"
    }
  }
}
