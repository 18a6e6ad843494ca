import ArgumentParser
import WedgeEngine

/// `wedge run FILE [SCENARIO…]`
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run scenarios: trajectories by sector, and the verdict of each target with its margin.")

  @Argument(help: "The scenario file.", completion: .file(extensions: ["wedge"]))
  var file: String

  @Argument(help: "The scenarios to run; all of the file if none is named.")
  var scenarios: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "A folder to write trajectories.csv (IAMC) and summary.json to.", completion: .directory)
  var output: String?

  @Flag(name: .customLong("json"), help: "Print JSON of the format wedge-run/1.")
  var isJSON = false

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Replace a number in every scenario, as in --set population='9 million person'.",
      valueName: "path=value"))
  var settings: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Run one draw of a sweep, counted from 0, in place of the stated numbers.", valueName: "number"))
  var draw: String?

  @Option(parsing: .unconditional, help: "With --draw: the seed of the sweep.")
  var seed: String?

  @Option(help: "With --draw: the design of the sweep.")
  var design: String?

  @Option(parsing: .unconditional, help: "With --draw: how many draws the sweep had.")
  var samples: String?

  @Option(
    help: "With --draw: the table that stated the draws of the sweep.", completion: .file(extensions: ["csv"])
  )
  var inputs: String?

  @Option(help: "A scenario that the others are set beside.")
  var compare: String?

  func run() throws {
    var options = RunOptions(
      file: file, scenarios: scenarios, compare: compare, settings: try SettingOption.pairs(settings),
      outputFolder: output,
      isJSON: isJSON)
    options.draw = try drawOptions
    options.threads = Processors.usable
    try Streams.finish(Engine(terminals: Streams.terminals).run(options))
  }

  private var drawOptions: DrawOptions? {
    get throws {
      guard let draw else {
        if seed != nil || design != nil || samples != nil || inputs != nil {
          throw ValidationError("--seed, --design, --samples and --inputs go with --draw NUMBER.")
        }
        return nil
      }
      var options = DrawOptions(number: try WrittenNumber.draw(draw))
      options.seed = try seed.map { try WrittenNumber.seed($0) }
      options.design = design
      options.samples = try samples.map { try WrittenNumber.samples($0) }
      options.inputs = inputs
      return options
    }
  }
}
