import ArgumentParser
import WedgeEngine

/// `wedge sweep FILE [SCENARIO…]`
struct Sweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the uncertain numbers many times: quantile bands, and the probability of each target.",
    discussion: """
      Scenarios of one call share their draws, so that differences between them are clean. The same file, \
      seed, number of draws, design and version give the same bits, on any number of threads, in any number \
      of shards, after any interruption. Ctrl-C ends a sweep and keeps what is done; --resume goes on.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["wedge"]))
  var file: String

  @Argument(help: "The scenarios to sweep; all of the file if none is named.")
  var scenarios: [String] = []

  @Option(
    name: [.customShort("n"), .long], parsing: .unconditional,
    help: "How many draws, 1 to 4_000_000_000; what the file's run block says, else 10_000.")
  var samples: String?

  @Option(parsing: .unconditional, help: "The seed of the draws; what the file's run block says, else 1.")
  var seed: String?

  @Option(help: "independent, antithetic, latin_hypercube or sobol; independent if none is named.")
  var design: String?

  @Option(
    help: "A CSV table that states the draws: one column for each uncertain number, one row for each draw.",
    completion: .file(extensions: ["csv"]))
  var inputs: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The results to keep; those that a run's table leads with if none is named.", valueName: "path"))
  var output: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Results whose covariances are kept, year by year.", valueName: "path"))
  var covary: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "A threshold: in how many draws a result lies above it, such as 'emissions.basic>30 MtCO2e/yr'.",
      valueName: "path>value"))
  var exceed: [String] = []

  @Option(help: "What is kept of the draws: bands (moments and quantiles) or moments.")
  var fold: FoldChoice = .bands

  @Option(help: "A file for the values of all draws: FILE.nc or FILE.csv.", completion: .file())
  var draws: String?

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "FILE.nc for the summary, with its tables and report.html beside it; or a folder.",
      valueName: "file.nc"), completion: .file())
  var result: String?

  @Option(help: ArgumentHelp("Evaluate one of several parts of the draws, such as 3/16.", valueName: "i/n"))
  var shard: String?

  @Option(
    parsing: .unconditional, help: "How many threads, 1 to 1024; as many as the machine has if none is named."
  )
  var threads: String?

  @Flag(help: "Go on with a sweep that was interrupted.")
  var resume = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Seconds between two checkpoints, 0.1 to 10; 8 if none is named.", valueName: "seconds"))
  var checkpoint: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The part of the draws that may fail, such as 0.1%.", valueName: "percent"))
  var allowFaults: String?

  @Flag(help: "Numbers of 32 bits in NetCDF files.")
  var float32 = false

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      Replace a number in every scenario, as in --set population='9 million person'. A number without a unit has \
      the one in which the file states the path.
      """,
      valueName: "path=value"))
  var settings: [String] = []

  @Flag(name: .customLong("json"), help: "Print JSON of the format wedge-sweep/1.")
  var isJSON = false

  func run() throws {
    var options = SweepOptions(file: file, scenarios: scenarios)
    options.samples = try samples.map { try WrittenNumber.samples($0) }
    options.seed = try seed.map { try WrittenNumber.seed($0) }
    options.design = design
    options.inputs = inputs
    options.outputs = output
    options.covaried = covary
    options.exceeded = exceed
    options.keepsBands = fold == .bands
    options.drawsFile = draws
    options.resultFile = result
    options.shard = try shard.map { try WrittenNumber.shard($0) }
    options.threads = try WrittenNumber.threads(threads)
    options.isResumed = resume
    if let checkpoint { options.checkpointInterval = try WrittenNumber.seconds(checkpoint) }
    options.allowedFaults = try allowFaults.map { try WrittenNumber.part($0) } ?? 0
    options.isSinglePrecision = float32
    options.settings = try SettingOption.pairs(settings)
    options.isJSON = isJSON
    options.commandLine = Array(CommandLine.arguments.dropFirst())
    let signals = StopSignals()
    let result = Engine(terminals: Streams.terminals).sweep(options, monitor: ProgressLine.monitor(signals))
    try Streams.finish(result)
  }

  enum FoldChoice: String, ExpressibleByArgument, CaseIterable {
    case bands, moments
  }
}
