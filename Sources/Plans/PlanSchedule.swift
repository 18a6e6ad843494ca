/// The live nodes in the order of evaluation, in groups that are evaluated together.
struct PlanSchedule: Sendable {
  struct Item: Sendable {
    let operation: Operation
    let operands: [Int]
    let years: Years?
    let index: Int32
    let origin: Int32
    var varies = false
    /// The slot that a `previous` looks back to.
    var target = -1
  }

  private(set) var items: [Item] = []
  /// Consecutive slots; a group of a loop is evaluated year by year.
  private(set) var groups: [(slots: Range<Int>, isLoop: Bool)] = []
  private(set) var outputs: [Int] = []

  init(graph: Graph, outputs: [Int]) throws(PlanError) {
    let entries = graph.entries
    let targets = graph.loopTargets
    func target(_ n: Int) -> Int? {
      if case .previous(let loop) = entries[n].operation { return Int(targets[loop]) }
      return nil
    }
    func reads(_ n: Int) -> [Int] {
      entries[n].operands.map(Int.init) + (target(n).map { $0 >= 0 ? [$0] : [] } ?? [])
    }
    let strong = StrongGroups(count: entries.count, roots: outputs, reads: reads)
    var slots = Array(repeating: -1, count: entries.count)
    for (slot, n) in strong.groups.joined().enumerated() { slots[n] = slot }
    for group in strong.groups {
      let start = items.count
      for n in group {
        let entry = entries[n]
        var item = Item(
          operation: entry.operation, operands: entry.operands.map { slots[Int($0)] },
          years: entry.years, index: Int32(n), origin: entry.origin)
        if let target = target(n) {
          guard target >= 0 else { throw .loopNotClosed(node: item.index, origin: item.origin) }
          item.target = slots[target]
        }
        items.append(item)
      }
      let range = start..<items.count
      let isLoop = group.count > 1 || reads(group[0]).contains(group[0])
      groups.append((range, isLoop))
      if range.contains(where: { varies(items[$0]) }) {
        for slot in range { items[slot].varies = true }
      }
      for slot in range {
        try checkYears(slot)
        if isLoop { try checkLoop(slot, range) }
      }
    }
    self.outputs = outputs.map { slots[$0] }
  }

  private func varies(_ item: Item) -> Bool {
    if case .input = item.operation { return true }
    return item.operands.contains { $0 < items.count && items[$0].varies }
      || (item.target >= 0 && item.target < items.count && items[item.target].varies)
  }

  /// A node of a loop reads this year and earlier ones of the loop alone.
  private func checkLoop(_ slot: Int, _ group: Range<Int>) throws(PlanError) {
    let item = items[slot]
    func within(_ operand: Int) -> Bool { group.contains(item.operands[operand]) }
    let ahead =
      switch item.operation {
      case _ where item.years == nil: true
      case .shift(let n): n < 0
      case .vintageSum, .stockInflow, .retiringInflow: within(1)
      case .points: item.operands.contains { group.contains($0) }
      default: false
      }
    if ahead { throw .loopReadsAhead(node: item.index, origin: item.origin) }
  }

  /// Every row that a kernel will read exists.
  private func checkYears(_ slot: Int) throws(PlanError) {
    let item = items[slot]
    let operands = item.operands.map { items[$0].years }
    func holds(_ have: Years?, _ want: Years?) -> Bool {
      guard let have else { return true }
      return want.map { have.contains($0) } ?? false
    }
    func all() -> Bool { operands.allSatisfy { holds($0, item.years) } }
    let good =
      switch item.operation {
      case .constant, .input: item.years == nil
      case .table(let bits): item.years?.count == bits.count
      case .year: item.years != nil
      case .unary, .binary, .slice, .check: all()
      case .balance: all() && item.years != nil
      case .component(let index): isBalance(item, holding: index)
      case .wholePower(let exponents):
        all() && (exponents.count == 1 || exponents.count == item.years?.count)
      case .points(let weights, _):
        operands.allSatisfy { $0.map { $0.count == 1 } ?? true } && weights.count == item.years?.count
          && weights.allSatisfy {
            operands.indices.contains(Int($0.low)) && operands.indices.contains(Int($0.high))
          }
      case .recurrence:
        item.years.map {
          holds(operands[0], $0) && holds(operands[1], $0)
            && (operands[2]?.contains($0.first - 1) ?? true)
        } ?? false
      case .row(let year): operands[0]?.contains(year) ?? true
      case .shift(let n): item.years?.first == operands[0].map { $0.first + n }
      case .join:
        operands[0].flatMap { a in
          operands[1].map { a.last + 1 == $0.first && item.years == Years(a.first, through: $0.last) }
        } ?? false
      case .logisticCurve: item.years != nil && operands.allSatisfy { $0 == nil }
      case .total: operands[0] != nil
      case .vintageSum: operands[0] != nil && item.years != nil
      case .stockInflow:
        item.years != nil && item.years == operands[0]
          && (operands.count < 3 || holds(operands[2], item.years))
      case .retiringInflow: operands[0] != nil && item.years?.last == operands[0]?.last
      case .retention: isRetiring(item)
      case .previous: holdsPrevious(item)
      }
    guard good else { throw .yearsMissing(node: item.index, origin: item.origin) }
  }

  private func isBalance(_ item: Item, holding index: Int) -> Bool {
    guard case .balance(let size, _) = items[item.operands[0]].operation else { return false }
    return index >= 0 && index < size && item.years == items[item.operands[0]].years
  }

  /// The shares kept are known for the years of the wanted stock.
  private func isRetiring(_ item: Item) -> Bool {
    let flow = items[item.operands[0]]
    guard case .retiringInflow = flow.operation else { return false }
    guard let years = item.years else { return false }
    return items[flow.operands[0]].years?.contains(years) ?? false
  }

  private func holdsPrevious(_ item: Item) -> Bool {
    guard let years = item.years else { return false }
    if let first = items[item.operands[0]].years, !first.contains(years.first) { return false }
    guard years.count > 1, let target = items[item.target].years else { return true }
    return target.contains(Years(years.first, through: years.last - 1))
  }
}
