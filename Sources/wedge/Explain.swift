import ArgumentParser
import WedgeEngine

/// `wedge explain CODE`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the long page about a message's code.")

  @Argument(help: "A code such as E0402 or T01.")
  var code: String

  func run() throws {
    try Streams.finish(Engine(terminals: Streams.terminals).explain(code))
  }
}
