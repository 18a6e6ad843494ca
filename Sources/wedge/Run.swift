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

  @Option(help: "A scenario that the others are set beside.")
  var compare: String?

  func run() throws {
    let options = RunOptions(
      file: file, scenarios: scenarios, compare: compare, settings: try SettingOption.pairs(settings),
      outputFolder: output,
      isJSON: isJSON)
    try Streams.finish(Engine(terminals: Streams.terminals).run(options))
  }
}
