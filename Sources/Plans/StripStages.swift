/// The order of evaluation where elementwise arithmetic runs year by year in strips.
///
/// Values are put into stages: in each stage first those without years, then those with years, then
/// the kernels that look over years or solve for them. A value of a strip may read others of its strip in
/// the same year, and earlier years of those that are kept.
struct StripStages {
  /// Slots that are evaluated together.
  enum Part {
    case strip([Int], yearly: Bool)
    case kernel(Int)
    /// Slots joined through `previous`.
    case loop(Range<Int>)

    var slots: [Int] {
      switch self {
      case .strip(let slots, _): slots
      case .kernel(let slot): [slot]
      case .loop(let slots): Array(slots)
      }
    }
  }

  private enum Kind: Int { case once, yearly, kernel }

  /// A value that another reads, and whether it does so in its own year.
  struct Reading {
    let slot: Int
    let isAligned: Bool
    /// It reads its own year or an earlier one, the same number of years back in every year, where the value
    /// is kept.
    let isEarlier: Bool
  }

  private let schedule: PlanSchedule
  private var stages: [Int]
  private var kinds: [Kind?]
  /// The position in `parts` of the part that evaluates a slot; nil for views.
  private(set) var partOf: [Int?]
  private(set) var parts: [Part] = []

  init(schedule: PlanSchedule) {
    self.schedule = schedule
    let count = schedule.items.count
    stages = Array(repeating: 0, count: count)
    kinds = Array(repeating: nil, count: count)
    partOf = Array(repeating: nil, count: count)
    for group in schedule.groups {
      if group.isLoop {
        placeLoop(group.slots)
      } else {
        for slot in group.slots { place(slot) }
      }
    }
    delay()
    collect()
  }

  /// Whether a strip computes the value: by arithmetic in each year, or from the year before.
  static func isElementwise(_ operation: Operation) -> Bool {
    switch operation {
    case .unary, .recurrence, .join, .check: true
    case .binary(let function): function.strip != nil
    default: false
    }
  }

  private func isView(_ slot: Int) -> Bool {
    let item = schedule.items[slot]
    return switch item.operation {
    case .slice, .row, .shift, .component, .retention: true
    case .points: item.isSpread
    default: false
    }
  }

  /// What an operand stands for, behind views; nil where no lane changes it.
  func reading(_ operand: Int) -> Reading? {
    var slot = operand
    var lag = 0
    var isRow = false
    var isShifted = false
    while true {
      let item = schedule.items[slot]
      guard item.varies else { return nil }
      switch item.operation {
      case .row: isRow = true
      case .shift(let n):
        lag += n
        isShifted = true
      case .check where kinds[slot] != .kernel: break
      case _ where isView(slot): break
      default:
        return Reading(
          slot: slot, isAligned: !isRow && !isShifted, isEarlier: !isRow && isShifted && lag >= 0)
      }
      slot = item.operands[0]
    }
  }

  /// What a node reads. The beginning of a recurrence lies before its years, and what a `previous` looks back
  /// to is read a year later.
  private func readings(_ slot: Int) -> [Reading] {
    let item = schedule.items[slot]
    var readings = item.operands.indices.compactMap { index -> Reading? in
      guard let reading = reading(item.operands[index]) else { return nil }
      guard case .recurrence = item.operation, index == 2 else { return reading }
      return Reading(slot: reading.slot, isAligned: false, isEarlier: false)
    }
    if item.target >= 0, let reading = reading(item.target) {
      readings.append(Reading(slot: reading.slot, isAligned: false, isEarlier: true))
    }
    return readings
  }

  private func stage(of kind: Kind, reading: Reading) -> Int {
    guard let other = kinds[reading.slot] else { return -1 }
    let stage = stages[reading.slot]
    return switch (kind, other) {
    case (.kernel, _), (.once, .once), (.yearly, .once): stage
    case (.yearly, .yearly): reading.isAligned || reading.isEarlier ? stage : stage + 1
    case (.once, .yearly), (_, .kernel): stage + 1
    }
  }

  private mutating func place(_ slot: Int) {
    let item = schedule.items[slot]
    guard item.varies, !isView(slot) else { return }
    let kind: Kind =
      Self.isElementwise(item.operation) ? (item.years == nil ? .once : .yearly) : .kernel
    kinds[slot] = kind
    stages[slot] = readings(slot).map { stage(of: kind, reading: $0) }.max() ?? -1
  }

  private mutating func placeLoop(_ slots: Range<Int>) {
    let outside = slots.flatMap { readings($0) }.filter { !slots.contains($0.slot) }
    let stage = outside.map { self.stage(of: .kernel, reading: $0) }.max() ?? -1
    for slot in slots where schedule.items[slot].varies {
      kinds[slot] = .kernel
      stages[slot] = stage
    }
  }

  /// Moves everything to the latest stage that those who read it allow: what is read in one strip alone
  /// is then computed there, and needs no place.
  private mutating func delay() {
    let end = stages.max() ?? 0
    var latest = Array(repeating: end, count: stages.count)
    for group in schedule.groups.reversed() {
      if group.isLoop {
        let stage = group.slots.map { latest[$0] }.min() ?? end
        for slot in group.slots where kinds[slot] != nil { stages[slot] = stage }
        for slot in group.slots where kinds[slot] != nil { restrict(slot, &latest, within: group.slots) }
      } else {
        for slot in group.slots.reversed() where kinds[slot] != nil {
          if case .check = schedule.items[slot].operation { continue }
          stages[slot] = max(stages[slot], latest[slot])
          restrict(slot, &latest, within: slot..<slot)
        }
      }
    }
    for (slot, item) in schedule.items.enumerated() {
      guard case .check = item.operation, let kind = kinds[slot], kind != .kernel else { continue }
      stages[slot] = readings(slot).map { stage(of: kind, reading: $0) }.max() ?? -1
    }
  }

  /// What a node reads is computed in time for it.
  private func restrict(_ slot: Int, _ latest: inout [Int], within loop: Range<Int>) {
    guard let kind = kinds[slot] else { return }
    for reading in readings(slot) where !loop.contains(reading.slot) {
      let between = stage(of: kind, reading: reading) - stages[reading.slot]
      latest[reading.slot] = min(latest[reading.slot], stages[slot] - between)
    }
  }

  private mutating func collect() {
    var strips: [Int: [Kind: [Int]]] = [:]
    var kernels: [Int: [Part]] = [:]
    for group in schedule.groups where schedule.items[group.slots.lowerBound].varies {
      if group.isLoop {
        kernels[stages[group.slots.lowerBound], default: []].append(.loop(group.slots))
      } else {
        for slot in group.slots {
          guard let kind = kinds[slot] else { continue }
          if kind == .kernel {
            kernels[stages[slot], default: []].append(.kernel(slot))
          } else {
            strips[stages[slot], default: [:]][kind, default: []].append(slot)
          }
        }
      }
    }
    for stage in Set(strips.keys).union(kernels.keys).sorted() {
      if let slots = strips[stage]?[.once] { parts.append(.strip(slots, yearly: false)) }
      if let slots = strips[stage]?[.yearly] { parts.append(.strip(slots, yearly: true)) }
      parts += kernels[stage] ?? []
    }
    for (position, part) in parts.enumerated() { for slot in part.slots { partOf[slot] = position } }
  }

  /// Whether a value of a strip needs a place of its own: it is read elsewhere, or in another year.
  func kept(outputs: [Int]) -> [Bool] {
    zip(readBeyond(outputs: outputs), schedule.items).map { isRead, item in
      if case .recurrence = item.operation { true } else { isRead }
    }
  }

  /// Recurrences whose own strip alone reads them, in their own year: one row holds them in all years.
  func running(outputs: [Int]) -> [Bool] {
    zip(readBeyond(outputs: outputs), schedule.items).enumerated().map { slot, read in
      guard case .recurrence = read.1.operation, !read.0, let part = partOf[slot] else { return false }
      if case .strip = parts[part] { return true } else { return false }
    }
  }

  /// Whether a value is read elsewhere, or in another year.
  private func readBeyond(outputs: [Int]) -> [Bool] {
    var isRead = Array(repeating: false, count: schedule.items.count)
    for (position, part) in parts.enumerated() {
      for reading in part.slots.flatMap(readings)
      where partOf[reading.slot] != position || !reading.isAligned {
        isRead[reading.slot] = true
      }
    }
    for output in outputs { if let reading = reading(output) { isRead[reading.slot] = true } }
    return isRead
  }
}

extension PlanSchedule.Item {
  /// Whether the node repeats one operand without years over its own.
  var isSpread: Bool {
    guard case .points(let weights, _) = operation else { return false }
    return operands.count == 1 && weights.allSatisfy { $0.low == 0 && $0.high == 0 }
  }
}
