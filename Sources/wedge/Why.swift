import ArgumentParser
import WedgeEngine

/// `wedge why FILE PATH [at YEAR] [in SCENARIO]`
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print how one number comes about: its equation with values, its inputs, levers and sources.",
    usage: "wedge why FILE PATH [per PATH] [at YEAR] [in SCENARIO] [--depth N] [--json]",
    discussion: """
      PATH is a number of the file or a result, such as transport.car.stock; an expression over \
      several is allowed in quotes. Without a year the last of the horizon is taken, without a \
      scenario the last of the file.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["wedge"]))
  var file: String

  @Argument(
    help: ArgumentHelp(
      "The number, and perhaps: per PATH, at YEAR, in SCENARIO, in any order.", valueName: "path …"))
  var words: [String]

  @Option(name: .customLong("at"), help: ArgumentHelp("The year.", valueName: "year"))
  var year: Int?

  @Option(name: .customLong("in"), help: ArgumentHelp("The scenario.", valueName: "scenario"))
  var scenario: String?

  @Option(help: "How many levels of inputs are shown with their own equations.")
  var depth = 1

  @Flag(name: .customLong("json"), help: "Print JSON of the format wedge-why/1.")
  var isJSON = false

  func run() throws {
    let question = try WhyQuestion.reading(words, year: year, scenario: scenario)
      .mapError { ValidationError($0.sentence) }.get()
    let options = WhyOptions(
      file: file, path: question.path, year: question.year, scenario: question.scenario, depth: depth,
      isJSON: isJSON)
    try Streams.finish(Engine(terminals: Streams.terminals).why(options))
  }
}
