import ScenarioCompiler
import ScenarioSyntax

extension Engine {
  /// Reads and checks files; nothing is run.
  public func check(_ files: [String]) -> CommandResult {
    var result = CommandResult()
    for file in files {
      let one = check(file)
      result.output += one.output
      if !one.messages.isEmpty, !result.messages.isEmpty { result.messages += "\n" }
      result.messages += one.messages
      if one.exitCode != .success { result.exitCode = one.exitCode }
    }
    return result
  }

  private func check(_ file: String) -> CommandResult {
    switch ProjectFolder.around(file) {
    case .failure(let problem): return refused(problem, file)
    case .success(let folder):
      var request = CompileRequest()
      request.isCheck = true
      let compilation = compile(folder, request)
      let messages = compilation.messages(terminals)
      guard let run = compilation.run, !compilation.hasErrors else {
        return CommandResult(messages: messages, exitCode: .faultyFiles)
      }
      let count = run.scenarios.count
      let scenarios = count == 1 ? "1 scenario" : "\(count) scenarios"
      let years = "\(run.horizon.lowerBound) to \(run.horizon.upperBound)"
      return CommandResult(
        output: "\(file): no mistakes; \(run.city), \(years), \(scenarios)\n", messages: messages)
    }
  }
}
