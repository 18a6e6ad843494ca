import Foundation
import Testing
import WedgeEngine

/// What is said to a sweep that cannot be made, gone on with or put together.
struct SweepMistakeTests {
  private func sweep(
    _ scenarios: [String] = [], _ change: (inout SweepOptions) -> Void = { _ in }
  ) -> CommandResult {
    var options = SweepOptions(file: Repository.path("Scenarios/Features/small.wedge"), scenarios: scenarios)
    options.samples = 200
    options.seed = 1
    change(&options)
    return Engine().sweep(options)
  }

  @Test func `an unknown scenario, result or design is asked back`() {
    let scenario = sweep(["depe"])
    #expect(scenario.exitCode == .faultyFiles)
    #expect(scenario.messages.contains("E0303") && scenario.messages.contains("did you mean \"deep\""))
    let output = sweep { $0.outputs = ["emission.net"] }
    #expect(output.exitCode == .faultyFiles)
    #expect(output.messages.contains("E1102") && output.messages.contains("did you mean \"emissions.net\""))
    let covaried = sweep { $0.covaried = ["emissions.net", "emissions.nit"] }
    #expect(covaried.messages.contains("E1102"))
    let design = sweep { $0.design = "sobl" }
    #expect(design.exitCode == .usage)
    #expect(design.messages.contains("E1101") && design.messages.contains("did you mean \"sobol\""))
  }

  @Test func `a threshold that cannot be read shows how one is written`() {
    for (text, reason) in [
      ("emissions.net", "there is no > in it"), ("emissions.net>many", "no number follows the >"),
      ("emissions.net>3 GWh/yr", "measures something else"), ("emissions.net>3 tonnes", "is no unit"),
    ] {
      let result = sweep { $0.exceeded = [text] }
      #expect(result.exitCode == .usage)
      #expect(result.messages.contains("E1103") && result.messages.contains(reason))
    }
    let unknown = sweep { $0.exceeded = ["emissions.nett>3"] }
    #expect(unknown.messages.contains("E1102") && unknown.messages.contains("did you mean \"emissions.net\""))
  }

  @Test func `draws are stated once`() throws {
    let folder = try TemporaryFolder()
    let table = folder.file("draws-inputs.csv")
    _ = sweep { $0.drawsFile = folder.file("draws.csv") }
    let seed = sweep { $0.inputs = table }
    #expect(seed.exitCode == .usage && seed.messages.contains("E1104"))
    let samples = sweep {
      $0.inputs = table
      $0.seed = nil
      $0.samples = 300
    }
    #expect(samples.exitCode == .usage && samples.messages.contains("300 draws are asked for"))
  }

  @Test func `files of other endings and shards without a file are refused before anything is computed`() {
    let draws = sweep { $0.drawsFile = "draws.txt" }
    #expect(draws.exitCode == .usage && draws.messages.contains("E1106"))
    let shard = sweep { $0.shard = (1, 2) }
    #expect(shard.exitCode == .usage && shard.messages.contains("E1105"))
  }

  @Test func `a result is FILE.nc or a folder, and no file of another kind`() throws {
    let folder = try TemporaryFolder()
    for name in ["sweep.txt", "sweep.NC", "sweep.nc4", "results/sweep.csv"] {
      let path = folder.file(name)
      let result = sweep { $0.resultFile = path }
      #expect(
        result.exitCode == .usage && result.messages.contains("error[E1106]: -o takes FILE.nc or a folder"))
      let merged = Engine().merge(MergeOptions(shards: ["shard.nc"], resultFile: path))
      #expect(merged.exitCode == .usage && merged.messages.contains("E1106"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    _ = try folder.write("", to: "there.txt/a")
    for name in ["results", "results-1.2", "sweep.txt/", "there.txt", ".hidden"] {
      #expect(sweep(["bau"]) { $0.resultFile = folder.file(name) }.exitCode != .usage, "\(name)")
      #expect(FileManager.default.fileExists(atPath: folder.file(name) + "/sweep.nc"))
    }
  }

  @Test func `bands of an earlier sweep do not stay beside one that keeps none`() throws {
    let folder = try TemporaryFolder()
    _ = sweep(["bau"]) { $0.resultFile = folder.file("results") }
    #expect(FileManager.default.fileExists(atPath: folder.file("results/quantiles.csv")))
    _ = sweep(["bau"]) {
      $0.resultFile = folder.file("results")
      $0.keepsBands = false
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("results/quantiles.csv")))
  }

  @Test func `a file without a scenario has nothing to draw`() throws {
    let folder = try TemporaryFolder()
    let text = try Repository.text("Scenarios/Features/small.wedge")
    let end = try #require(text.firstRange(of: "\nscenario "))
    let city = try folder.write(String(text[..<end.lowerBound]) + "\n", to: "city.wedge")
    let result = sweep {
      $0.file = city
      $0.resultFile = folder.file("sweep.nc")
    }
    #expect(
      result.exitCode == .faultyFiles && result.messages.contains("error[E1115]: the file has no scenario"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("sweep.nc")))
  }

  @Test func `correlations are printed, and their covariances kept`() throws {
    let result = sweep(["deep"]) { $0.covaried = ["emissions.net", "emissions.transport"] }
    let line = try #require(
      result.output.split(separator: "\n").first { $0.contains("emissions.net and emissions.transport: ") })
    let correlation = try #require(
      Double(line.split(separator: ":")[1].drop { $0 == " " }.replacing("−", with: "-")))
    #expect(abs(correlation) <= 1)
  }

  @Test func `a run of one draw says so of its targets, and tells its numbers a line each`() {
    var options = RunOptions(
      file: Repository.path("Scenarios/Features/small.wedge"), scenarios: ["bau", "deep"])
    options.draw = DrawOptions(number: 4)
    options.draw?.seed = 2
    let output = Engine().run(options).output
    #expect(output.contains("judged in this draw alone; whether it holds with probability ≥ 66 %"))
    #expect(!output.contains("judged at the stated values"))
    let lines = output.split(separator: "\n")
    #expect(lines.count { $0 == "  draw 4, independent, seed 2" } == 2)
    #expect(lines.count { $0.hasPrefix("    energy.homes.heat = ") && $0.hasSuffix(" kWh/m2/yr") } == 1)
  }

  @Test func `a shard that is done says what it wrote and how it is merged`() throws {
    let folder = try TemporaryFolder()
    func said(_ number: Int, of count: Int) -> String {
      sweep(["bau"]) {
        $0.shard = (number, count)
        $0.resultFile = folder.file("shard.nc")
      }.messages
    }
    #expect(
      said(2, of: 3).hasSuffix(
        "wrote shard 2 of 3, draws 128 to 191, to \"\(folder.file("shard.nc"))\"; "
          + "wedge merge with all 3 shards and -o FILE.nc puts them together\n"))
    #expect(said(5, of: 5).contains("wrote shard 5 of 5, no draw, as there are fewer than parts, to"))
  }

  @Test func `a folder that cannot be written is found out first`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("a file", to: "taken")
    let result = sweep { $0.resultFile = folder.file("taken/sweep.nc") }
    #expect(result.exitCode == .failed)
    #expect(result.messages.contains("E0937") || result.messages.contains("E0936"))
  }

  @Test func `a checkpoint of another sweep is not gone on with`() throws {
    let folder = try TemporaryFolder()
    let city = try folder.write(try Repository.text("Scenarios/Features/small.wedge"), to: "city.wedge")
    var options = SweepOptions(file: city)
    options.samples = 2000
    options.seed = 1
    options.resultFile = folder.file("sweep.nc")
    let stopping = SweepMonitor(isStopped: { true })
    // A sweep that is stopped before its first draw has nothing to keep.
    #expect(Engine().sweep(options, monitor: stopping).exitCode == .stopped)
    options.checkpointInterval = 0
    let once = SweepMonitor(isStopped: StopAfter(3).ask)
    #expect(Engine().sweep(options, monitor: once).exitCode == .stopped)
    options.isResumed = true
    var other = options
    other.seed = 2
    let seed = Engine().sweep(other)
    #expect(seed.exitCode == .faultyFiles)
    #expect(seed.messages.contains("E1107") && seed.messages.contains("its seed is 1, not 2"))
    _ = try folder.write(
      try Repository.text("Scenarios/Features/small.wedge").replacing("2 %/yr", with: "3 %/yr") + "\n",
      to: "city.wedge")
    let text = Engine().sweep(options)
    #expect(text.exitCode == .faultyFiles)
    #expect(text.messages.contains("another text of the scenario file"))
    _ = try folder.write("nonsense", to: "sweep.nc.checkpoint")
    #expect(Engine().sweep(options).messages.contains("E1108"))
  }

  @Test func `shards of different sweeps, gaps and overlaps are named`() throws {
    let folder = try TemporaryFolder()
    func shard(_ number: Int, _ name: String, _ change: (inout SweepOptions) -> Void = { _ in }) -> String {
      let path = folder.file(name)
      _ = sweep(["deep"]) {
        $0.shard = (number, 3)
        $0.resultFile = path
        change(&$0)
      }
      return path
    }
    func merged(_ shards: [String]) -> CommandResult {
      Engine().merge(MergeOptions(shards: shards, resultFile: folder.file("merged.nc")))
    }
    let (first, second, third) = (shard(1, "1.nc"), shard(2, "2.nc"), shard(3, "3.nc"))
    #expect(merged([first, second, third]).messages.isEmpty)
    let gap = merged([first, third])
    #expect(gap.exitCode == .faultyFiles && gap.messages.contains("E1112"))
    #expect(gap.messages.contains("draws 128 to 191 of 200 are in none of the shards"))
    let twice = merged([first, second, second, third])
    #expect(twice.messages.contains("E1112") && twice.messages.contains("draws 128 to 191 are in"))
    let seed = merged([first, shard(2, "seed.nc") { $0.seed = 4 }, third])
    #expect(seed.messages.contains("E1111") && seed.messages.contains("its seed is 4, not 1"))
    let design = merged([first, shard(2, "design.nc") { $0.design = "sobol" }, third])
    #expect(design.messages.contains("its design is sobol, not independent"))
    let samples = merged([first, shard(2, "samples.nc") { $0.samples = 300 }, third])
    #expect(samples.messages.contains("its number of draws is 300, not 200"))
    let other = merged([first, shard(2, "set.nc") { $0.settings = [("population", "90_000 person")] }, third])
    #expect(other.messages.contains("its settings are --set population = 90_000 person, not none"))
    #expect(!other.messages.contains("tables"))
    #expect(merged([first, try folder.write("text", to: "text.nc")]).messages.contains("E1123"))
    _ = sweep { $0.resultFile = folder.file("whole.nc") }
    #expect(merged([folder.file("whole.nc")]).messages.contains("E1110"))
    #expect(merged([folder.file("missing.nc")]).exitCode == .failed)
  }
}
