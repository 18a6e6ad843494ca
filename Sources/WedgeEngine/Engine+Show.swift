import CityModel
import ScenarioCompiler
import ScenarioSyntax

/// What `wedge show` is to print.
public enum ShowSubject: Sendable {
  case tokens, tree
  /// The nodes of a scenario; of all if none is named.
  ///
  /// `isDrawn` makes inputs of the uncertain numbers, as a sweep does. A clock (nanoseconds) is for
  /// looking at the plan at work, to tell what each node takes.
  case plan(String?, isDrawn: Bool = true, isJSON: Bool = false, clock: (@Sendable () -> UInt64)? = nil)
  /// The uncertain numbers of a scenario; of all if none is named.
  case uncertain(String?)
  /// The named scenario, flattened.
  case scenario(String?)
}

extension Engine {
  /// Prints what a room of the program made of a file.
  public func show(_ file: String, _ subject: ShowSubject) -> CommandResult {
    switch ProjectFolder.around(file) {
    case .failure(let problem): return refused(problem, file)
    case .success(let folder):
      switch subject {
      case .tokens, .tree: return form(of: folder, subject)
      case .plan, .uncertain, .scenario: return meaning(of: folder, subject)
      }
    }
  }

  private func form(of folder: ProjectFolder, _ subject: ShowSubject) -> CommandResult {
    let project = folder.project()
    let compilation = Compilation(
      run: nil, diagnostics: project.diagnostics, sources: project.sources)
    var result = CommandResult(
      messages: compilation.messages(terminals), exitCode: project.hasErrors ? .faultyFiles : .success)
    guard let main = project.files.first else { return result }
    if case .tokens = subject {
      result.output = TokenPrinter(project.sources[main.tree.file], main.parsed.tokens).text()
    } else {
      result.output = TreePrinter.text(of: main.tree)
    }
    return result
  }

  private func meaning(of folder: ProjectFolder, _ subject: ShowSubject) -> CommandResult {
    var request = CompileRequest()
    switch subject {
    case .scenario(let name?), .plan(let name?, _, _, _), .uncertain(let name?): request.scenarios = [name]
    default: break
    }
    switch subject {
    case .uncertain, .plan(_, isDrawn: true, _, _): request.drawsInputs = true
    default: break
    }
    let compilation = compile(folder, request)
    guard let run = compilation.run, !compilation.hasErrors else {
      return CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles)
    }
    for name in request.scenarios where !run.scenarios.contains(where: { $0.name == name }) {
      let all = compile(folder, CompileRequest()).run?.scenarios ?? []
      return unknownScenario(name, among: all.map(\.name))
    }
    var result = CommandResult(messages: compilation.messages(terminals))
    switch subject {
    case .plan(_, _, let isJSON, let clock):
      let account = PlanAccount(
        run, compilation.sources, times: clock.flatMap { PlanMeasurement.times(of: run, now: $0) })
      result.output = isJSON ? PlanJSON.text(of: account) : PlanText.text(of: account)
    case .uncertain: result.output = UncertaintyTable.text(of: run)
    default:
      result.output = run.scenarios.map { scenario in
        scenario.flattened.map { "\($0)\n" }.joined()
      }.joined(separator: "\n")
    }
    return result
  }
}
