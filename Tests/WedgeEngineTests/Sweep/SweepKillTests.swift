import Foundation
import Testing

/// Processes that are really ended, from outside.
struct SweepKillTests {
  private func sweep(_ name: String, _ more: String = "") -> String {
    let city = Repository.path("Scenarios/Features/small.wedge")
    return """
      "$wedge" sweep "\(city)" deep --samples 150_000 --seed 5 --checkpoint 0.1 --threads 2 \
      -o \(name).nc --draws \(name)-draws.nc \(more)
      """
  }

  /// Starts the sweep, waits until it has a checkpoint, and sends a signal.
  private func broken(by signal: String, in folder: TemporaryFolder) throws -> WedgeProgram.Ending {
    try WedgeProgram.shell(
      """
      \(sweep("broken")) > /dev/null &
      child=$!
      until [ -s broken.nc.checkpoint ]; do sleep 0.02; kill -0 $child || exit 99; done
      kill -\(signal) $child
      wait $child
      """, in: folder.path)
  }

  @Test(arguments: [("KILL", Int32(137)), ("TERM", 130), ("INT", 130)])
  func `a sweep that is ended from outside goes on where it was`(signal: String, code: Int32) throws {
    let folder = try TemporaryFolder()
    let ending = try broken(by: signal, in: folder)
    #expect(ending.code == code)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!files.contains("broken.nc") && !files.contains("broken-draws.nc"))
    #expect(files.contains("broken.nc.checkpoint"))

    let resumed = try WedgeProgram.shell(sweep("broken", "--resume"), in: folder.path)
    #expect(resumed.code == 1)
    let whole = try WedgeProgram.shell(sweep("whole"), in: folder.path)
    #expect(resumed.output == whole.output)
    let same = try WedgeProgram.shell(
      "cmp broken.nc whole.nc && cmp broken-draws.nc whole-draws.nc && ls", in: folder.path)
    #expect(same.code == 0)
    #expect(!same.output.contains("checkpoint") && !same.output.contains("tmp"))
    let manifest = try String(contentsOfFile: folder.file("broken.nc.manifest.json"), encoding: .utf8)
    #expect(!manifest.contains("\"resumed_from\":null"))
  }
}
