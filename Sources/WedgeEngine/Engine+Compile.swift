import CityModel
import ScenarioCompiler
import ScenarioSyntax

extension Engine {
  /// From the text of a project to a plan, in the city's vocabulary.
  func compile(_ project: Project, _ request: CompileRequest) -> Compilation {
    let source = SourceFile(name: project.main, bytes: project.bytes)
    let parsed = ScenarioParser.parse(source, words: wordLists(of: CityVocabulary.vocabulary))
    return Compilation(run: nil, diagnostics: parsed.diagnostics, sources: SourceMap(files: [source]))
  }
}
