import Assessment
import Experiments

/// What an interrupted sweep left, and what a shard holds: its subject and all that it folded.
///
/// Its bytes: a line that names the format, eight bytes with the length of the head, the head
/// (subject, file of draws, cause of the first fault), the state; head and state each end with a checksum.
struct SweepCheckpoint {
  private static let magic: [UInt8] = Array("wedge sweep 1\n".utf8)

  let subject: SweepSubject
  let state: SweepState
  /// The file that all draws go to.
  var drawsFile: String?
  /// How much of the text files of draws was written: of the outputs, of the inputs; empty where
  /// there are none.
  var drawsLengths: [Int] = []
  /// Why the first draw without a valid result has none, where it is known.
  var cause: String?

  func write(_ put: ([UInt8]) throws -> Void) throws {
    let head = Collected()
    var writer = ByteWriter { head.bytes += $0 }
    try subject.write(&writer)
    try writer.optional(drawsFile) { try $0.text($1) }
    try writer.list(drawsLengths) { try $0.natural($1) }
    try writer.optional(cause) { try $0.text($1) }
    try writer.finish()
    let count = UInt64(head.bytes.count)
    try put(Self.magic + (0..<8).map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) } + head.bytes)
    try state.write(put)
  }

  var bytes: [UInt8] {
    get throws {
      let all = Collected()
      try write { all.bytes += $0 }
      return all.bytes
    }
  }

  private final class Collected { var bytes: [UInt8] = [] }

  init(subject: SweepSubject, state: SweepState) {
    self.subject = subject
    self.state = state
  }

  init(bytes: [UInt8]) throws {
    let start = Self.magic.count + 8
    guard bytes.starts(with: Self.magic) else { throw SweepBytesError.noState }
    guard bytes.count >= start else { throw SweepBytesError.truncated }
    let count = bytes[Self.magic.count..<start].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard count <= UInt64(bytes.count - start) else { throw SweepBytesError.truncated }
    let end = start + Int(count)
    var reader = ByteReader(Array(bytes[start..<end]))
    subject = try SweepSubject(&reader)
    drawsFile = try reader.optional("draws") { try $0.text("draws", through: 1 << 16) }
    drawsLengths = try reader.list("draws") { try $0.natural("draws") }
    cause = try reader.optional("cause") { try $0.text("cause", through: 1 << 20) }
    try reader.finish()
    state = try SweepState(bytes: Array(bytes[end...]))
    guard subject.describes(state.shape) else { throw SweepBytesError.damaged(what: "subject") }
  }
}
