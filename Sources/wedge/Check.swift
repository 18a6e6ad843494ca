import ArgumentParser
import WedgeEngine

/// `wedge check FILE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read and check files, run nothing; all mistakes at once.")

  @Argument(help: "Scenario files.", completion: .file(extensions: ["wedge"]))
  var files: [String]

  func run() throws {
    try Streams.finish(Engine(terminals: Streams.terminals).check(files))
  }
}
