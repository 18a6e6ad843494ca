import Foundation
import Testing
import WedgeEngine

/// Shards that lost or changed a byte on their way to the merge.
struct DamagedShardTests {
  /// Numbers that are the same on every run.
  private struct Places {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  private func shards(in folder: TemporaryFolder) -> [String] {
    (1...2).map { number in
      var options = SweepOptions(file: Repository.path("Scenarios/Features/small.wedge"), scenarios: ["deep"])
      options.samples = 128
      options.seed = 3
      options.shard = (number, 2)
      options.resultFile = folder.file("\(number).nc")
      #expect(Engine().sweep(options).exitCode == .success)
      return folder.file("\(number).nc")
    }
  }

  @Test func `a merge refuses every shard that was changed or cut, whichever byte it was`() throws {
    let folder = try TemporaryFolder()
    let shards = shards(in: folder)
    let merge = MergeOptions(shards: shards, resultFile: folder.file("merged.nc"))
    let whole = [UInt8](try Data(contentsOf: URL(filePath: shards[1])))
    var places = Places(state: 41)
    for _ in 0..<250 {
      var bytes = whole
      let place = places.next(below: bytes.count)
      bytes[place] ^= 1 << UInt8(places.next(below: 8))
      _ = try folder.write(bytes, to: "2.nc")
      let result = Engine().merge(merge)
      #expect(result.exitCode == .failed && result.messages.contains("error[E1124]"), "byte \(place)")
    }
    for _ in 0..<50 {
      let length = places.next(below: whole.count)
      _ = try folder.write(Array(whole.prefix(length)), to: "2.nc")
      let result = Engine().merge(merge)
      let isTold = ["E1110", "E1123", "E1124"].contains { result.messages.contains("error[\($0)]") }
      #expect(result.exitCode == .failed && isTold, "cut to \(length) bytes")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("merged.nc")))
    _ = try folder.write(whole, to: "2.nc")
    #expect(Engine().merge(merge).exitCode != .failed)
  }
}
