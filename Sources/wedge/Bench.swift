import ArgumentParser
import WedgeEngine

/// `wedge bench FILE [SCENARIO…]`
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how fast a file is drawn and evaluated, and which of its nodes take the time.",
    discussion: """
      Draws per second, the time from the text to the first draws, memory, and the ten costliest nodes with \
      the lines that they come from. Draws are those of wedge sweep; no result of them is printed.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["wedge"]))
  var file: String

  @Argument(help: "The scenarios to measure; all of the file if none is named.")
  var scenarios: [String] = []

  @Option(
    name: [.customShort("n"), .long], parsing: .unconditional,
    help: "How many draws, 1 to 4_000_000_000; as many as --seconds allow if it is not said.")
  var samples: String?

  @Option(parsing: .unconditional, help: "For how long draws are made, 0.01 to 3600.")
  var seconds: Double = 2

  @Option(
    parsing: .unconditional,
    help: "How many threads, 1 to 1024; one if none is named, as rates are told for each core."
  )
  var threads: String?

  @Option(help: "What is kept of the draws: bands (moments and quantiles) or moments.")
  var fold: Sweep.FoldChoice = .bands

  @Flag(name: .customLong("json"), help: "Print JSON of the format wedge-bench/1.")
  var isJSON = false

  func run() throws {
    var options = BenchOptions(file: file, scenarios: scenarios)
    options.samples = try samples.map { try WrittenNumber.samples($0) }
    guard (0.01...3600).contains(seconds) else {
      throw ValidationError("--seconds needs a number from 0.01 to 3600, not \(seconds).")
    }
    options.seconds = seconds
    options.threads = try WrittenNumber.threads(threads ?? "1")
    options.keepsBands = fold == .bands
    options.isJSON = isJSON
    let signals = StopSignals()
    let instruments = BenchInstruments(
      nanoseconds: { Clocks.nanoseconds }, threadTime: { Clocks.threadSeconds },
      peakBytes: { Clocks.peakBytes }, isStopped: { signals.isStopped })
    try Streams.finish(Engine(terminals: Streams.terminals).bench(options, instruments))
  }
}
