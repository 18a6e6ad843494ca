import Tiles

/// Turns the values of one strip into programs: one for each run of years in which all of them are
/// computed alike.
///
/// A value that is read once is computed where it is read and never stored; the others are stored in
/// rows of the block. Rows of values that this strip alone reads are used again.
struct StripCompiler {
  private let schedule: PlanSchedule
  private let kept: [Bool]
  private let firstSpare: Int
  private let boundsPlace: (Double, Double) -> Int

  private typealias Source = StripOperands.Source

  private var operands: StripOperands
  private var operations: [StripOperation] = []
  private var uses: [Int: Int] = [:]
  private var checks: [Int: [Check]] = [:]
  private var depths: [Int: Int] = [:]
  private var deep: Set<Int> = []
  private var places: [Int: StripOperation.Operand] = [:]
  private var freeRows: [Int] = []
  /// Rows that values of this strip take for a moment.
  private(set) var spareRows = 0

  /// - Parameters:
  ///   - placements: where the values of other parts lie, those that are kept, and what no lane changes.
  ///   - kept: the values that have a place of their own.
  ///   - firstSpare: the first row of the block for values that only this strip reads.
  ///   - isHere: whether a value is computed by this strip.
  ///   - bounds: the place of two numbers, one behind the other, that no node holds.
  init(
    schedule: PlanSchedule, placements: [Placement?], kept: [Bool], firstSpare: Int,
    isHere: @escaping (Int) -> Bool, bounds: @escaping (Double, Double) -> Int
  ) {
    self.schedule = schedule
    self.kept = kept
    self.firstSpare = firstSpare
    operands = StripOperands(schedule: schedule, placements: placements, isHere: isHere)
    boundsPlace = bounds
  }

  /// The programs of a strip, in the order of years.
  mutating func programs(_ slots: [Int], yearly: Bool) -> [StripProgram] {
    guard yearly else { return [program(slots, first: 0, rows: 1)].filter { !$0.isEmpty } }
    var result: [StripProgram] = []
    for years in runs(slots) {
      let active = slots.filter { schedule.items[$0].years?.contains(years.first) ?? false }
      let program = program(active, first: years.first, rows: years.count)
      if !program.isEmpty { result.append(program) }
    }
    return result
  }

  /// Runs of years over which each operand is one place that stays or moves on.
  private func runs(_ slots: [Int]) -> [Years] {
    var cuts: Set<Int> = []
    for slot in slots {
      let item = schedule.items[slot]
      guard let years = item.years else { continue }
      cuts.insert(years.first)
      cuts.insert(years.last + 1)
      if case .recurrence = item.operation { cuts.insert(years.first + 1) }
      if case .join = item.operation, let second = schedule.items[item.operands[1]].years {
        cuts.insert(second.first)
      }
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { Years($0, through: $1 - 1) }
  }

  // MARK: one program

  private mutating func program(_ slots: [Int], first: Int, rows: Int) -> StripProgram {
    operations = []
    operands.year = first
    uses = [:]
    checks = [:]
    depths = [:]
    deep = []
    places = [:]
    freeRows = Array((0..<spareRows).reversed())
    for slot in slots { note(slot) }
    for slot in slots.reversed() { countUses(by: slot) }
    for slot in slots { limitDepth(of: slot) }
    for slot in slots {
      if case .check(let check) = schedule.items[slot].operation {
        guard case .place(let operand) = operands.source(schedule.items[slot].operands[0]) else { continue }
        load(from: operand)
        watch(check)
      } else if let count = uses[slot], !isOnTheSpot(slot) {
        compute(slot)
        if kept[slot] || count > 0 { store(slot) }
      }
    }
    return StripProgram(operations, rows: rows)
  }

  /// What must be computed: what is kept or checked.
  private mutating func note(_ slot: Int) {
    if case .check(let check) = schedule.items[slot].operation {
      guard case .value(let value) = operands.source(schedule.items[slot].operands[0]) else { return }
      if checks[value]?.contains(check) != true { checks[value, default: []].append(check) }
      uses[value] = uses[value] ?? 0
    } else if kept[slot] {
      uses[slot] = 0
    }
  }

  /// The values of this strip that a value reads; the factor of a recurrence must lie somewhere when the sum is
  /// formed, so it stands there twice.
  private func values(readBy slot: Int) -> [Int] {
    let item = schedule.items[slot]
    let read =
      switch item.operation {
      case .join: [operands.joined(slot)]
      case .recurrence: [item.operands[0], item.operands[0], item.operands[1]]
      default: item.operands
      }
    return read.compactMap { if case .value(let value) = operands.source($0) { value } else { nil } }
  }

  private mutating func countUses(by slot: Int) {
    if case .check = schedule.items[slot].operation { return }
    guard uses[slot] != nil else { return }
    for value in values(readBy: slot) { uses[value, default: 0] += 1 }
  }

  /// Whether a value is computed where it is read, and nowhere else.
  private func isOnTheSpot(_ slot: Int) -> Bool {
    !kept[slot] && uses[slot] == 1 && !deep.contains(slot)
  }

  /// A value that is computed within others forty deep is stored: sums may have any number of terms.
  private mutating func limitDepth(of slot: Int) {
    guard uses[slot] != nil else { return }
    if case .check = schedule.items[slot].operation { return }
    let depth = 1 + (values(readBy: slot).filter { isOnTheSpot($0) }.compactMap { depths[$0] }.max() ?? 0)
    depths[slot] = depth
    if depth >= 40 { deep.insert(slot) }
  }

  private mutating func store(_ slot: Int) {
    guard !kept[slot] else {
      let operand = operands.place(slot, operands.year, false)
      store(in: operand)
      places[slot] = operand
      return
    }
    places[slot] = storeSpare()
  }

  private mutating func storeSpare() -> StripOperation.Operand {
    let row = freeRows.popLast() ?? spareRows
    spareRows = max(spareRows, row + 1)
    let place = StripOperation.Operand.row((firstSpare + row) * StripProgram.lanes, moves: false)
    store(in: place)
    return place
  }

  /// What the last operation left goes to a row too.
  private mutating func store(in row: StripOperation.Operand) {
    while !operations[operations.count - 1].store(in: row) { operations.append(.keep) }
  }

  private mutating func free(_ operand: StripOperation.Operand) {
    guard case .row(let place, moves: false) = operand else { return }
    freeRows.append(place / StripProgram.lanes - firstSpare)
  }

  /// A value was read; its row is free after the last time.
  private mutating func release(_ source: Source) {
    guard case .value(let slot) = source, !kept[slot], let place = places[slot], let count = uses[slot]
    else { return }
    uses[slot] = count - 1
    if count == 1 { free(place) }
  }

  // MARK: operations

  /// Leaves a value in what is held.
  private mutating func compute(_ slot: Int) {
    let item = schedule.items[slot]
    switch item.operation {
    case .unary(let function):
      load(operands.source(item.operands[0]))
      operations.append(.function(function.strip))
    case .binary(let function):
      if let strip = function.strip {
        binary(strip, operands.source(item.operands[0]), operands.source(item.operands[1]))
      }
    case .join: load(operands.source(operands.joined(slot)))
    case .recurrence: recur(slot)
    default: preconditionFailure("a strip is elementwise")
    }
    for check in checks[slot] ?? [] { watch(check) }
  }

  private mutating func watch(_ check: Check) {
    if check.lower == 0 { operations[operations.count - 1].watchSign() }
    let (hasLower, hasUpper) = (check.lower > -.infinity && check.lower != 0, check.upper < .infinity)
    guard hasLower || hasUpper else { return }
    let bounds = boundsPlace(check.lower, check.upper)
    while !operations[operations.count - 1].watch(bounds, lower: hasLower, upper: hasUpper) {
      operations.append(.keep)
    }
  }

  /// Where an operand lies; nil where it is computed on the spot.
  private func leaf(_ source: Source) -> StripOperation.Operand? {
    switch source {
    case .place(let operand): operand
    case .value(let slot): places[slot]
    }
  }

  private mutating func load(_ source: Source) {
    if let operand = leaf(source) {
      load(from: operand)
      release(source)
    } else if case .value(let slot) = source {
      compute(slot)
    }
  }

  /// What was just stored is held still.
  private mutating func load(from operand: StripOperation.Operand) {
    if operations.last?.stores(in: operand) != true { operations.append(.load(operand)) }
  }

  /// A product whose factors lie somewhere, if this is one that is computed on the spot.
  private func factors(_ source: Source) -> (Source, Source)? {
    guard case .value(let slot) = source, places[slot] == nil, checks[slot] == nil,
      case .binary(.multiply) = schedule.items[slot].operation
    else { return nil }
    let read = schedule.items[slot].operands
    return (operands.source(read[0]), operands.source(read[1]))
  }

  private func product(_ source: Source) -> (Source, Source)? {
    guard let (x, y) = factors(source), let a = leaf(x), let b = leaf(y) else { return nil }
    return isNumber(a) && isNumber(b) ? nil : (x, y)
  }

  private func isNumber(_ operand: StripOperation.Operand?) -> Bool {
    if case .number? = operand { true } else { false }
  }

  private mutating func binary(_ function: StripOperation.Binary, _ x: Source, _ y: Source) {
    switch (leaf(x), leaf(y)) {
    case (let a?, let b?):
      // In the years before a join a value may be made of numbers alone.
      if isNumber(b), function == .divide || isNumber(a) {
        load(from: a)
        operations.append(.binary(function, .held, b))
      } else if operations.last?.stores(in: a) == true, a != b {
        operations.append(.binary(function, .held, b))
      } else if operations.last?.stores(in: b) == true, a != b {
        operations.append(.binary(function, a, .held))
      } else {
        operations.append(.binary(function, a, b))
      }
      release(x)
      release(y)
    case (nil, let b?):
      if function == .multiply, scale(x, by: b) { return }
      load(x)
      operations.append(.binary(function, .held, b))
      release(y)
    case (let a?, nil):
      if function == .multiply, scale(y, by: a) { return }
      load(y)
      operations.append(.binary(function, a, .held))
      release(x)
    case (nil, nil):
      if function == .add || function == .subtract, let pair = product(y) {
        add(pair, to: x, isNegative: function == .subtract)
      } else if function == .add, let pair = product(x) {
        add(pair, to: y, isNegative: false)
      } else {
        load(y)
        let spare = storeSpare()
        load(x)
        operations.append(.binary(function, .held, spare))
        free(spare)
      }
    }
  }

  /// x·m·n for two numbers, where x is computed on the spot.
  private mutating func scale(_ product: Source, by n: StripOperation.Operand) -> Bool {
    guard isNumber(n), let (x, y) = factors(product) else { return false }
    if isNumber(leaf(y)), leaf(x) == nil, let m = leaf(y) {
      load(x)
      operations.append(.scale(m, n))
    } else if isNumber(leaf(x)), leaf(y) == nil, let m = leaf(x) {
      load(y)
      operations.append(.scale(m, n))
    } else {
      return false
    }
    return true
  }

  private mutating func add(_ pair: (Source, Source), to x: Source, isNegative: Bool) {
    load(x)
    guard let a = leaf(pair.0), let b = leaf(pair.1) else { preconditionFailure("the factors lie somewhere") }
    operations.append(isNegative ? .subtract(productOf: a, b) : .add(productOf: a, b))
    release(pair.0)
    release(pair.1)
  }

  /// a·(last year's value) + b.
  private mutating func recur(_ slot: Int) {
    let item = schedule.items[slot]
    let a = operands.source(item.operands[0])
    var before = operands.place(slot, operands.year - 1, false)
    if operands.year == item.years?.first {
      guard
        case .place(let start) = operands.source(
          item.operands[2], operands.year - 1, isFixed: true, isAligned: false)
      else { preconditionFailure("what a recurrence begins with is computed before") }
      before = start
    }
    guard let factor = leaf(a) else { preconditionFailure("the factor lies somewhere") }
    var spare: StripOperation.Operand?
    if isNumber(factor), isNumber(before) {
      operations.append(.load(before))
      before = storeSpare()
      spare = before
    }
    load(operands.source(item.operands[1]))
    operations.append(.fuse(productOf: factor, before))
    release(a)
    release(a)
    if let spare { free(spare) }
  }
}

extension Unary {
  fileprivate var strip: StripOperation.Function {
    switch self {
    case .negate: .negate
    case .exp: .exp
    case .log: .log
    case .logistic: .logistic
    case .squareRoot: .squareRoot
    case .normalCDF: .normalCDF
    }
  }
}

extension Binary {
  /// Nil for what strips do not do.
  var strip: StripOperation.Binary? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .minimum: .minimum
    case .maximum: .maximum
    case .power, .atLeast: nil
    }
  }
}
