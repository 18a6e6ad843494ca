import ArgumentParser
import WedgeEngine

/// `wedge schema [KIND]`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what a kind of block may hold, how a form such as target is written, or all units.")

  @Argument(
    help: "A kind such as mode, a form such as lever, an effect, a schedule, or units; all if none is named.")
  var kind: String?

  func run() throws {
    try Streams.finish(Engine(terminals: Streams.terminals).schema(kind))
  }
}
