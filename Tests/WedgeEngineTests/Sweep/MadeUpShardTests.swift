import Assessment
import Experiments
import Reporting
import Testing

@testable import WedgeEngine

/// Shards whose checksums are right and whose contents somebody made up.
struct MadeUpShardTests {
  private static let magic = Array("wedge sweep 1\n".utf8)

  /// FNV-1a of 64 bits, put behind what it is taken of.
  private func sealed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var all: [UInt8] = []
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      all.append(byte)
    }
    return all + (0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) }
  }

  private func shard() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    var options = SweepOptions(file: Repository.path("Scenarios/Features/small.wedge"), scenarios: ["deep"])
    options.samples = 100
    options.seed = 3
    options.covaried = ["emissions.net", "emissions.energy"]
    options.exceeded = ["emissions.net>100 ktCO2e/yr"]
    options.shard = (1, 1)
    options.resultFile = folder.file("1.nc")
    #expect(Engine().sweep(options).exitCode == .success)
    return try NetCDFSummary.state(in: folder.file("1.nc"))
  }

  @Test func `a made-up shard ends in a message or in a report, never in a crash`() throws {
    let bytes = try shard()
    let start = Self.magic.count + 8
    let length = bytes[Self.magic.count..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
    let (head, state) = (bytes[start..<start + length - 8], bytes[(start + length)...].dropLast(8))
    func made(_ head: [UInt8], _ state: [UInt8]) -> [UInt8] {
      let head = sealed(head)
      return Self.magic + (0..<8).map { UInt8(truncatingIfNeeded: head.count >> ($0 * 8)) } + head
        + sealed(state)
    }
    #expect(made(Array(head), Array(state)) == bytes)
    var seed: UInt64 = 4242
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(limit))
    }
    func changed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      var bytes = Array(bytes)
      for _ in 0...next(2) {
        let place = next(next(2) == 0 ? 400 : bytes.count)
        switch next(4) {
        case 0: bytes[place] = 0xff
        case 1: bytes[place] ^= 1 << UInt8(next(8))
        case 2: bytes[place] = UInt8(next(256))
        default: bytes[place] = bytes[place] &+ 1
        }
      }
      return bytes
    }
    let folder = try TemporaryFolder()
    var reports = 0
    for trial in 0..<200 {
      let bytes =
        trial % 2 == 0 ? made(changed(head), Array(state)) : made(Array(head), changed(state))
      guard let part = try? SweepCheckpoint(bytes: bytes) else { continue }
      reports += 1
      let report = SweepAssessment(part.subject, SweepResult(part.state)).report(cause: part.cause)
      let json = SweepJSON.text(of: report)
      #expect(!json.contains("nan") && !json.contains("inf"))
      _ = SweepTables.text(of: report, style: TerminalStyle(isColoured: false, width: 100))
      _ = QuantilesCSV.text(of: report)
      // The page takes long to write in a build for tests.
      guard reports % 10 == 1 else { continue }
      _ = SweepPage.text(of: report)
      try? NetCDFSummary.write(report, state: bytes, to: folder.file("made.nc"))
    }
    #expect(reports > 20, "\(reports)")
  }
}
