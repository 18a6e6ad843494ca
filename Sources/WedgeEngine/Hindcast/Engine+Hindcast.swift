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
    case .failure(let mistake): return mistake.result
    case .success(let found): record = found
    }
    let hindcast = HindcastJourney(record: record, known: options.known, scenario: run.scenarios[0].name) {
      compile(folder, $0)
    }
    switch hindcast.report(whole: whole) {
    case .failure(.mistake(let mistake)): return mistake.result
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

/// Why there is no hindcast of a file that is sound.
struct HindcastMistake: Error {
  let code: String
  let sentence: String
  let notes: [(word: String, text: String)]

  var result: CommandResult {
    let notes = notes.map { "  = \($0.word) \($0.text)\n" }.joined()
    return CommandResult(messages: "error[\(code)]: \(sentence)\n\(notes)", exitCode: .faultyFiles)
  }
}

/// The pages about hindcasts that cannot be made.
let hindcastPages: [ExplanationPage] = [
  ExplanationPage(
    code: "E0821", title: "nothing was measured",
    body: """
      A hindcast and a comparison with what was measured need an inventory with years that the
      model computes:
          inventory measured "The city's inventory" unit ktCO2e {
            columns emissions.energy, emissions.transport, emissions.waste
            2015: 123, 78, 19.4
          }
      """),
  ExplanationPage(
    code: "E0822", title: "the record cannot be split there",
    body: """
      A hindcast fits the model to the measured years up to the split and holds it against those
      after it. At least two must stand before it or in it, and one after it. Without --split the
      first half of the record is taken.
      """),
  ExplanationPage(
    code: "E0823", title: "no measured year before the newest one",
    body: """
      wedge track --since YEAR splits the change between two measured years: the one named and
      the newest. Name a year that has a row in an inventory and lies before the newest.
      """),
]
