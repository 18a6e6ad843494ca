import Assessment
import Experiments
import Reporting

/// What `wedge merge` was asked for.
public struct MergeOptions: Sendable {
  public var shards: [String]
  /// The NetCDF file, or the folder, that results go to.
  public var resultFile: String
  /// The part of the draws that may fail, from 0 to 1.
  public var allowedFaults = 0.0
  public var isSinglePrecision = false
  public var isJSON = false
  /// The words of the command line, for the manifest.
  public var commandLine: [String] = []

  public init(shards: [String], resultFile: String) {
    self.shards = shards
    self.resultFile = resultFile
  }
}

extension Engine {
  /// Puts the shards of a sweep together: the same bits as the sweep in one piece.
  public func merge(_ options: MergeOptions, monitor: SweepMonitor = SweepMonitor()) -> CommandResult {
    do throws(CentralReport.Stopped) {
      let start = monitor.now()
      let files = SweepFiles(options.resultFile)
      let result = ResultFile.place(of: files.path(files.netCDF))
      if let shard = options.shards.first(where: { ResultFile.place(of: $0) == result }) {
        throw .init(result: SweepMistake.oneFile(shard).result)
      }
      let delivery = SweepDelivery(engine: self, resultFile: options.resultFile)
      try delivery.prepare()
      let (subject, state, cause) = try ShardReader(files: options.shards).whole()
      let found = SweepResult(state)
      if let first = found.firstFault?.draw,
        Double(found.faultCount) > options.allowedFaults * Double(found.draws.count)
      {
        let mistake = SweepMistake.faultedShards(
          count: found.faultCount, of: found.draws.count, first: first)
        throw .init(result: mistake.result)
      }
      let report = SweepAssessment(subject, found).report(cause: cause)
      let outcome = try delivery.deliver(report, isJSON: options.isJSON, options.isSinglePrecision)
      var manifest = Manifest()
      manifest.command = options.commandLine
      manifest.version = WedgeVersion.number
      manifest.kernels = WedgeVersion.kernels
      manifest.library = WedgeVersion.library
      manifest.started = monitor.date()
      manifest.wallSeconds = monitor.now() - start
      manifest.files = options.shards.map { (path: $0, sha256: nil) }
      try delivery.writeManifest(manifest)
      return outcome
    } catch {
      return error.result
    }
  }
}

/// Reads shards and puts their states together, one at a time in memory beside the whole.
private struct ShardReader {
  typealias Stopped = CentralReport.Stopped

  let files: [String]

  /// The cause is that of the first draw without a valid result.
  func whole() throws(Stopped) -> (subject: SweepSubject, state: SweepState, cause: String?) {
    // The places of all shards are looked at before any is added to another.
    var subject: (file: String, subject: SweepSubject)?
    var parts: [(file: String, draws: Range<Int>)] = []
    var causes: [Int: String] = [:]
    for file in files {
      let part = try read(file)
      if let subject {
        let differences = subject.subject.differences(from: part.subject)
        if !differences.isEmpty {
          throw Stopped(result: SweepMistake.otherShard(file, than: subject.file, differences).result)
        }
      } else {
        subject = (file, part.subject)
      }
      parts.append((file, part.state.draws))
      if let first = part.state.firstFault { causes[first.draw] = part.cause }
    }
    guard let subject = subject?.subject else {
      throw Stopped(result: SweepMistake.gap(0..<1, samples: 1).result)
    }
    let order = try ordered(parts, samples: subject.samples)
    guard var state = try order.first.map({ file throws(Stopped) in try read(file).state }) else {
      throw Stopped(result: SweepMistake.gap(0..<subject.samples, samples: subject.samples).result)
    }
    for file in order.dropFirst() {
      let next = try read(file).state
      do throws(SweepMergeError) { try state.append(next) } catch {
        throw Stopped(result: SweepMistake.otherShard(file, than: order[0], ["\(error)"]).result)
      }
    }
    return (subject, state, state.firstFault.flatMap { causes[$0.draw] })
  }

  /// The files in the order of their draws, each draw in one of them.
  private func ordered(
    _ parts: [(file: String, draws: Range<Int>)], samples: Int
  ) throws(Stopped) -> [String] {
    let sorted = parts.filter { !$0.draws.isEmpty }.sorted {
      ($0.draws.lowerBound, $0.draws.upperBound) < ($1.draws.lowerBound, $1.draws.upperBound)
    }
    var last = (file: "", end: 0)
    for part in sorted {
      if part.draws.lowerBound > last.end {
        throw Stopped(result: SweepMistake.gap(last.end..<part.draws.lowerBound, samples: samples).result)
      }
      if part.draws.lowerBound < last.end {
        let common = part.draws.lowerBound..<min(last.end, part.draws.upperBound)
        throw Stopped(result: SweepMistake.overlap(part.file, last.file, common).result)
      }
      last = (part.file, part.draws.upperBound)
    }
    if last.end < samples {
      throw Stopped(result: SweepMistake.gap(last.end..<samples, samples: samples).result)
    }
    return sorted.map(\.file)
  }

  private func read(_ file: String) throws(Stopped) -> SweepCheckpoint {
    let bytes: [UInt8]
    do throws(NetCDFMistake) {
      bytes = try NetCDFSummary.state(in: file)
    } catch {
      throw Stopped(result: FileFailure.result(of: error, file))
    }
    guard let part = try? SweepCheckpoint(bytes: bytes) else {
      throw Stopped(
        result: SweepMistake.noShard(file, reason: "its state is damaged or of another version").result)
    }
    return part
  }
}
