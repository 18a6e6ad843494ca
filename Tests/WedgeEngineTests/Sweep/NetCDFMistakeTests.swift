import Foundation
import Reporting
import ScenarioSyntax
import Testing

@testable import WedgeEngine

/// What is said of NetCDF files that cannot be written, read or gone on with.
struct NetCDFMistakeTests {
  private func options(_ folder: TemporaryFolder) -> SweepOptions {
    var options = SweepOptions(file: Repository.path("Scenarios/Features/small.wedge"), scenarios: ["deep"])
    options.samples = 400
    options.seed = 2
    options.resultFile = folder.file("sweep.nc")
    options.drawsFile = folder.file("draws.nc")
    return options
  }

  @Test func `every mistake has a sentence, and a page behind its code`() {
    let mistakes: [NetCDFMistake] = [
      .libraryMissing, .libraryTooOld(found: "4.1"), .unwritable(file: "a.nc", reason: "No space left"),
      .unreadable(file: "a.nc", reason: "Permission denied"), .notNetCDF(file: "a.nc"),
      .notAShard(file: "a.nc"),
      .damaged(file: "a.nc", reason: "changed"), .busy(file: "a.nc"),
      .begunOtherwise(file: "a.nc", difference: "seed"), .changedPart(file: "a.nc"),
      .tooManyDraws(last: 3_000_000_000),
      .outOfOrder(file: "a.nc", expected: 1, found: 2),
    ]
    for mistake in mistakes {
      #expect(mistake.sentence.contains("a.nc") || ["E1121", "E1127"].contains(mistake.code))
      #expect(Engine().explain(mistake.code).exitCode == .success)
    }
    let codes = Set(mistakes.map(\.code))
    #expect(codes == ["E1110", "E1121", "E1122", "E1123", "E1124", "E1125", "E1126", "E1127"])
  }

  @Test func `more draws than a NetCDF file counts are told before the first of them`() throws {
    let folder = try TemporaryFolder()
    var options = options(folder)
    options.samples = 3_000_000_000
    let result = Engine().sweep(options)
    #expect(result.exitCode == .failed && result.messages.contains("error[E1127]"))
    #expect(result.messages.contains("write CSV"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `draws that another process writes are left to it`() throws {
    let folder = try TemporaryFolder()
    let part = try folder.write("another's", to: "draws.nc.part")
    let descriptor = open(part, O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let result = Engine().sweep(options(folder))
    #expect(result.exitCode == .failed && result.messages.contains("error[E1125]"))
    #expect(try String(contentsOfFile: part, encoding: .utf8) == "another's")
  }

  @Test func `draws that were begun otherwise, or changed since, are not gone on with`() throws {
    let folder = try TemporaryFolder()
    var options = options(folder)
    options.checkpointInterval = 0
    let stopped = Engine().sweep(options, monitor: SweepMonitor(isStopped: StopAfter(3).ask))
    #expect(stopped.exitCode == .stopped)
    options.isResumed = true
    var other = options
    other.isSinglePrecision = true
    let shorter = Engine().sweep(other)
    #expect(shorter.exitCode == .failed && shorter.messages.contains("error[E1126]"))
    let part = folder.file("draws.nc.part")
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: part)))
    bytes[500] ^= 4
    _ = try folder.write(bytes, to: "draws.nc.part")
    let changed = Engine().sweep(options)
    #expect(changed.exitCode == .failed && changed.messages.contains("error[E1126]"))
    #expect(changed.messages.contains("damaged or was changed"))
    bytes[500] ^= 4
    _ = try folder.write(bytes, to: "draws.nc.part")
    // The target is missed, as it is without an interruption.
    #expect(Engine().sweep(options).exitCode == .missed)
  }

  @Test func `a file that finds no room over an older one says so`() throws {
    let folder = try TemporaryFolder()
    let city = Repository.path("Scenarios/Features/small.wedge")
    let ending = try WedgeProgram.shell(
      """
      "$wedge" sweep "\(city)" deep --samples 64 --shard 1/1 -o shard.nc 2> /dev/null
      "$wedge" merge shard.nc -o merged.nc > /dev/null 2>&1
      cp merged.nc older.nc
      ulimit -f 0
      "$wedge" merge shard.nc -o merged.nc
      """, in: folder.path)
    #expect(ending.code == 3)
    #expect(ending.messages.contains("error[E1122]: \"merged.nc\" cannot be written: File too large"))
    let left = try WedgeProgram.shell("cmp merged.nc older.nc && ls", in: folder.path)
    #expect(left.code == 0 && !left.output.contains("tmp") && !left.output.contains("lock"))
  }
}
