import Tiles

/// Turns the values of one strip into programs: one for each run of years in which all of them are
/// computed alike.
///
/// A value that is read once is computed where it is read and never stored; the others are stored in
/// rows of the block. Rows of values that this strip alone reads are used again.
struct StripCompiler {
  private let schedule: PlanSchedule
  private let placements: [Placement?]
  private let kept: [Bool]
  private let isHere: (Int) -> Bool
  private let firstSpare: Int
  private let boundsPlace: (Double, Double) -> Int

  private var operations: [StripOperation] = []
  private var year = 0
  private var uses: [Int: Int] = [:]
  private var checks: [Int: [Check]] = [:]
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
    self.placements = placements
    self.kept = kept
    self.firstSpare = firstSpare
    self.isHere = isHere
    boundsPlace = bounds
  }

  /// The programs of a strip, in the order of years.
  mutating func programs(_ slots: [Int], yearly: Bool) -> [StripProgram] {
    guard yearly else { return [program(slots, first: 0, rows: 1)].filter { !$0.operations.isEmpty } }
    var result: [StripProgram] = []
    for years in runs(slots) {
      let active = slots.filter { schedule.items[$0].years?.contains(years.first) ?? false }
      let program = program(active, first: years.first, rows: years.count)
      if !program.operations.isEmpty { result.append(program) }
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

  // MARK: what an operand is

  private enum Source {
    /// A value of this strip in the year that is computed.
    case value(Int)
    case place(StripOperation.Operand)
  }

  private func source(_ slot: Int) -> Source { source(slot, year, isFixed: false, isAligned: true) }

  private func source(_ slot: Int, _ year: Int, isFixed: Bool, isAligned: Bool) -> Source {
    let item = schedule.items[slot]
    guard item.varies else { return .place(place(slot, year, isFixed)) }
    func first(_ year: Int, isFixed: Bool, isAligned: Bool) -> Source {
      source(item.operands[0], year, isFixed: isFixed, isAligned: isAligned)
    }
    switch item.operation {
    case .slice, .check: return first(year, isFixed: isFixed, isAligned: isAligned)
    case .points where item.isSpread: return first(year, isFixed: isFixed, isAligned: isAligned)
    case .row(let fixed): return first(fixed, isFixed: true, isAligned: false)
    case .shift(let n): return first(year - n, isFixed: isFixed, isAligned: false)
    case .join where isHere(slot) && isAligned: return source(joined(slot))
    default:
      if isHere(slot) && isAligned { return .value(slot) }
      return .place(place(slot, year, isFixed))
    }
  }

  /// The operand of a join that holds the year.
  private func joined(_ slot: Int) -> Int {
    let operands = schedule.items[slot].operands
    guard let second = schedule.items[operands[1]].years else { return operands[0] }
    return operands[year < second.first ? 0 : 1]
  }

  private func place(_ slot: Int, _ year: Int, _ isFixed: Bool) -> StripOperation.Operand {
    guard let place = placements[slot] else { preconditionFailure("what is read has a place") }
    let row = place.row + (place.yearly ? year - place.firstYear : 0)
    let moves = place.yearly && !isFixed
    return place.shared ? .number(row, moves: moves) : .row(row * StripProgram.lanes, moves: moves)
  }

  // MARK: one program

  private mutating func program(_ slots: [Int], first: Int, rows: Int) -> StripProgram {
    operations = []
    year = first
    uses = [:]
    checks = [:]
    places = [:]
    freeRows = Array((0..<spareRows).reversed())
    for slot in slots { note(slot) }
    for slot in slots {
      if case .check(let check) = schedule.items[slot].operation {
        guard case .place(let operand) = source(schedule.items[slot].operands[0]) else { continue }
        operations.append(.load(operand))
        watch(check)
      } else if let count = uses[slot], kept[slot] || count != 1 {
        compute(slot)
        if kept[slot] || count > 1 { store(slot) }
      }
    }
    return StripProgram(operations, rows: rows)
  }

  /// Counts who reads what, beginning with what is kept or checked.
  private mutating func note(_ slot: Int) {
    let item = schedule.items[slot]
    if case .check(let check) = item.operation {
      guard case .value(let value) = source(item.operands[0]) else { return }
      if checks[value]?.contains(check) != true { checks[value, default: []].append(check) }
      visit(value)
    } else if kept[slot] {
      visit(slot)
    }
  }

  private mutating func visit(_ slot: Int) {
    guard uses[slot] == nil else { return }
    uses[slot] = 0
    let item = schedule.items[slot]
    var operands = item.operands
    switch item.operation {
    case .join: operands = [joined(slot)]
    // The factor must lie somewhere when the sum is formed: it counts twice.
    case .recurrence: operands = [operands[0], operands[0], operands[1]]
    default: break
    }
    for operand in operands {
      guard case .value(let value) = source(operand) else { continue }
      visit(value)
      uses[value, default: 0] += 1
    }
  }

  private mutating func store(_ slot: Int) {
    guard !kept[slot] else {
      let operand = place(slot, year, false)
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
      load(source(item.operands[0]))
      operations.append(.function(function.strip))
    case .binary(let function):
      if let strip = function.strip { binary(strip, source(item.operands[0]), source(item.operands[1])) }
    case .join: load(source(joined(slot)))
    case .recurrence: recur(slot)
    default: preconditionFailure("a strip is elementwise")
    }
    for check in checks[slot] ?? [] { watch(check) }
  }

  private mutating func watch(_ check: Check) {
    let bounds = boundsPlace(check.lower, check.upper)
    while !operations[operations.count - 1].watch(bounds) { operations.append(.keep) }
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
      operations.append(.load(operand))
      release(source)
    } else if case .value(let slot) = source {
      compute(slot)
    }
  }

  /// A product whose factors lie somewhere, if this is one that is computed on the spot.
  private func factors(_ source: Source) -> (Source, Source)? {
    guard case .value(let slot) = source, places[slot] == nil, checks[slot] == nil,
      case .binary(.multiply) = schedule.items[slot].operation
    else { return nil }
    let operands = schedule.items[slot].operands.map { self.source($0) }
    return (operands[0], operands[1])
  }

  /// The same where both factors lie somewhere and one is a row: before a join both may be numbers.
  private func product(_ source: Source) -> (Source, Source)? {
    factors(source).flatMap { x, y in
      guard let a = leaf(x), let b = leaf(y) else { return nil }
      return isNumber(a) && isNumber(b) ? nil : (x, y)
    }
  }

  private func isNumber(_ operand: StripOperation.Operand?) -> Bool {
    if case .number? = operand { true } else { false }
  }

  private mutating func binary(_ function: StripOperation.Binary, _ x: Source, _ y: Source) {
    switch (leaf(x), leaf(y)) {
    case (let a?, let b?):
      // In the years before a join a value may be made of numbers alone.
      if isNumber(b), function == .divide || isNumber(a) {
        operations.append(.load(a))
        operations.append(.binary(function, .held, b))
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
    guard let a = leaf(pair.0), let b = leaf(pair.1) else { return }
    operations.append(isNegative ? .subtract(productOf: a, b) : .add(productOf: a, b))
    release(pair.0)
    release(pair.1)
  }

  /// a·(last year's value) + b.
  private mutating func recur(_ slot: Int) {
    let item = schedule.items[slot]
    let a = source(item.operands[0])
    var before = place(slot, year - 1, false)
    if year == item.years?.first {
      guard case .place(let start) = source(item.operands[2], year - 1, isFixed: true, isAligned: false)
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
    load(source(item.operands[1]))
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
