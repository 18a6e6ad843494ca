import ArgumentParser
import WedgeEngine

/// `wedge schema [KIND]`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the vocabulary: what a kind of block may hold, with units and meaning.")

  @Argument(help: "A kind such as mode or building, an effect or a schedule; all kinds if none is named.")
  var kind: String?

  func run() throws {
    try Streams.finish(Engine(terminals: Streams.terminals).schema(kind))
  }
}
