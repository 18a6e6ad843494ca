import Plans

extension SweepState {
  static let magic: [UInt8] = [0x57, 0x46, 0x4c, 0x44]
  static let version: UInt8 = 1

  /// Writes the state, piece by piece.
  package func write(_ put: ([UInt8]) throws -> Void) throws {
    try withoutActuallyEscaping(put) { put in
      var writer = ByteWriter(put)
      for byte in Self.magic { try writer.byte(byte) }
      try writer.byte(Self.version)
      try shape.write(&writer)
      try writer.natural(draws.lowerBound)
      try writer.natural(draws.upperBound)
      try writeFaults(&writer)
      try writer.numbers(tally.low)
      try writer.numbers(tally.high)
      try writer.naturals(tally.met)
      try writer.naturals(tally.replicateDraws)
      try writer.naturals(tally.above)
      for root in tree.roots {
        try writer.natural(root.count)
        try writer.numbers(root.means)
        try writer.numbers(root.squares)
        try writer.numbers(root.products)
      }
      for output in bins { try output.write(&writer) }
      try writer.finish()
    }
  }

  private func writeFaults(_ writer: inout ByteWriter) throws {
    try writer.natural(faultCount)
    guard let first = firstFault else { return }
    try writer.natural(first.draw)
    try writer.byte(first.fault.code.rawValue)
    try writer.whole(Int(first.fault.node))
    try writer.whole(Int(first.fault.origin))
    try writer.whole(first.fault.year ?? Self.noYear)
    try writer.natural(first.fault.output.map { $0 + 1 } ?? 0)
  }

  private static let noYear = 1 << 40

  /// The state in one array.
  package var bytes: [UInt8] {
    get throws {
      let all = Collected()
      try write { all.bytes += $0 }
      return all.bytes
    }
  }

  private final class Collected { var bytes: [UInt8] = [] }

  package init(bytes: [UInt8]) throws {
    var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
    try self.init {
      defer { rest = nil }
      return rest
    }
  }

  /// Reads a state from the pieces that `pull` gives, none of them empty; nil is the end.
  package init(_ pull: @escaping () throws -> [UInt8]?) throws {
    var reader = ByteReader(pull)
    for byte in Self.magic { guard try reader.byte() == byte else { throw SweepBytesError.noState } }
    let version = try reader.byte()
    guard version == Self.version else { throw SweepBytesError.otherVersion(Int(version)) }
    let shape = try SweepShape(&reader)
    let lower = try reader.natural("draws", through: shape.samples)
    let upper = try reader.natural("draws", through: shape.samples)
    guard lower <= upper, lower % Leaf.lanes == 0 || lower == shape.samples,
      upper % Leaf.lanes == 0 || upper == shape.samples
    else { throw SweepBytesError.damaged(what: "draws") }
    let (faultCount, firstFault) = try Self.readFaults(&reader, lower..<upper)
    let valid = upper - lower - faultCount
    let tally = try Tally(&reader, shape, draws: upper - lower, valid: valid)
    let roots = try Self.readRoots(&reader, shape, lower..<upper, valid: valid)
    self.init(shape, from: lower)
    draws = lower..<upper
    self.faultCount = faultCount
    self.firstFault = firstFault
    self.tally = tally
    tree = MomentTree(roots: roots, shape: shape)
    for output in bins.indices { try bins[output].read(&reader, valid: valid) }
    try reader.finish()
  }

  private static func readFaults(
    _ reader: inout ByteReader, _ draws: Range<Int>
  ) throws -> (Int, FaultedDraw?) {
    let count = try reader.natural("faults", through: draws.count)
    guard count > 0 else { return (0, nil) }
    let draw = try reader.natural("faults")
    guard draws.contains(draw), let code = FaultCode(rawValue: try reader.byte()) else {
      throw SweepBytesError.damaged(what: "faults")
    }
    let node = try reader.whole("faults", in: Int(Int32.min)...Int(Int32.max))
    let origin = try reader.whole("faults", in: Int(Int32.min)...Int(Int32.max))
    let year = try reader.whole("faults", in: -noYear...noYear)
    let output = try reader.natural("faults", through: 1 << 40)
    let fault = Fault(
      code: code, node: Int32(node), origin: Int32(origin), year: year == noYear ? nil : year,
      output: output == 0 ? nil : output - 1)
    return (count, FaultedDraw(draw: draw, fault: fault))
  }

  private static func readRoots(
    _ reader: inout ByteReader, _ shape: SweepShape, _ draws: Range<Int>, valid: Int
  ) throws -> [Moments] {
    var roots: [Moments] = []
    var left = valid
    for (level, index) in MomentTree.roots(of: draws) {
      let count = try reader.natural("moments", through: min(left, Leaf.lanes << level))
      left -= count
      let means = try reader.numbers(shape.numbers)
      let squares = try reader.numbers(shape.numbers)
      let products = try reader.numbers(shape.covarianceRows * shape.pairs)
      roots.append(
        Moments(level: level, index: index, count: count, means: means, squares: squares, products: products))
    }
    guard left == 0 else { throw SweepBytesError.damaged(what: "moments") }
    return roots
  }
}

extension MomentTree {
  /// The largest aligned subtrees that make up the leaves of these draws.
  static func roots(of draws: Range<Int>) -> [(level: Int, index: Int)] {
    var roots: [(level: Int, index: Int)] = []
    var next = draws.isEmpty ? 0 : draws.lowerBound / Leaf.lanes
    let end = draws.isEmpty ? 0 : (draws.upperBound + Leaf.lanes - 1) / Leaf.lanes
    while next < end {
      var level = next == 0 ? 62 : next.trailingZeroBitCount
      while level > 0 && end - next < 1 << level { level -= 1 }
      roots.append((level, next >> level))
      next += 1 << level
    }
    return roots
  }
}

extension Tally {
  init(_ reader: inout ByteReader, _ shape: SweepShape, draws: Int, valid: Int) throws {
    low = try reader.numbers(shape.numbers)
    high = try reader.numbers(shape.numbers)
    met = try reader.naturals(shape.indicators * shape.replicates, "targets", through: valid)
    replicateDraws = try reader.naturals(shape.replicates, "replicates", through: draws)
    above = try reader.naturals(shape.exceedanceRows.reduce(0, +), "exceedances", through: valid)
    guard replicateDraws.reduce(0, +) == draws else { throw SweepBytesError.damaged(what: "replicates") }
    for (place, count) in met.enumerated() where count > replicateDraws[place % shape.replicates] {
      throw SweepBytesError.damaged(what: "targets")
    }
    for (low, high) in zip(low, high) {
      let good = valid > 0 ? low <= high && low.isFinite && high.isFinite : low == .infinity && high == -low
      guard good else { throw SweepBytesError.damaged(what: "ends") }
    }
  }
}
