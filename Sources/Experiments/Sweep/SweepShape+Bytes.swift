extension SweepShape {
  /// Numbers that any array of a state holds, at most: what is announced is bounded before it is read.
  private static let most = 1 << 22

  func write(_ writer: inout ByteWriter) throws {
    try writer.natural(samples)
    try writer.natural(replicates)
    try writer.natural(rows.count)
    try writer.naturals(rows)
    try writer.byte(floors == nil ? 0 : 1)
    for exponent in (floors ?? []).joined() { try writer.whole(exponent) }
    try writer.natural(indicators)
    try writer.natural(exceedanceRows.count)
    try writer.naturals(exceedanceRows)
    try writer.numbers(thresholds)
    try writer.natural(covaried.count)
    try writer.naturals(covaried)
  }

  init(_ reader: inout ByteReader) throws {
    let samples = try reader.natural("samples", through: Int(UInt32.max))
    let replicates = try reader.natural("replicates", through: 1 << 16)
    guard replicates > 0 else { throw SweepBytesError.damaged(what: "replicates") }
    let rows = try Self.rows(&reader, "outputs")
    let floors = try Self.floors(&reader, rows)
    let indicators = try reader.natural("targets", through: Self.most / replicates)
    let exceedanceRows = try Self.rows(&reader, "exceedances")
    let thresholds = try reader.numbers(exceedanceRows.count)
    let covaried = try reader.naturals(
      try reader.natural("covariance", through: 1 << 11), "covariance", through: max(0, rows.count - 1))
    let years = covaried.isEmpty ? 0 : covaried.map { rows.isEmpty ? 0 : rows[$0] }.max() ?? 0
    guard covaried.isEmpty || !rows.isEmpty, covaried.allSatisfy({ [1, years].contains(rows[$0]) }),
      covaried.count * years <= Self.most, covaried.count * covaried.count / 2 * years <= 1 << 28
    else { throw SweepBytesError.damaged(what: "covariance") }
    guard !thresholds.contains(where: \.isNaN) else { throw SweepBytesError.damaged(what: "exceedances") }
    self.init(
      samples: samples, replicates: replicates, rows: rows, floors: floors, indicators: indicators,
      exceedanceRows: exceedanceRows, thresholds: thresholds, covaried: covaried)
  }

  private static func rows(_ reader: inout ByteReader, _ what: String) throws -> [Int] {
    let rows = try reader.naturals(try reader.natural(what, through: most), what, through: most)
    var all = 0
    for count in rows {
      all += count
      guard count > 0, all <= most else { throw SweepBytesError.damaged(what: what) }
    }
    return rows
  }

  private static func floors(_ reader: inout ByteReader, _ rows: [Int]) throws -> [[Int]]? {
    switch try reader.byte() {
    case 0: return nil
    case 1: break
    default: throw SweepBytesError.damaged(what: "bins")
    }
    var floors: [[Int]] = []
    for count in rows {
      var exponents: [Int] = []
      for _ in 0..<count { exponents.append(try reader.whole("bins", in: BinScale.exponents)) }
      floors.append(exponents)
    }
    return floors
  }
}

extension OutputBins {
  func write(_ writer: inout ByteWriter) throws {
    for row in 0..<rowCount {
      try writer.whole(scale(row: row).exponent)
      let pages = pages(row: row)
      try writer.natural(pages.count)
      var next = 0
      for (page, counts) in pages {
        try writer.whole(page - next)
        next = page
        var held: UInt64 = 0
        for (slot, count) in zip(0..<Self.page, counts) where count != 0 { held |= 1 << UInt64(slot) }
        try writer.word(held)
        for count in counts where count != 0 { try writer.natural(Int(count)) }
      }
    }
  }

  /// Reads the counts into bins that are still empty; each row holds `valid` draws.
  mutating func read(_ reader: inout ByteReader, valid: Int) throws {
    for row in 0..<rowCount {
      let exponent = try reader.whole("bins", in: scale(row: row).exponent...BinScale.exponents.upperBound)
      raise(row: row, to: exponent)
      let pages = try reader.natural("bins", through: limit)
      var (page, first) = (0, 0)
      var left = valid
      for index in 0..<pages {
        let step = try reader.whole("bins", in: -40_000...80_000)
        guard index == 0 || step > 0 else { throw SweepBytesError.damaged(what: "bins") }
        page += step
        if index == 0 { first = page }
        let held = try reader.word()
        // A row that spreads further was raised before it was written.
        guard held != 0, abs(page) <= 40_000, page - first < Self.widest else {
          throw SweepBytesError.damaged(what: "bins")
        }
        for slot in 0..<Self.page where held >> UInt64(slot) & 1 == 1 {
          let count = try reader.natural("bins", through: left)
          guard count > 0 else { throw SweepBytesError.damaged(what: "bins") }
          left -= count
          add(UInt32(count), to: page << 6 | slot, row: row)
        }
      }
      guard left == 0, scale(row: row).exponent == exponent else {
        throw SweepBytesError.damaged(what: "bins")
      }
    }
  }
}
