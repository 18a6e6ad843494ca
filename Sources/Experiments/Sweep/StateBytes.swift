/// Why bytes are no state of a sweep.
package enum SweepBytesError: Error, Hashable, Sendable {
  /// They do not begin as a state does.
  case noState
  /// They were written by another version of the format.
  case otherVersion(Int)
  /// They end too early.
  case truncated
  /// They contradict themselves; `what` names the part.
  case damaged(what: String)
}

/// Writes numbers into bytes, piece by piece, so that a large state never lies in memory twice.
package struct ByteWriter {
  private static let piece = 1 << 16
  private var bytes: [UInt8] = []
  private var hash = ByteHash()
  private let put: ([UInt8]) throws -> Void

  package init(_ put: @escaping ([UInt8]) throws -> Void) {
    self.put = put
    bytes.reserveCapacity(Self.piece + 16)
  }

  package mutating func byte(_ value: UInt8) throws {
    bytes.append(value)
    hash.add(value)
    if bytes.count >= Self.piece { try flush() }
  }

  /// Seven bits a byte, the lowest first.
  package mutating func natural(_ value: Int) throws {
    var rest = UInt64(value)
    while rest >= 0x80 {
      try byte(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    try byte(UInt8(rest))
  }

  /// Small numbers of either sign in few bytes.
  package mutating func whole(_ value: Int) throws {
    try natural(value >= 0 ? value << 1 : ~value << 1 | 1)
  }

  package mutating func word(_ value: UInt64) throws {
    for shift in stride(from: 0, to: 64, by: 8) {
      try byte(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  package mutating func numbers(_ values: [Double]) throws {
    for value in values { try word(value.bitPattern) }
  }

  package mutating func naturals(_ values: [Int]) throws {
    for value in values { try natural(value) }
  }

  /// Ends with a hash of everything before.
  package mutating func finish() throws {
    try word(hash.value)
    try flush()
  }

  private mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try put(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Reads what `ByteWriter` wrote. No memory is taken for what is announced, only for what is there.
package struct ByteReader {
  private var bytes: [UInt8] = []
  private var next = 0
  private var hash = ByteHash()
  private let pull: () throws -> [UInt8]?

  /// - Parameter pull: the next bytes, at least one; nil at the end.
  package init(_ pull: @escaping () throws -> [UInt8]?) { self.pull = pull }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    pull = { nil }
  }

  package mutating func byte() throws -> UInt8 {
    while next == bytes.count {
      guard let more = try pull() else { throw SweepBytesError.truncated }
      bytes = more
      next = 0
    }
    defer { next += 1 }
    hash.add(bytes[next])
    return bytes[next]
  }

  package mutating func natural(_ what: String, through most: Int = .max) throws -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      let part = UInt64(byte & 0x7f)
      guard shift < 63, (part << shift) >> shift == part else { throw SweepBytesError.damaged(what: what) }
      value |= part << shift
      if byte & 0x80 == 0 { break }
      shift += 7
    }
    guard value <= UInt64(most) else { throw SweepBytesError.damaged(what: what) }
    return Int(value)
  }

  package mutating func whole(_ what: String, in range: ClosedRange<Int>) throws -> Int {
    let folded = try natural(what)
    let value = folded & 1 == 0 ? folded >> 1 : ~(folded >> 1)
    guard range.contains(value) else { throw SweepBytesError.damaged(what: what) }
    return value
  }

  package mutating func word() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) { value |= UInt64(try byte()) << UInt64(shift) }
    return value
  }

  package mutating func numbers(_ count: Int) throws -> [Double] {
    var values: [Double] = []
    for _ in 0..<count { values.append(Double(bitPattern: try word())) }
    return values
  }

  package mutating func naturals(_ count: Int, _ what: String, through most: Int) throws -> [Int] {
    var values: [Int] = []
    for _ in 0..<count { values.append(try natural(what, through: most)) }
    return values
  }

  /// The hash of everything before, and nothing after it.
  package mutating func finish() throws {
    let expected = hash.value
    guard try word() == expected else { throw SweepBytesError.damaged(what: "checksum") }
    if next < bytes.count { throw SweepBytesError.damaged(what: "end") }
    if try pull() != nil { throw SweepBytesError.damaged(what: "end") }
  }
}

/// FNV-1a of 64 bits: finds bytes that were lost or changed.
struct ByteHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
