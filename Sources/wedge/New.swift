import ArgumentParser
import WedgeEngine

/// `wedge new CITY`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a runnable file for a city, every number marked assumed, and say what to replace first.")

  @Argument(help: "The name of the city, such as \"Little Town\".")
  var city: String

  func run() throws {
    try Streams.finish(Engine(terminals: Streams.terminals).new(city))
  }
}
