import Foundation
import Synchronization
import Testing

@testable import WedgeEngine

/// What `--resume` finds: a sweep that was done but for its last steps, or nothing.
struct SweepResumeTests {
  /// Keeps a copy of the last checkpoint, which a sweep that ends well removes.
  private final class Keeper: Sendable {
    private let checkpoint: String
    private let bytes = Mutex<[UInt8]>([])
    private let remarks = Mutex("")

    init(_ checkpoint: String) { self.checkpoint = checkpoint }

    var monitor: SweepMonitor {
      SweepMonitor(
        now: {
          if let found = try? Data(contentsOf: URL(filePath: self.checkpoint)) {
            self.bytes.withLock { $0 = [UInt8](found) }
          }
          return 0
        }, remark: { text in self.remarks.withLock { $0 += text } })
    }

    var kept: [UInt8] { bytes.withLock { $0 } }
    var said: String { remarks.withLock { $0 } }
  }

  private func options(_ folder: TemporaryFolder, draws: String) -> SweepOptions {
    var options = SweepOptions(file: Repository.path("Scenarios/Features/small.wedge"), scenarios: ["deep"])
    options.samples = 200
    options.seed = 9
    options.resultFile = folder.file("sweep.nc")
    options.drawsFile = folder.file(draws)
    return options
  }

  private func contents(_ folder: TemporaryFolder) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !name.hasSuffix("manifest.json") {
      found[name] = try Data(contentsOf: URL(filePath: folder.file(name)))
    }
    return found
  }

  @Test(arguments: [
    ("draws.nc", [[], ["draws.nc"]]),
    ("draws.csv", [[], ["draws-inputs.csv"], ["draws.csv", "draws-inputs.csv"]]),
  ])
  func `a sweep that was killed after its last draw gives its result`(
    draws: String, unfinished: [[String]]
  ) throws {
    let folder = try TemporaryFolder()
    var options = options(folder, draws: draws)
    let first = Keeper(folder.file("sweep.nc.checkpoint"))
    let whole = Engine().sweep(options, monitor: first.monitor)
    let files = try contents(folder)
    #expect(files.keys.contains(draws) && !files.keys.contains("sweep.nc.checkpoint"))
    #expect(!first.kept.isEmpty && first.said.isEmpty)
    options.isResumed = true
    for names in unfinished {
      _ = try folder.write(first.kept, to: "sweep.nc.checkpoint")
      for name in names {
        try FileManager.default.moveItem(atPath: folder.file(name), toPath: folder.file(name + ".part"))
      }
      let again = Keeper(folder.file("sweep.nc.checkpoint"))
      let resumed = Engine().sweep(options, monitor: again.monitor)
      #expect(resumed.output == whole.output && resumed.exitCode == whole.exitCode)
      #expect(resumed.messages == whole.messages)
      #expect(again.said == "note: all 200 draws were done already; this is their result\n")
      #expect(try contents(folder) == files)
    }
    // What is gone, or was changed since, is said.
    _ = try folder.write(first.kept, to: "sweep.nc.checkpoint")
    _ = try folder.write("another text", to: draws)
    let changed = Engine().sweep(options)
    #expect(changed.exitCode == .failed && changed.messages.hasPrefix("error[E"))
  }

  @Test func `a resumption that finds nothing says so and begins anew`() throws {
    let folder = try TemporaryFolder()
    var options = options(folder, draws: "draws.csv")
    let whole = Engine().sweep(options)
    options.isResumed = true
    let keeper = Keeper(folder.file("none"))
    #expect(Engine().sweep(options, monitor: keeper.monitor).output == whole.output)
    #expect(
      keeper.said
        == "note: there is no \"\(folder.file("sweep.nc.checkpoint"))\", so there is nothing to go on with; "
        + "the sweep begins anew\n")
    (options.resultFile, options.drawsFile) = (nil, nil)
    let unkept = Keeper(folder.file("none"))
    #expect(Engine().sweep(options, monitor: unkept.monitor).output == whole.output)
    #expect(unkept.said.contains("a sweep without -o keeps nothing"))
  }

  @Test func `two sweeps do not write one file`() throws {
    let folder = try TemporaryFolder()
    var options = options(folder, draws: "draws.csv")
    options.drawsFile = nil
    try {
      let lock = try OutputLock.take(folder.file("sweep.nc.lock"))
      let second = Engine().sweep(options)
      #expect(second.exitCode == .failed)
      #expect(
        second.messages.contains("error[E0939]: another wedge is writing \"\(folder.file("sweep.nc"))\""))
      let merge = MergeOptions(shards: [folder.file("shard.nc")], resultFile: folder.file("sweep.nc"))
      #expect(Engine().merge(merge).messages.contains("E0939"))
      withExtendedLifetime(lock) {}
    }()
    #expect(try contents(folder).isEmpty)
    // A lock that a killed process left holds nobody back.
    _ = try folder.write("", to: "sweep.nc.lock")
    #expect(Engine().sweep(options).exitCode != .failed)
    #expect(try !contents(folder).keys.contains("sweep.nc.lock"))
    options.resultFile = nil
    options.drawsFile = folder.file("draws.csv")
    let lock = try OutputLock.take(folder.file("draws.csv.lock"))
    #expect(Engine().sweep(options).messages.contains("E0939"))
    withExtendedLifetime(lock) {}
  }

  @Test func `reading a table of inputs, and merging, end when they are asked to`() throws {
    let folder = try TemporaryFolder()
    var options = options(folder, draws: "draws.csv")
    _ = Engine().sweep(options)
    options.inputs = folder.file("draws-inputs.csv")
    (options.samples, options.seed, options.drawsFile) = (nil, nil, nil)
    options.resultFile = folder.file("again.nc")
    let stopping = SweepMonitor(isStopped: { true })
    let stopped = Engine().sweep(options, monitor: stopping)
    #expect(stopped.exitCode == .stopped)
    #expect(stopped.messages.contains("stopped while \"\(folder.file("draws-inputs.csv"))\" was read"))
    var shard = self.options(folder, draws: "unused.csv")
    (shard.shard, shard.drawsFile) = ((1, 1), nil)
    shard.resultFile = folder.file("shard.nc")
    _ = Engine().sweep(shard)
    let merge = MergeOptions(shards: [folder.file("shard.nc")], resultFile: folder.file("merged.nc"))
    // Asked before a shard is opened, and before each piece of it.
    for count in 0..<3 {
      let result = Engine().merge(merge, monitor: SweepMonitor(isStopped: StopAfter(count).ask))
      #expect(result.exitCode == .stopped && result.output.isEmpty)
      #expect(result.messages == "stopped; nothing is merged or written\n")
    }
    let names = try contents(folder).keys
    #expect(!names.contains("merged.nc") && !names.contains("again.nc"))
  }

  @Test func `what a killed process left half-written is removed by the next one`() throws {
    let folder = try TemporaryFolder()
    var options = options(folder, draws: "draws.csv")
    options.drawsFile = nil
    let gone = [
      "sweep.nc.2000000000.tmp", "sweep.nc.checkpoint.2000000000-3.tmp", "report.html.2000000001.tmp",
    ]
    let kept = [
      "sweep.nc.1.tmp", "sweep.nc.old.tmp", "sweep.nc..tmp", "sweep.nc.2000000000-.tmp", "sweep.nc.-1.tmp",
      "other.nc.2000000000.tmp", "sweep.nc.2000000000", "sweep.nc.99999999999999999999.tmp",
    ]
    for name in gone + kept { _ = try folder.write("half", to: name) }
    _ = Engine().sweep(options)
    let names = try contents(folder).keys
    for name in gone { #expect(!names.contains(name), "\(name)") }
    for name in kept { #expect(names.contains(name), "\(name)") }
  }
}
