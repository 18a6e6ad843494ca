import Foundation
import Testing
import WedgeEngine

/// Draws without a valid result: counted, told, and never dropped in silence.
struct SweepFaultTests {
  /// A tenth of the draws divides by zero.
  private static let city = """
    wedge 1
    city "Exampleton" {
      horizon 2020 to 2022; base_year 2020; gwp "AR5"; assumed "worked example: invented numbers"
    }
    let part = 1 ~ choice(90 %: 1, 10 %: 0)
    ippu { item works { activity = 100_000 t/yr / part; co2 = 1 tCO2/t ~ uniform(0.5 tCO2/t .. 1.5 tCO2/t) } }
    target level "Level" { emissions.gross at most 200 ktCO2e/yr by 2021; with probability >= 50 % }
    scenario bau "As it is" { must meet level }

    """

  private func options(_ folder: TemporaryFolder, _ name: String) throws -> SweepOptions {
    var options = SweepOptions(file: try folder.write(Self.city, to: "city.wedge"))
    options.samples = 640
    options.seed = 1
    options.resultFile = folder.file(name)
    options.drawsFile = folder.file(name.replacing(".nc", with: ".csv"))
    return options
  }

  @Test func `faults end a sweep with their number, the first draw and its cause, and all is kept`() throws {
    let folder = try TemporaryFolder()
    var options = try options(folder, "a.nc")
    let refused = Engine().sweep(options)
    #expect(refused.exitCode == .failed)
    #expect(refused.messages.contains("E1113") && refused.messages.contains("E1001"))
    #expect(refused.messages.contains("of 640 draws have no valid result, the first of them is draw "))
    #expect(refused.output.isEmpty)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!files.contains("a.nc") && !files.contains("a.csv"))
    #expect(files.contains("a.nc.checkpoint"))

    // The same command with leave to fail needs no draw again.
    options.isResumed = true
    options.allowedFaults = 0.2
    let allowed = Engine().sweep(options)
    #expect(allowed.exitCode == .success)
    #expect(allowed.output.contains("of 640 draws have no valid result"))
    let rows = try String(contentsOfFile: folder.file("a.csv"), encoding: .utf8).split(separator: "\n")
    #expect(rows.count == 1 + 640 * 3)
    let empty = rows.filter { $0.hasSuffix(",") }.count / 3
    #expect(allowed.output.contains("\(empty) of 640 draws have no valid result"))
    // Each of them counts as not meeting the target, which all others meet.
    #expect(allowed.output.contains("reached in \((640 - empty) * 1000 / 640 / 10)."))
    let first = try #require(rows.dropFirst().first { $0.hasSuffix(",") }?.split(separator: ",").first)
    #expect(allowed.output.contains("the first is draw \(first): "))

    var replay = RunOptions(file: options.file)
    replay.draw = DrawOptions(number: try #require(Int(first)))
    replay.draw?.seed = 1
    let replayed = Engine().run(replay)
    #expect(replayed.exitCode == .failed && replayed.messages.contains("E1001"))
  }

  @Test func `shards with faults merge to the bytes of the whole`() throws {
    let folder = try TemporaryFolder()
    var whole = try options(folder, "whole.nc")
    whole.drawsFile = nil
    whole.allowedFaults = 0.5
    let said = Engine().sweep(whole)
    let shards = (1...3).map { folder.file("shard-\($0).nc") }
    for number in 1...3 {
      var part = whole
      part.allowedFaults = 0
      part.shard = (number, 3)
      part.resultFile = shards[number - 1]
      let shard = Engine().sweep(part)
      #expect(
        shard.exitCode == .success && shard.messages.contains("draws of this shard have no valid result"))
    }
    var options = MergeOptions(shards: shards, resultFile: folder.file("merged.nc"))
    let refused = Engine().merge(options)
    #expect(refused.exitCode == .failed && refused.messages.contains("E1113"))
    options.allowedFaults = 0.5
    var over = options
    over.resultFile = shards[1]
    #expect(Engine().merge(over).messages.contains("E1106"))
    #expect(Engine().merge(options).output == said.output)
    for ending in ["nc", "summary.json", "quantiles.csv"] {
      #expect(
        try Data(contentsOf: URL(filePath: folder.file("merged.\(ending)")))
          == Data(contentsOf: URL(filePath: folder.file("whole.\(ending)"))))
    }
  }

  @Test func `one file is not written twice, and a start anew forgets an old checkpoint`() throws {
    let folder = try TemporaryFolder()
    var options = try options(folder, "a.nc")
    options.drawsFile = folder.file("a.nc")
    #expect(Engine().sweep(options).messages.contains("E1106"))
    options.drawsFile = folder.file("a.csv")
    options.inputs = folder.file("a-inputs.csv")
    #expect(Engine().sweep(options).messages.contains("E1106"))
    options.inputs = nil
    options.checkpointInterval = 0
    #expect(Engine().sweep(options, monitor: SweepMonitor(isStopped: StopAfter(3).ask)).exitCode == .stopped)
    #expect(FileManager.default.fileExists(atPath: folder.file("a.nc.checkpoint")))
    // Going on without the file of draws, or with another one, would leave draws out.
    options.isResumed = true
    options.drawsFile = nil
    #expect(Engine().sweep(options).messages.contains("it writes all draws to"))
    options.isResumed = false
    let anew = Engine().sweep(options, monitor: SweepMonitor(isStopped: { true }))
    #expect(anew.exitCode == .stopped && anew.messages.contains("nothing is kept"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("a.nc.checkpoint")))
  }
}
