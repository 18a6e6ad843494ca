/// What a command leaves behind: data, messages and the exit code.
public struct CommandResult: Sendable {
  /// For standard output: data alone.
  public var output: String
  /// For standard error: diagnostics and remarks.
  public var messages: String
  public var exitCode: ExitStatus

  public init(output: String = "", messages: String = "", exitCode: ExitStatus = .success) {
    self.output = output
    self.messages = messages
    self.exitCode = exitCode
  }
}

/// The exit codes of every command.
public enum ExitStatus: Int32, Sendable {
  /// All that must be met is met.
  case success = 0
  /// A `must` target or an inventory match is missed.
  case missed = 1
  /// The files have errors.
  case faultyFiles = 2
  /// The run failed, and the messages say why.
  case failed = 3
  /// The command was used wrongly.
  case usage = 64
  /// Ended by Ctrl-C or SIGTERM; what is done is kept.
  case stopped = 130
}
