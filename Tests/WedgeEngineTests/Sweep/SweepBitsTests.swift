import Foundation
import Testing
import WedgeEngine

/// The same file, seed and number of draws give the same bytes, however the work is cut.
struct SweepBitsTests {
  private static let samples = 1500

  private func options(_ folder: TemporaryFolder, _ name: String) throws -> SweepOptions {
    var options = SweepOptions(file: Repository.path("Scenarios/Features/small.wedge"))
    options.samples = Self.samples
    options.seed = 11
    options.covaried = ["emissions.energy", "emissions.transport"]
    options.exceeded = ["emissions.net>100 ktCO2e/yr"]
    options.resultFile = folder.file(name)
    return options
  }

  private func bytes(_ folder: TemporaryFolder, _ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder.file(name)))
  }

  @Test(arguments: ["independent", "antithetic", "latin_hypercube", "sobol"])
  func `threads change nothing`(design: String) throws {
    let folder = try TemporaryFolder()
    for threads in [1, 2, 7] {
      var options = try options(folder, "threads-\(threads).nc")
      options.design = design
      options.threads = threads
      options.drawsFile = folder.file("draws-\(threads).csv")
      #expect(Engine().sweep(options).exitCode == .missed)
    }
    for ending in ["threads-%.nc", "threads-%.summary.json", "draws-%.csv", "draws-%-inputs.csv"] {
      let first = try bytes(folder, ending.replacing("%", with: "1"))
      #expect(try bytes(folder, ending.replacing("%", with: "2")) == first)
      #expect(try bytes(folder, ending.replacing("%", with: "7")) == first)
    }
  }

  @Test(arguments: [1, 3, 16])
  func `shards merge to the sweep in one piece`(count: Int) throws {
    let folder = try TemporaryFolder()
    for design in ["independent", "sobol"] {
      var whole = try options(folder, "whole.nc")
      whole.design = design
      let said = Engine().sweep(whole)
      let shards = (1...count).map { folder.file("shard-\($0).nc") }
      for number in 1...count {
        var part = whole
        part.resultFile = shards[number - 1]
        part.shard = (number, count)
        #expect(Engine().sweep(part).exitCode == .success)
      }
      let merged = Engine().merge(
        MergeOptions(shards: shards.reversed(), resultFile: folder.file("merged.nc")))
      #expect(merged.output == said.output)
      #expect(merged.exitCode == said.exitCode)
      for ending in ["%.nc", "%.summary.json", "%.quantiles.csv"] {
        #expect(
          try bytes(folder, ending.replacing("%", with: "merged"))
            == bytes(folder, ending.replacing("%", with: "whole")))
      }
    }
  }

  @Test(arguments: ["csv", "nc"])
  func `a sweep that was stopped goes on to the same bytes`(format: String) throws {
    let folder = try TemporaryFolder()
    var whole = try options(folder, "whole.nc")
    whole.drawsFile = folder.file("whole-draws.\(format)")
    let said = Engine().sweep(whole)
    var broken = whole
    broken.resultFile = folder.file("broken.nc")
    broken.drawsFile = folder.file("broken-draws.\(format)")
    broken.checkpointInterval = 0
    broken.isResumed = true
    // Each start is stopped after its first looks at the flag; the last goes through.
    var starts = 0
    while true {
      starts += 1
      let monitor = SweepMonitor(isStopped: StopAfter(4).ask)
      let result = Engine().sweep(broken, monitor: monitor)
      if result.exitCode == .stopped {
        #expect(result.messages.contains("--resume goes on"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("broken.nc")))
        #expect(!FileManager.default.fileExists(atPath: folder.file("broken-draws.\(format)")))
        guard starts < 100 else { break }
        continue
      }
      #expect(result.output == said.output)
      break
    }
    #expect(starts > 2 && starts < 100)
    #expect(try bytes(folder, "broken.nc") == bytes(folder, "whole.nc"))
    #expect(try bytes(folder, "broken-draws.\(format)") == bytes(folder, "whole-draws.\(format)"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("broken.nc.checkpoint")))
  }

  @Test func `a table of draws gives the bits of its sweep again`() throws {
    let folder = try TemporaryFolder()
    var drawn = try options(folder, "drawn.nc")
    drawn.drawsFile = folder.file("drawn.csv")
    _ = Engine().sweep(drawn)
    var stated = try options(folder, "stated.nc")
    stated.samples = nil
    stated.seed = nil
    stated.inputs = folder.file("drawn-inputs.csv")
    stated.drawsFile = folder.file("stated.csv")
    _ = Engine().sweep(stated)
    #expect(try bytes(folder, "stated.csv") == bytes(folder, "drawn.csv"))
    #expect(try bytes(folder, "stated-inputs.csv") == bytes(folder, "drawn-inputs.csv"))
  }
}
