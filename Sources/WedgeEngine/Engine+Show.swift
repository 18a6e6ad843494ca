import CityModel
import ScenarioCompiler
import ScenarioSyntax

/// What `wedge show` is to print.
public enum ShowSubject: Sendable {
  case tokens, tree, plan
  /// The named scenario, flattened.
  case scenario(String?)
}

extension Engine {
  /// Prints what a room of the program made of a file.
  public func show(_ file: String, _ subject: ShowSubject) -> CommandResult {
    switch Project.open(file) {
    case .failure(let problem): return refused(problem, file)
    case .success(let project):
      switch subject {
      case .tokens, .tree: return form(of: project, subject)
      case .plan, .scenario: return meaning(of: project, subject)
      }
    }
  }

  private func form(of project: Project, _ subject: ShowSubject) -> CommandResult {
    let source = SourceFile(name: project.main, bytes: project.bytes)
    let parsed = ScenarioParser.parse(source, words: wordLists(of: CityVocabulary.vocabulary))
    let compilation = Compilation(
      run: nil, diagnostics: parsed.diagnostics, sources: SourceMap(files: [source]))
    var result = CommandResult(
      messages: compilation.messages(terminals), exitCode: parsed.hasErrors ? .faultyFiles : .success)
    if case .tokens = subject {
      result.output = TokenPrinter(source, parsed.tokens).text()
    } else {
      result.output = TreePrinter.text(of: parsed.tree)
    }
    return result
  }

  private func meaning(of project: Project, _ subject: ShowSubject) -> CommandResult {
    var request = CompileRequest()
    if case .scenario(let name?) = subject { request.scenarios = [name] }
    let compilation = compile(project, request)
    guard let run = compilation.run, !compilation.hasErrors else {
      return CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles)
    }
    var result = CommandResult(messages: compilation.messages(terminals))
    if case .plan = subject {
      result.output = PlanText.text(of: run)
    } else {
      result.output = run.scenarios.map { scenario in
        "scenario \(scenario.name) \"\(scenario.label)\"\n"
          + scenario.flattened.map { "  \($0)\n" }.joined()
      }.joined(separator: "\n")
    }
    return result
  }
}
