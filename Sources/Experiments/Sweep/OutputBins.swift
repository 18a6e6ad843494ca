import Plans

/// How many draws fell into each bin, for the rows of one output.
///
/// Counts lie in pages of 64 neighbouring bins, of which only those that hold a draw exist. Where a
/// row would need more pages than its limit, its scale is raised: the least exponent that keeps the
/// limit depends on the draws alone, not on their order.
struct OutputBins: Sendable {
  /// Bins of a page.
  static let page = 64
  /// Pages that a row may have in any case.
  static let least = 40
  /// Pages between the lowest and the highest of a row, at most.
  static let widest = 1024

  private struct Row: Sendable {
    var scale: BinScale
    /// The first page that `pages` speaks of.
    var first = 0
    /// For each page from `first` on its place in `counts`, 1 and up; 0 where it does not exist.
    var pages: [UInt32] = []
    var used = 0
  }

  let limit: Int
  private var rows: [Row]
  /// Page after page; the first is never used.
  private var counts: [UInt32]
  private var taken = 1
  private var free: [UInt32] = []

  /// - Parameter limit: pages of one row, at most.
  init(exponents: [Int], limit: Int) {
    self.limit = max(Self.least, min(limit, Self.widest))
    rows = exponents.map { Row(scale: BinScale(exponent: $0)) }
    counts = []
    // Room for all pages at once: what is never written takes no memory, and nothing is moved. More rows than all
    // pages suffice for get room as they need it: their number may come from a file that somebody made up.
    if limit >= Self.least { counts.reserveCapacity((exponents.count * self.limit + 1) * Self.page) }
    counts.append(contentsOf: repeatElement(0, count: Self.page))
  }

  var rowCount: Int { rows.count }
  func scale(row: Int) -> BinScale { rows[row].scale }

  /// Bytes of memory.
  var bytes: Int { counts.capacity * 4 + rows.reduce(0) { $0 + $1.pages.capacity * 2 } }

  /// Counts the first `count` bins of one row, which are those of its scale as it stands.
  mutating func count(_ bins: [Int32], count: Int, row: Int) {
    let exponent = rows[row].scale.exponent
    var lane = countHeld(bins, lanes: 0..<count, row: row)
    while lane < count {
      var bin = Int(bins[lane])
      for _ in exponent..<rows[row].scale.exponent { bin = BinScale.raised(bin) }
      add(1, to: bin, row: row)
      lane += 1
      if rows[row].scale.exponent == exponent {
        lane = countHeld(bins, lanes: lane..<count, row: row)
      }
    }
  }

  /// Counts until a lane falls into a page that does not exist; gives that lane.
  private mutating func countHeld(_ bins: [Int32], lanes: Range<Int>, row: Int) -> Int {
    lanes.lowerBound
      + Leaf.count(bins, lanes: lanes, pages: rows[row].pages, first: rows[row].first, into: &counts)
  }

  /// Adds to a bin of the row's scale as it stands.
  mutating func add(_ count: UInt32, to bin: Int, row: Int) {
    var bin = bin
    while true {
      let page = (bin >> 6) - rows[row].first
      if page >= 0 && page < rows[row].pages.count && rows[row].pages[page] != 0 {
        counts[Int(rows[row].pages[page]) << 6 | bin & 63] &+= count
        return
      }
      if !makePage(bin >> 6, row: row) {
        raise(row: row)
        bin = BinScale.raised(bin)
      }
    }
  }

  /// Adds the counts of another part of the draws.
  mutating func merge(_ other: OutputBins) {
    for row in rows.indices {
      while rows[row].scale.exponent < other.rows[row].scale.exponent { raise(row: row) }
      let exponent = other.rows[row].scale.exponent
      other.forEach(row: row) { bin, count in
        var bin = bin
        for _ in exponent..<rows[row].scale.exponent { bin = BinScale.raised(bin) }
        add(count, to: bin, row: row)
      }
    }
  }

  /// Raises the scale of a row to an exponent.
  mutating func raise(row: Int, to exponent: Int) {
    if rows[row].used == 0 { rows[row].scale = BinScale(exponent: max(exponent, rows[row].scale.exponent)) }
    while rows[row].scale.exponent < exponent { raise(row: row) }
  }

  /// The bins of a row that hold draws, rising.
  func forEach(row: Int, _ body: (_ bin: Int, _ count: UInt32) throws -> Void) rethrows {
    for (offset, place) in rows[row].pages.enumerated() where place != 0 {
      for slot in 0..<Self.page where counts[Int(place) << 6 | slot] != 0 {
        try body((rows[row].first + offset) << 6 | slot, counts[Int(place) << 6 | slot])
      }
    }
  }

  /// The pages of a row, rising, each with the counts of its bins.
  func pages(row: Int) -> [(page: Int, counts: ArraySlice<UInt32>)] {
    rows[row].pages.enumerated().filter { $1 != 0 }.map { offset, place in
      (rows[row].first + offset, counts[Int(place) << 6..<(Int(place) + 1) << 6])
    }
  }

  /// False where the row may have no further page.
  private mutating func makePage(_ page: Int, row: Int) -> Bool {
    guard rows[row].used < limit else { return false }
    if rows[row].pages.isEmpty { rows[row].first = page }
    let last = rows[row].first + rows[row].pages.count - 1
    guard max(last, page) - min(rows[row].first, page) < Self.widest else { return false }
    if page < rows[row].first {
      rows[row].pages.insert(contentsOf: repeatElement(0, count: rows[row].first - page), at: 0)
      rows[row].first = page
    } else if page > last {
      rows[row].pages.append(contentsOf: repeatElement(0, count: page - last))
    }
    rows[row].pages[page - rows[row].first] = takePage()
    rows[row].used += 1
    return true
  }

  private mutating func takePage() -> UInt32 {
    if let place = free.popLast() {
      for slot in 0..<Self.page { counts[Int(place) << 6 | slot] = 0 }
      return place
    }
    let place = taken
    taken += 1
    counts.append(contentsOf: repeatElement(0, count: Self.page))
    return UInt32(place)
  }

  private mutating func raise(row: Int) {
    var held: [(Int, UInt32)] = []
    forEach(row: row) { held.append((BinScale.raised($0), $1)) }
    free += rows[row].pages.filter { $0 != 0 }
    rows[row] = Row(scale: BinScale(exponent: rows[row].scale.exponent + 1))
    for (bin, count) in held { add(count, to: bin, row: row) }
  }
}
