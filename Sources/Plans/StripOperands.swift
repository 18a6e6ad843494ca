import Tiles

/// What the operands of a strip's values are, in one year.
struct StripOperands {
  let schedule: PlanSchedule
  /// Where the values of other parts lie, those that are kept, and what no lane changes.
  let placements: [Placement?]
  /// Whether a value is computed by this strip.
  let isHere: (Int) -> Bool
  /// The first of the years that are computed alike.
  var year = 0

  enum Source {
    /// A value of this strip in the year that is computed.
    case value(Int)
    case place(StripOperation.Operand)
  }

  func source(_ slot: Int) -> Source { source(slot, year, isFixed: false, isAligned: true) }

  func source(_ slot: Int, _ year: Int, isFixed: Bool, isAligned: Bool) -> Source {
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
  func joined(_ slot: Int) -> Int {
    let operands = schedule.items[slot].operands
    guard let second = schedule.items[operands[1]].years else { return operands[0] }
    return operands[year < second.first ? 0 : 1]
  }

  func place(_ slot: Int, _ year: Int, _ isFixed: Bool) -> StripOperation.Operand {
    guard let place = placements[slot] else { preconditionFailure("what is read has a place") }
    let row = place.row + (place.yearly ? year - place.firstYear : 0)
    let moves = place.yearly && !isFixed
    return place.shared ? .number(row, moves: moves) : .row(row * StripProgram.lanes, moves: moves)
  }
}
