import Tiles

/// One lane evaluated again with every value kept, to say what a fault was made of.
package struct Replay {
  private let plan: Plan
  private let shared: PreparedPlan
  private let evaluator: Evaluator
  private let slots: [Int32: Int]

  package init(_ plan: Plan, inputs: LaneInputs? = nil, lane: Int = 0) {
    var layout = PlanLayout(schedule: plan.schedule, keepsAll: true)
    self.plan = layout.plan()
    shared = PreparedPlan(self.plan)
    evaluator = shared.evaluator(lanes: 1)
    evaluator.run(
      inputs ?? LaneInputs(lanes: 1, inputs: plan.inputCount), first: lane, count: 1, fault: 0)
    slots = Dictionary(
      self.plan.nodes.enumerated().map { ($1.index, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value of a node of the graph in a year; nil where the plan has none.
  package func value(of node: Int32, in year: Int?) -> Double? {
    slots[node].flatMap { value(ofSlot: $0, in: year) }
  }

  private func value(ofSlot slot: Int, in year: Int?) -> Double? {
    guard let years = plan.nodes[slot].years else { return evaluator.tiles[slot][year: 0, lane: 0] }
    guard let year = year ?? (years.count == 1 ? years.first : nil), years.contains(year) else { return nil }
    return evaluator.tiles[slot][year: year, lane: 0]
  }

  /// Whether one of these outputs of the plan is computed from a node.
  package func anyOutput(of range: Range<Int>, restsOn node: Int32) -> Bool {
    guard let wanted = slots[node] else { return false }
    var seen: Set<Int> = []
    var open = range.map { plan.outputs[$0] }
    while let slot = open.popLast() {
      if slot == wanted { return true }
      guard seen.insert(slot).inserted else { continue }
      open += plan.nodes[slot].operands
      let target = plan.schedule.items[slot].target
      if target >= 0 { open.append(target) }
    }
    return false
  }

  /// The stock that was wanted in the year of a fault, and what was left of earlier years.
  package func stock(of fault: Fault) -> (wanted: Double, survivors: Double)? {
    guard let slot = slots[fault.node], let year = fault.year,
      case .stockInflow = plan.nodes[slot].operation, let first = plan.nodes[slot].years?.first
    else { return nil }
    let operands = plan.nodes[slot].operands
    guard let wanted = value(ofSlot: operands[0], in: year), let ages = plan.nodes[operands[1]].years else {
      return nil
    }
    var survivors = 0.0
    if operands.count > 2 {
      guard let older = value(ofSlot: operands[2], in: year) else { return nil }
      survivors = older
    }
    for sold in first..<max(first, year) where ages.contains(year - sold) {
      guard let inflow = value(ofSlot: slot, in: sold),
        let share = value(ofSlot: operands[1], in: year - sold)
      else { return nil }
      survivors += inflow * share
    }
    return (wanted, survivors)
  }

  /// The loops of a balance in the year of a fault.
  package func loops(of fault: Fault) -> BalanceLoops? {
    guard let slot = slots[fault.node], case .balance(let size, let entries) = plan.nodes[slot].operation
    else { return nil }
    let year = fault.year ?? plan.nodes[slot].years?.first
    var coefficients: [(row: Int, column: Int, value: Double)] = []
    for (entry, operand) in zip(entries, plan.nodes[slot].operands) {
      guard let value = value(ofSlot: operand, in: year) else { return nil }
      coefficients.append((Int(entry.row), Int(entry.column), value))
    }
    return BalanceLoops(size: size, coefficients: coefficients)
  }
}
