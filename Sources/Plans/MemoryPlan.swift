/// Rows of a block's memory, handed out again once nothing reads them any more.
struct MemoryPlan {
  /// Free runs by first row, never touching each other.
  private var free: [Range<Int>] = []
  private(set) var rows = 0

  /// The smallest free run that fits, or new rows at the end.
  mutating func take(_ count: Int) -> Int {
    var best: Int?
    for (index, run) in free.enumerated() where run.count >= count {
      if best.map({ run.count < free[$0].count }) ?? true { best = index }
    }
    guard let best else {
      if let last = free.last, last.upperBound == rows {
        free.removeLast()
        rows = last.lowerBound + count
        return last.lowerBound
      }
      rows += count
      return rows - count
    }
    let run = free[best]
    if run.count == count {
      free.remove(at: best)
    } else {
      free[best] = run.lowerBound + count..<run.upperBound
    }
    return run.lowerBound
  }

  mutating func give(_ row: Int, _ count: Int) {
    let index = free.firstIndex { $0.lowerBound > row } ?? free.endIndex
    free.insert(row..<row + count, at: index)
    if index + 1 < free.count, free[index].upperBound == free[index + 1].lowerBound {
      free[index] = free[index].lowerBound..<free[index + 1].upperBound
      free.remove(at: index + 1)
    }
    if index > 0, free[index - 1].upperBound == free[index].lowerBound {
      free[index - 1] = free[index - 1].lowerBound..<free[index].upperBound
      free.remove(at: index)
    }
  }
}
