import ArgumentParser
import Glibc
import WedgeEngine

/// The command line: one subcommand for each thing the engine does.
@main
struct Wedge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wedge",
    abstract: "Deep-decarbonization scenarios of cities, from a text file to trajectories and verdicts.",
    discussion: """
      Exit codes: 0 all that must be met is met; 1 a target or an inventory match is missed; \
      2 the files have errors; 3 the run failed; 64 wrong usage; 130 stopped, what is done kept.
      """,
    version: WedgeVersion.number,
    subcommands: [
      Run.self, Check.self, Sweep.self, Merge.self, Track.self, Sources.self, Why.self, Hindcast.self,
      Schema.self, Show.self, Bench.self, Explain.self, New.self,
    ])

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["--version"] {
      Streams.write(WedgeVersion.long, to: STDOUT_FILENO)
      return
    }
    do {
      var command = try parseAsRoot(arguments)
      do { try command.run() } catch let error as ValidationError { exit(with: error, of: command) }
    } catch {
      if let message = MistypedCommand.message(for: arguments, known: commandNames) {
        Streams.write(message, to: STDERR_FILENO)
        Glibc.exit(ExitStatus.usage.rawValue)
      }
      exit(withError: error)
    }
  }

  /// A command that cannot be run as it is written shows how that command is.
  private static func exit(with error: ValidationError, of command: any ParsableCommand) -> Never {
    let subcommand = type(of: command)
    let help = "wedge \(subcommand._commandName) --help"
    let text = """
      Error: \(error.message)
      Usage: \(usageString(for: subcommand))
        See '\(help)' for more information.

      """
    Streams.write(text, to: STDERR_FILENO)
    Glibc.exit(ExitStatus.usage.rawValue)
  }

  private static var commandNames: [String] {
    configuration.subcommands.map { $0._commandName }
  }
}
