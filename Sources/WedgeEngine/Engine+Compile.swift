import Assessment
import CityModel
import ScenarioCompiler
import ScenarioSyntax

extension Engine {
  /// From the files of a project to a plan, in the city's vocabulary.
  func compile(_ folder: ProjectFolder, _ request: CompileRequest) -> Compilation {
    compile(folder.project(), request)
  }

  func compile(_ project: Project, _ request: CompileRequest) -> Compilation {
    let compiled = ScenarioCompiler.compile(
      project, vocabulary: CityVocabulary.vocabulary, request: request)
    return Compilation(
      run: compiled.run, diagnostics: compiled.diagnostics, sources: compiled.sources, tables: project.tables)
  }
}

extension Engine {
  /// The scenarios asked for, and those that their targets compare with.
  func compileWithReferences(_ folder: ProjectFolder, _ request: CompileRequest) -> Compilation {
    let compilation = compile(folder, request)
    guard let run = compilation.run, !request.scenarios.isEmpty else { return compilation }
    let references = run.scenarios.flatMap { $0.targets.flatMap(\.statement.references) }
    let missing = Set(references).subtracting(run.scenarios.map(\.name))
    guard !missing.isEmpty else { return compilation }
    var wider = request
    wider.scenarios += missing.sorted()
    return compile(folder, wider)
  }
}

extension ProjectFolder {
  /// The main file and all it names, read and parsed.
  func project() -> Project {
    let limit = ProjectReader.Limits.standard.tableBytes
    let reader = ProjectReader(words: wordLists(of: CityVocabulary.vocabulary)) { path in
      read(path, limit: limit).mapError(\.readProblem)
    }
    return reader.read(main: main)
  }
}
