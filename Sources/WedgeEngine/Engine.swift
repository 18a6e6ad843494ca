import Assessment
import Experiments
import Reporting
import ScenarioCompiler
import ScenarioSyntax

/// The whole journey: text, plan, values, trajectories, verdicts, bytes.
public struct Engine: Sendable {
  let terminals: Terminals

  public init(terminals: Terminals = Terminals()) {
    self.terminals = terminals
  }

  /// Runs scenarios of a file: prints or writes their trajectories and verdicts.
  public func run(_ options: RunOptions) -> CommandResult {
    if let draw = options.draw { return run(draw, options) }
    let folder: ProjectFolder
    switch ProjectFolder.around(options.file) {
    case .failure(let problem): return refused(problem, options.file)
    case .success(let found): folder = found
    }
    var request = CompileRequest(scenarios: options.scenarios, settings: options.settings)
    if let other = options.compare, !request.scenarios.isEmpty, !request.scenarios.contains(other) {
      request.scenarios.insert(other, at: 0)
    }
    let shown = request.scenarios
    let compilation = compileWithReferences(folder, request)
    guard let compiled = compilation.run, !compilation.hasErrors else {
      return CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles)
    }
    let wanted = shown + (options.compare.map { [$0] } ?? [])
    for name in wanted where !compiled.scenarios.contains(where: { $0.name == name }) {
      let all = compile(folder, CompileRequest()).run?.scenarios ?? compiled.scenarios
      return unknownScenario(name, among: all.map(\.name))
    }
    switch CentralRun.evaluate(compiled.plan) {
    case .failure(let failure):
      let diagnostic = FaultMessage.diagnostic(of: failure.fault, in: compiled)
      return CommandResult(
        messages: compilation.messages(terminals, adding: [diagnostic]), exitCode: .failed)
    case .success(let values):
      let gates: [String: [Gate]]
      do throws(CentralReport.Stopped) {
        gates = try self.gates(folder, compiled, shown: shown, options)
      } catch {
        return error.result
      }
      let report = RunAssessment(
        compiled: compiled, values: values, shown: shown, comparedWith: options.compare, gates: gates,
        settings: options.settings
      ).report(fileHash: compilation.hash)
      return deliver(report, options, compilation)
    }
  }

  func deliver(
    _ report: RunReport, _ options: RunOptions, _ compilation: Compilation
  ) -> CommandResult {
    let missed = OutcomeDiagnostics.all(of: report) { compilation.span(of: $0) }
    var result = CommandResult(
      messages: compilation.messages(terminals, adding: missed),
      exitCode: report.missesAnything ? .missed : .success)
    let style = TerminalStyle(isColoured: terminals.outputHasColour, width: terminals.width)
    result.output =
      options.isJSON
      ? JSONFormat.text(of: report, style: .plain) : TableFormat.text(of: report, style: style)
    guard let path = options.outputFolder else { return result }
    switch OutputFolder.make(path) {
    case .failure(let problem): return refused(problem, path, exitCode: .failed)
    case .success(let folder):
      for format in Formats.all {
        guard let name = format.fileName else { continue }
        if let problem = folder.write(format.text(of: report, style: .plain), to: name) {
          return refused(problem, "\(path)/\(name)", exitCode: .failed)
        }
      }
    }
    return result
  }

  func refused(
    _ problem: FileProblem, _ file: String, exitCode: ExitStatus = .faultyFiles
  ) -> CommandResult {
    CommandResult(messages: problem.message(for: file), exitCode: exitCode)
  }

  func unknownScenario(_ name: String, among names: [String]) -> CommandResult {
    var message = "error[E0303]: there is no scenario \"\(name)\"\n"
    if let question = Suggestions.question(for: name, among: names) { message += "  = help  \(question)\n" }
    message += "  = one of \(names.joined(separator: ", "))\n"
    return CommandResult(messages: message, exitCode: .faultyFiles)
  }
}
