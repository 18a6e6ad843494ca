import ArgumentParser
import WedgeEngine

/// `wedge sources FILE [SCENARIO…]`
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what results rest on: sources by share, and the share that rests on assumptions.",
    discussion: """
      Each stated number is raised by 1 % in turn; a source's share is its part of all changes that \
      this makes in the result.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["wedge"]))
  var file: String

  @Argument(help: "The scenarios; all of the file if none is named.")
  var scenarios: [String] = []

  @Option(
    name: .customLong("at"), parsing: .singleValue,
    help: ArgumentHelp(
      "A year to look at; without one the base year, the years of targets and the last year.",
      valueName: "year"))
  var years: [Int] = []

  @Option(
    name: .customLong("output"), parsing: .singleValue,
    help: ArgumentHelp(
      "A result such as emissions.basic; without one the sectors and the total.", valueName: "path"))
  var results: [String] = []

  @Flag(name: .customLong("json"), help: "Print JSON of the format wedge-sources/1.")
  var isJSON = false

  func run() throws {
    let options = SourcesOptions(
      file: file, scenarios: scenarios, results: results, years: years, isJSON: isJSON)
    try Streams.finish(Engine(terminals: Streams.terminals).sources(options))
  }
}
