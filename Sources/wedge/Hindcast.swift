import ArgumentParser
import WedgeEngine

/// `wedge hindcast FILE`
struct Hindcast: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fit a file to the first half of its measured years and hold it against the second.")

  @Argument(help: "The scenario file.", completion: .file(extensions: ["wedge"]))
  var file: String

  @Option(help: "The last year that is known; half of the record if none is named.")
  var split: Int?

  @Option(
    help: ArgumentHelp(
      "Paths that are known in all years, in place of the population and the grid factor.",
      valueName: "path,…"))
  var knows: String?

  @Flag(name: .customLong("json"), help: "Print JSON of the format wedge-hindcast/1.")
  var isJSON = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "A folder to write hindcast.csv and hindcast.json to.", completion: .directory)
  var output: String?

  func run() throws {
    let known = knows.map { text in
      text.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    }
    let options = HindcastOptions(
      file: file, split: split, known: known, outputFolder: output, isJSON: isJSON)
    try Streams.finish(Engine(terminals: Streams.terminals).hindcast(options))
  }
}
