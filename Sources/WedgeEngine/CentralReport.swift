import Assessment
import Experiments
import ScenarioCompiler

/// A file that was compiled and ran with its stated numbers: what other questions start from.
struct CentralReport {
  /// What is printed instead where it did not come to that.
  struct Stopped: Error {
    let result: CommandResult
  }

  let compilation: Compilation
  let compiled: CompiledRun
  let values: CentralRun
  let report: RunReport

  /// The sectors that emit anything in some scenario and the total that tables lead with, in
  /// the order of a run's table.
  var leadingResults: [String] {
    var paths: [String] = []
    for scenario in report.scenarios {
      for row in scenario.summary.rows where row.role == .sector || row.role == .total {
        if !paths.contains(row.path) { paths.append(row.path) }
      }
    }
    let totals = Set(report.scenarios.flatMap { $0.summary.rows.filter { $0.role == .total }.map(\.path) })
    return paths.filter(totals.contains) + paths.filter { !totals.contains($0) }
  }
}

extension Engine {
  /// Compiles and runs scenarios of a file; what stands in the way is a command's result.
  func centralReport(
    of folder: ProjectFolder, scenarios: [String], settings: [(path: String, value: String)] = [],
    withReferences: Bool = false
  ) -> Result<CentralReport, CentralReport.Stopped> {
    let request = CompileRequest(scenarios: scenarios, settings: settings)
    let compilation = withReferences ? compileWithReferences(folder, request) : compile(folder, request)
    guard let compiled = compilation.run, !compilation.hasErrors else {
      let result = CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles)
      return .failure(.init(result: result))
    }
    for name in scenarios where !compiled.scenarios.contains(where: { $0.name == name }) {
      let all = compile(folder, CompileRequest()).run?.scenarios ?? compiled.scenarios
      return .failure(.init(result: unknownScenario(name, among: all.map(\.name))))
    }
    switch CentralRun.evaluate(compiled.plan) {
    case .failure(let failure):
      let diagnostic = FaultMessage.diagnostic(of: failure.fault, in: compiled)
      let messages = compilation.messages(terminals, adding: [diagnostic])
      return .failure(.init(result: CommandResult(messages: messages, exitCode: .failed)))
    case .success(let values):
      let report = RunAssessment(
        compiled: compiled, values: values, shown: withReferences ? scenarios : [], comparedWith: nil
      ).report(fileHash: compilation.hash)
      return .success(
        CentralReport(compilation: compilation, compiled: compiled, values: values, report: report))
    }
  }
}
