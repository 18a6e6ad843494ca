import ArgumentParser
import WedgeEngine

/// `wedge explain CODE`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the long page about a message's code; without a code, the list of all.")

  @Argument(help: "A code such as E0402 or T01; all codes if none is named.")
  var code: String?

  func run() throws {
    try Streams.finish(Engine(terminals: Streams.terminals).explain(code))
  }
}
