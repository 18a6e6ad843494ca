import Reporting

/// A result file that could not be written, as a command's result.
enum FileFailure {
  static func result(of error: any Error, _ path: String) -> CommandResult {
    switch error {
    case let problem as FileProblem:
      return CommandResult(messages: problem.message(for: path), exitCode: .failed)
    case let mistake as NetCDFMistake:
      return CommandResult(
        messages: "error[\(mistake.code)]: \(mistake.sentence)\n  = learn wedge explain \(mistake.code)\n",
        exitCode: .failed)
    default:
      return CommandResult(messages: "error: \"\(path)\" cannot be written: \(error)\n", exitCode: .failed)
    }
  }
}
