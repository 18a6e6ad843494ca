import ArgumentParser
import WedgeEngine

/// `wedge track FILE [SCENARIO]`
struct Track: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Set the newest measured years beside a scenario's path: gaps, pace, and what changed.")

  @Argument(help: "The scenario file.", completion: .file(extensions: ["wedge"]))
  var file: String

  @Argument(help: "The scenario; the last that promises a target if none is named.")
  var scenario: String?

  @Option(help: "The measured year that the change is counted from; the base year if none is named.")
  var since: Int?

  @Flag(name: .customLong("json"), help: "Print JSON of the format wedge-track/1.")
  var isJSON = false

  func run() throws {
    let options = TrackOptions(file: file, scenario: scenario, since: since, isJSON: isJSON)
    try Streams.finish(Engine(terminals: Streams.terminals).track(options))
  }
}
