import Assessment
import Foundation
import Testing

@testable import Reporting

/// The state that a shard keeps for a merge, and files that are no shard.
struct ShardTests {
  private let state = (0..<2_500_000).map { UInt8(truncatingIfNeeded: ($0 / 3) ^ ($0 >> 9)) }

  private func mistake(reading path: String) -> NetCDFMistake? {
    do throws(NetCDFMistake) {
      _ = try NetCDFSummary.state(in: path)
      return nil
    } catch { return error }
  }

  @Test func `a shard gives its state back, and is a summary too`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/shard-1.nc"
      for state in [state, [0], [0xFF, 0x80, 0x7F]] {
        try NetCDFSummary.write(NetCDFExamples.report(), state: state, to: path)
        #expect(try NetCDFSummary.state(in: path) == state)
      }
      try NetCDFSummary.write(NetCDFExamples.report(), state: state, to: path)
      let size = try Data(contentsOf: URL(filePath: path)).count
      #expect(size < state.count / 2)
      let reader = try NetCDFReader(opening: path)
      #expect(try reader.doubles("emissions_basic_mean")[0] == 100.5)
      reader.close()
    }
  }

  @Test func `a summary is no shard, and text is no NetCDF file`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/sweep.nc"
      try NetCDFSummary.write(NetCDFExamples.report(), to: path)
      #expect(mistake(reading: path) == .notAShard(file: path))
      let text = folder + "/text.nc"
      try "draw,year\n".write(toFile: text, atomically: false, encoding: .utf8)
      #expect(mistake(reading: text) == .notNetCDF(file: text))
      try "".write(toFile: text, atomically: false, encoding: .utf8)
      #expect(mistake(reading: text) == .notNetCDF(file: text))
      let missing = folder + "/missing.nc"
      #expect(mistake(reading: missing) == .unreadable(file: missing, reason: "No such file or directory"))
      #expect(mistake(reading: folder) != nil)
    }
  }

  @Test func `a shard that is cut anywhere is told from a whole one`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/shard.nc"
      try NetCDFSummary.write(NetCDFExamples.report(), state: state, to: path)
      let bytes = try Data(contentsOf: URL(filePath: path))
      let end = bytes.count - 32
      for part in [0, 1, 7, 8, 47, 100, 1000, bytes.count / 3, bytes.count / 2, end - 1] {
        try bytes.prefix(part).write(to: URL(filePath: path))
        #expect(mistake(reading: path) == .notNetCDF(file: path), "cut to \(part) bytes")
      }
      for part in [end + 1, end + 16, bytes.count - 1] {
        try bytes.prefix(part).write(to: URL(filePath: path))
        #expect(mistake(reading: path)?.code == "E1124", "cut to \(part) bytes")
      }
      // What is left is a NetCDF file like any other.
      try bytes.prefix(end).write(to: URL(filePath: path))
      #expect(mistake(reading: path) == .notAShard(file: path))
      try (bytes + [0]).write(to: URL(filePath: path))
      #expect(mistake(reading: path)?.code == "E1124")
      try (bytes + bytes).write(to: URL(filePath: path))
      #expect(mistake(reading: path)?.code == "E1124")
      try bytes.write(to: URL(filePath: path))
      #expect(mistake(reading: path) == nil)
    }
  }

  @Test func `one changed bit anywhere in a shard is found before the library opens it`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/shard.nc"
      try NetCDFSummary.write(NetCDFExamples.report(), state: Array(state.prefix(5000)), to: path)
      let bytes = try Data(contentsOf: URL(filePath: path))
      var seed: UInt64 = 20_250_701
      func next() -> UInt64 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return seed >> 33
      }
      for _ in 0..<400 {
        var changed = bytes
        let place = Int(next() % UInt64(bytes.count))
        changed[place] ^= 1 << UInt8(next() % 8)
        try changed.write(to: URL(filePath: path))
        #expect(mistake(reading: path)?.code == "E1124", "bit of byte \(place)")
      }
      // Also in each byte that says what the file is, and in each of the checksum.
      for place in Array(0..<64) + Array(bytes.count - 32..<bytes.count) {
        var changed = bytes
        changed[place] ^= 0x10
        try changed.write(to: URL(filePath: path))
        #expect(mistake(reading: path)?.code == "E1124", "byte \(place)")
      }
    }
  }

  @Test func `a folder that is not there, or is none, is said and nothing is left`() throws {
    try NetCDFExamples.withFolder { folder throws in
      let path = folder + "/none/sweep.nc"
      #expect(throws: NetCDFMistake.unwritable(file: path, reason: "No such file or directory")) {
        try NetCDFSummary.write(NetCDFExamples.report(), to: path)
      }
      try "x".write(toFile: folder + "/file", atomically: false, encoding: .utf8)
      let below = folder + "/file/sweep.nc"
      #expect(throws: NetCDFMistake.unwritable(file: below, reason: "Not a directory")) {
        try NetCDFSummary.write(NetCDFExamples.report(), to: below)
      }
      // A folder of the file's name: found at the very end, when the file is to get its name.
      try FileManager.default.createDirectory(
        atPath: folder + "/sweep.nc", withIntermediateDirectories: false)
      #expect(throws: NetCDFMistake.unwritable(file: folder + "/sweep.nc", reason: "Is a directory")) {
        try NetCDFSummary.write(NetCDFExamples.report(), to: folder + "/sweep.nc")
      }
      #expect(try NetCDFExamples.names(in: folder) == ["file", "sweep.nc"])
    }
  }

  @Test func `any name of a file is the name of a file`() throws {
    try NetCDFExamples.withFolder { folder throws in
      for name in ["Köln 東京.nc", "a b.nc", "a#mode=zarr.nc", "s3:x.nc", "%20.nc", "back\\slash.nc", "file:x"]
      {
        let path = folder + "/" + name
        try NetCDFSummary.write(NetCDFExamples.report(), state: [1, 2, 3], to: path)
        #expect(try NetCDFSummary.state(in: path) == [1, 2, 3])
        #expect(try NetCDFExamples.names(in: folder) == [name])
        try FileManager.default.removeItem(atPath: path)
      }
    }
  }
}
