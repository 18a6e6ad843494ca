import Assessment
import Experiments
import Reporting
import ScenarioCompiler
import ScenarioSyntax

extension Engine {
  /// Fits a file to the first part of its measured years and holds it against the rest.
  public func hindcast(_ options: HindcastOptions) -> CommandResult {
    let folder: ProjectFolder
    switch ProjectFolder.around(options.file) {
    case .failure(let problem): return refused(problem, options.file)
    case .success(let found): folder = found
    }
    var request = CompileRequest()
    request.literals = .calibrated
    let whole = compile(folder, request)
    guard let run = whole.run, !whole.hasErrors else {
      return CommandResult(messages: whole.messages(terminals), exitCode: .faultyFiles)
    }
    let record: HindcastRecord
    switch HindcastRecord.of(run, split: options.split) {
    case .failure(let mistake): return mistake.result(in: whole, terminals)
    case .success(let found): record = found
    }
    let hindcast = HindcastJourney(record: record, known: options.known, scenario: run.scenarios[0].name) {
      compile(folder, $0)
    }
    switch hindcast.report(whole: whole) {
    case .failure(.mistake(let mistake)): return mistake.result(in: whole, terminals)
    case .failure(.faulty(let compilation)):
      return CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles)
    case .failure(.fault(let fault, let compiled)):
      let diagnostic = FaultMessage.diagnostic(of: fault, in: compiled)
      return CommandResult(messages: whole.messages(terminals, adding: [diagnostic]), exitCode: .failed)
    case .success(let report): return deliver(report, options, whole.messages(terminals))
    }
  }

  private func deliver(
    _ report: HindcastReport, _ options: HindcastOptions, _ messages: String
  ) -> CommandResult {
    let style = TerminalStyle(isColoured: terminals.outputHasColour, width: terminals.width)
    let result = CommandResult(
      output: options.isJSON ? HindcastJSON.text(of: report) : HindcastTables.text(of: report, style: style),
      messages: messages)
    guard let path = options.outputFolder else { return result }
    switch OutputFolder.make(path) {
    case .failure(let problem): return refused(problem, path, exitCode: .failed)
    case .success(let folder):
      let files = [
        ("hindcast.csv", HindcastCSV.text(of: report)), ("hindcast.json", HindcastJSON.text(of: report)),
      ]
      for (name, text) in files {
        if let problem = folder.write(text, to: name) {
          return refused(problem, "\(path)/\(name)", exitCode: .failed)
        }
      }
    }
    return result
  }
}
