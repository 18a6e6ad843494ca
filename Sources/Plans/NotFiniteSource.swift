import Tiles

extension Plan {
  /// The node that a number which is none comes from, on its way to an output in one lane.
  ///
  /// Evaluates the lane again with every value kept, and walks back from the output as long as an
  /// operand is not finite either.
  package func sourceOfNotFinite(output: Int, inputs: LaneInputs = .none, lane: Int = 0) -> Fault? {
    var layout = PlanLayout(schedule: schedule, keepsAll: true)
    let whole = layout.plan()
    let shared = PreparedPlan(whole)
    let evaluator = shared.evaluator(lanes: 1)
    evaluator.run(inputs, first: lane, count: 1, fault: 0)

    func brokenYear(_ slot: Int, upTo last: Int) -> Int? {
      let years = whole.nodes[slot].years ?? Years(first: 0, count: 1)
      let end = whole.nodes[slot].years == nil ? 0 : min(years.last, last)
      return stride(from: years.first, through: end, by: 1).first {
        !evaluator.tiles[slot][year: $0, lane: 0].isFinite
      }
    }
    var slot = whole.outputs[output]
    guard var year = brokenYear(slot, upTo: Int.max) else { return nil }
    var seen: Set<Int> = [slot]
    walk: while true {
      for operand in whole.read(by: slot) where !seen.contains(operand) {
        guard let earlier = brokenYear(operand, upTo: max(year, whole.lastYear(of: slot, year))) else {
          continue
        }
        seen.insert(operand)
        slot = operand
        if whole.nodes[operand].years != nil { year = earlier }
        continue walk
      }
      break
    }
    let node = whole.nodes[slot]
    return Fault(
      code: .notFinite, node: node.index, origin: node.origin, year: node.years == nil ? nil : year,
      output: output)
  }

  /// The slots that a node reads; through a balance, those of the balance.
  private func read(by slot: Int) -> [Int] {
    let target = schedule.items[slot].target
    return (nodes[slot].operands + (target >= 0 ? [target] : [])).flatMap { operand in
      if case .balance = nodes[operand].operation { return nodes[operand].operands }
      return [operand]
    }
  }

  /// The last year of an operand that a node's `year` can depend on.
  private func lastYear(of slot: Int, _ year: Int) -> Int {
    switch nodes[slot].operation {
    case .shift(let n): year - n
    case .total, .row, .vintageSum, .stockInflow, .retiringInflow, .points: Int.max
    default: nodes[slot].years == nil ? Int.max : year
    }
  }
}
