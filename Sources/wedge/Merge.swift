import ArgumentParser
import WedgeEngine

/// `wedge merge SHARD… -o FILE.nc`
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the shards of a sweep together: the same bits as the sweep in one piece.")

  @Argument(help: "The files of all shards, in any order.", completion: .file(extensions: ["nc"]))
  var shards: [String]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "FILE.nc for the summary, with its tables and report.html beside it; or a folder.",
      valueName: "file.nc"), completion: .file())
  var result: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The part of the draws that may fail, such as 0.1%.", valueName: "percent"))
  var allowFaults: String?

  @Flag(help: "Numbers of 32 bits in the NetCDF file.")
  var float32 = false

  @Flag(name: .customLong("json"), help: "Print JSON of the format wedge-sweep/1.")
  var isJSON = false

  func run() throws {
    var options = MergeOptions(shards: shards, resultFile: result)
    options.allowedFaults = try allowFaults.map { try WrittenNumber.part($0) } ?? 0
    options.isSinglePrecision = float32
    options.isJSON = isJSON
    options.commandLine = Array(CommandLine.arguments.dropFirst())
    let signals = StopSignals()
    let monitor = ProgressLine.monitor(signals)
    try Streams.finish(Engine(terminals: Streams.terminals).merge(options, monitor: monitor))
  }
}
