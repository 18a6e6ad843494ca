import Tiles

/// Places every value in memory and writes the steps of the evaluation.
struct PlanLayout {
  private let schedule: PlanSchedule
  private var placements: [Placement?]
  private var tables = PlanTables()
  private var sharedRows = 0

  /// `keepsAll` gives every node rows of its own until the end, to look at them afterwards.
  private let keepsAll: Bool
  /// What is evaluated together, in order.
  private let parts: [StripStages.Part]
  /// The values that have a place of their own.
  private let kept: [Bool]
  private let partOf: [Int?]
  /// The values that one row holds in all years.
  private let running: [Bool]

  /// - Parameter strips: whether elementwise arithmetic runs in strips, for blocks of 64 lanes alone.
  init(schedule: PlanSchedule, keepsAll: Bool = false, strips: Bool = false) {
    self.schedule = schedule
    self.keepsAll = keepsAll
    placements = Array(repeating: nil, count: schedule.items.count)
    if strips {
      let stages = StripStages(schedule: schedule)
      parts = stages.parts
      kept = stages.kept(outputs: schedule.outputs)
      partOf = stages.partOf
      running = stages.running(outputs: schedule.outputs)
    } else {
      parts = schedule.groups.filter { schedule.items[$0.slots.lowerBound].varies }.flatMap { group in
        group.isLoop ? [.loop(group.slots)] : group.slots.map { .kernel($0) }
      }
      kept = Array(repeating: true, count: schedule.items.count)
      partOf = []
      running = Array(repeating: false, count: schedule.items.count)
    }
  }

  mutating func plan() -> Plan {
    for slot in schedule.items.indices where owns(slot) && !schedule.items[slot].varies {
      placements[slot] = placement(slot, shared: true, row: sharedRows)
      sharedRows += bufferRows(slot)
    }
    let blockRows = placeBlock()
    for group in schedule.groups { for slot in group.slots { resolve(slot) } }
    var shared: [Step] = []
    for group in schedule.groups where !schedule.items[group.slots.lowerBound].varies {
      shared += group.isLoop ? loop(group.slots) : group.slots.compactMap { instruction($0).map { .run($0) } }
    }
    var block: [Step] = []
    var spareRows = 0
    for (position, part) in parts.enumerated() {
      switch part {
      case .kernel(let slot): block += instruction(slot).map { [.run($0)] } ?? []
      case .loop(let slots): block += loop(slots)
      case .strip(let slots, let yearly):
        let (step, spare) = strip(slots, yearly: yearly, position, firstSpare: blockRows)
        block.append(step)
        spareRows = max(spareRows, spare)
      }
    }
    let nodes = schedule.items.indices.map { slot in
      let item = schedule.items[slot]
      // What a strip computes on the spot is nowhere, and nobody looks there.
      let placement = placements[slot] ?? Placement(shared: false, row: 0, firstYear: 0, yearly: false)
      return PlanNode(
        operation: item.operation, operands: item.operands, years: item.years, index: item.index,
        origin: item.origin, varies: item.varies, target: item.target, placement: placement)
    }
    let inputs = schedule.items.compactMap {
      if case .input(let index) = $0.operation { return index + 1 }
      return nil
    }
    return Plan(
      schedule: schedule, nodes: nodes, outputs: schedule.outputs, inputCount: inputs.max() ?? 0,
      sharedSteps: shared,
      blockSteps: block, tables: tables, sharedRows: sharedRows, blockRows: blockRows + spareRows)
  }

  // MARK: places

  /// Whether a node has rows of its own or looks at those of its first operand.
  private func owns(_ slot: Int) -> Bool {
    let item = schedule.items[slot]
    return switch item.operation {
    case .slice, .row, .shift, .component, .retention, .check: false
    default: !item.isSpread
    }
  }

  /// The node whose rows a node looks at.
  private func owner(_ slot: Int) -> Int {
    var slot = slot
    while !owns(slot) { slot = schedule.items[slot].operands[0] }
    return slot
  }

  private func bufferRows(_ slot: Int) -> Int {
    if running[slot] { return 1 }
    let item = schedule.items[slot]
    let rows = item.years?.count ?? 1
    return switch item.operation {
    case .balance(let size, _): rows * size
    case .retiringInflow: rows + (schedule.items[item.operands[0]].years?.count ?? 0)
    default: rows
    }
  }

  private func placement(_ slot: Int, shared: Bool, row: Int) -> Placement {
    let years = running[slot] ? nil : schedule.items[slot].years
    return Placement(shared: shared, row: row, firstYear: years?.first ?? 0, yearly: years != nil)
  }

  /// Rows for the nodes that vary, each free again after the last group that reads it.
  private mutating func placeBlock() -> Int {
    var lastUse = Array(repeating: -1, count: schedule.items.count)
    for (step, part) in parts.enumerated() {
      for slot in part.slots {
        let item = schedule.items[slot]
        lastUse[owner(slot)] = max(lastUse[owner(slot)], step)
        for operand in item.operands { lastUse[owner(operand)] = max(lastUse[owner(operand)], step) }
        if item.target >= 0 { lastUse[owner(item.target)] = max(lastUse[owner(item.target)], step) }
      }
    }
    for output in schedule.outputs { lastUse[owner(output)] = Int.max }
    var dying: [[Int]] = Array(repeating: [], count: parts.count)
    for (slot, step) in lastUse.enumerated()
    where !keepsAll && step >= 0 && step != Int.max && hasPlace(slot) {
      dying[step].append(slot)
    }
    var memory = MemoryPlan()
    for (step, part) in parts.enumerated() {
      for slot in part.slots where hasPlace(slot) {
        placements[slot] = placement(slot, shared: false, row: memory.take(bufferRows(slot)))
      }
      for slot in dying[step] {
        if let place = placements[slot] { memory.give(place.row, bufferRows(slot)) }
      }
    }
    return memory.rows
  }

  /// Whether a value that lanes change has rows in a block.
  private func hasPlace(_ slot: Int) -> Bool {
    guard schedule.items[slot].varies && owns(slot) else { return false }
    return kept[slot] || !isInStrip(slot)
  }

  private func isInStrip(_ slot: Int) -> Bool {
    guard !partOf.isEmpty, let part = partOf[slot], case .strip = parts[part] else { return false }
    return true
  }

  /// The place of a node that looks at another's rows; its operand may stand later in a loop.
  private mutating func resolve(_ slot: Int) {
    guard placements[slot] == nil, !owns(slot) else { return }
    let item = schedule.items[slot]
    resolve(item.operands[0])
    guard let place = placements[item.operands[0]] else { return }
    var row = place.row
    var first = place.firstYear
    var yearly = place.yearly
    switch item.operation {
    case .row(let year):
      if yearly { row += year - first }
      first = 0
      yearly = false
    case .shift(let n):
      first += n
    case .component(let component):
      row += component * (item.years?.count ?? 1)
    case .retention:
      row += schedule.items[item.operands[0]].years?.count ?? 0
      first = schedule.items[schedule.items[item.operands[0]].operands[0]].years?.first ?? 0
    default:
      break
    }
    placements[slot] = Placement(shared: place.shared, row: row, firstYear: first, yearly: yearly)
  }

  // MARK: steps

  private mutating func loop(_ slots: Range<Int>) -> [Step] {
    let instructions = slots.compactMap { instruction($0) }
    guard !instructions.isEmpty else { return [] }
    tables.loops.append(.init(instructions: instructions, years: span(slots)))
    return [.loop(tables.loops.count - 1)]
  }

  private mutating func strip(
    _ slots: [Int], yearly: Bool, _ position: Int, firstSpare: Int
  ) -> (Step, spareRows: Int) {
    var bounds = tables.bounds
    var rows = sharedRows
    func place(_ lower: Double, _ upper: Double) -> Int {
      let known = bounds.first {
        $0.lower.bitPattern == lower.bitPattern && $0.upper.bitPattern == upper.bitPattern
      }
      if let known { return known.row }
      bounds.append(.init(row: rows, lower: lower, upper: upper))
      rows += 2
      return rows - 2
    }
    let partOf = partOf
    var compiler = StripCompiler(
      schedule: schedule, placements: placements, kept: kept, firstSpare: firstSpare,
      isHere: { partOf[$0] == position }, bounds: place)
    tables.strips.append(compiler.programs(slots, yearly: yearly))
    tables.bounds = bounds
    sharedRows = rows
    return (.strip(tables.strips.count - 1), compiler.spareRows)
  }

  private func span(_ slots: Range<Int>) -> Years {
    let years = slots.compactMap { schedule.items[$0].years }
    return Years(years.map(\.first).min() ?? 0, through: years.map(\.last).max() ?? 0)
  }

  private mutating func instruction(_ slot: Int) -> Instruction? {
    guard let kernel = kernel(slot) else { return nil }
    let item = schedule.items[slot]
    func operand(_ index: Int) -> Int { index < item.operands.count ? item.operands[index] : -1 }
    precondition(
      (item.operands + (item.target >= 0 ? [item.target] : [])).allSatisfy { placements[$0] != nil },
      "what a kernel reads has a place")
    return Instruction(
      kernel: kernel, slot: slot, a: operand(0), b: operand(1), c: operand(2),
      first: item.years?.first ?? 0, rows: item.years?.count ?? 1)
  }

  private mutating func kernel(_ slot: Int) -> Kernel? {
    let item = schedule.items[slot]
    switch item.operation {
    case .constant, .table, .year, .slice, .row, .shift, .component, .retention: return nil
    case .input(let index): return .input(index)
    case .unary(let function): return .unary(function)
    case .binary(let function): return .binary(function)
    case .wholePower(let exponents):
      tables.exponents.append(exponents)
      return .wholePower(tables.exponents.count - 1)
    case .points(let weights, let geometric):
      if item.isSpread { return nil }
      tables.points.append(.init(weights: weights, geometric: geometric, slots: item.operands))
      return .points(tables.points.count - 1)
    case .recurrence: return .recurrence
    case .logisticCurve: return .logisticCurve
    case .total: return .total
    case .join: return .join
    case .vintageSum: return .vintageSum
    case .stockInflow(let surplus): return .stockInflow(surplus)
    case .retiringInflow: return .retiringInflow
    case .previous: return .previous(target: item.target)
    case .check(let check): return .check(check)
    case .balance(let size, let entries):
      tables.balances.append(balance(slot, size, entries))
      return .balance(tables.balances.count - 1)
    }
  }

  /// The columns that no lane changes come first, to be eliminated once.
  private mutating func balance(
    _ slot: Int, _ size: Int, _ entries: [BalanceEntry]
  ) -> PlanTables.Balance {
    let item = schedule.items[slot]
    guard let years = item.years else { preconditionFailure("a balance has years") }
    let slots = item.operands.prefix(entries.count)
    var changes = Array(repeating: !item.varies, count: size)
    for (entry, operand) in zip(entries, slots) where schedule.items[operand].varies {
      changes[Int(entry.column)] = true
    }
    let order = changes.indices.filter { !changes[$0] } + changes.indices.filter { changes[$0] }
    let fixed = changes.count { !$0 }
    var position = Array(repeating: 0, count: size)
    for (place, component) in order.enumerated() { position[component] = place }
    let placed = zip(entries, slots).map { entry, operand in
      PlanTables.Balance.Entry(
        row: position[Int(entry.row)], column: position[Int(entry.column)], slot: operand)
    }
    let fixedEntries = placed.filter { $0.column < fixed }
    let yearly = fixedEntries.contains { schedule.items[$0.slot].years != nil }
    let count = BalanceKernel.factorCount(size: size, fixed: fixed)
    let row = sharedRows
    sharedRows += count * (yearly ? years.count : 1)
    return PlanTables.Balance(
      slot: slot, size: size, years: years, order: order, fixed: fixed, fixedEntries: fixedEntries,
      varyingEntries: placed.filter { $0.column >= fixed },
      demands: order.map { item.operands[entries.count + $0] }, factorRow: row,
      factorStep: yearly ? count : 0)
  }
}
