package import Modelling
import Plans
package import ScenarioSyntax
import Units

/// What became of a project: a plan if it is sound, and everything wrong with it.
package struct CompiledProject: Sendable {
  /// Nil if any file has an error.
  package let run: CompiledRun?
  package let diagnostics: [Diagnostic]
  package let sources: SourceMap
}

/// Compiles a project for a request: checks everything, then builds one plan for all scenarios.
package func compile(
  _ project: Project, vocabulary: Vocabulary, request: CompileRequest = CompileRequest()
) -> CompiledProject {
  var sources = project.sources
  let settings = SettingReader.source(request.settings)
  let settingsFile = sources.add(settings)
  let asked = request.derivation.map { AskedExpression($0.expression, in: &sources, vocabulary) }
  let complaints = Complaints()
  func outcome(_ run: CompiledRun?, _ more: [Diagnostic] = []) -> CompiledProject {
    let meant = project.hasErrors ? complaints.diagnostics.filter(\.standsAlone) : complaints.diagnostics
    let all = (project.diagnostics + more + meant).enumerated().sorted { a, b in
      let (x, y) = (a.element.primary.span, b.element.primary.span)
      return (x.file, x.lower, a.offset) < (y.file, y.lower, b.offset)
    }
    return CompiledProject(run: run, diagnostics: all.map(\.element), sources: sources)
  }
  guard !project.files.isEmpty else { return outcome(nil) }

  var declarations = Declarations()
  for file in project.files { declarations.add(file.tree, prefix: file.prefix) }
  let units = UnitDeclarationReader(complaints: complaints)
    .catalogue(units: declarations.units, exchanges: declarations.exchanges, cities: declarations.cities)
  guard
    let city = CityReader(gwpSets: vocabulary.gwpSets, complaints: complaints)
      .settings(declarations.cities, file: project.files[0].tree.file)
  else { return outcome(nil) }
  var tables: [String: Table] = [:]
  for syntax in declarations.tables {
    let bytes = project.tables[syntax.location.text] ?? .failure(.notFound)
    tables[syntax.name.text] = TableReader(units: units, complaints: complaints).read(syntax, bytes: bytes)
  }
  let compiler = Compiler(
    vocabulary: vocabulary, sources: sources, complaints: complaints, declarations: declarations,
    settings: city, tables: tables, units: units)
  CitedSources(complaints: complaints).check(project.files.map(\.tree))
  let checked = compiler.checkedCity(
    literals: request.literals == .none ? nil : LiteralRegister(), knownUntil: request.knowledge?.year)
  let flat = compiler.flatScenarios()
  if declarations.scenarios.isEmpty { complaints.warn(LeverMistake.noScenario(at: city.place)) }
  let binder = ScenarioBinder(checked: checked)
  let bound = flat.map(binder.bind)
  binder.tryUnapplied(declarations.levers.filter { $0.prefix.isEmpty }.map(\.value), in: flat)
  let statements = StatementReader(compiler: compiler, checked: checked, isCheck: request.isCheck).read()
  let set = SettingReader(words: wordLists(of: vocabulary))
    .read(settings, number: settingsFile, for: checked)
  let more = set.diagnostics
  guard !complaints.hasErrors, !project.hasErrors, !(asked?.hasErrors ?? false) else {
    return outcome(nil, more + (asked?.diagnostics ?? []))
  }

  var wanted = bound.filter { request.scenarios.isEmpty || request.scenarios.contains($0.flat.name) }
  if request.derivation != nil { wanted = wanted.suffix(1) }
  var run = Assembly(compiler: compiler, checked: checked, request: request, asked: asked?.expression)
    .run(wanted, of: bound, overrides: set.settings, statements)
  run?.settings = request.settings.enumerated().map { place, setting in
    (path: setting.path, value: set.completed[place] ?? setting.value)
  }
  let failed = complaints.hasErrors || more.contains { $0.severity == .error }
  return outcome(failed ? nil : run, more)
}

extension Diagnostic {
  /// Whether it holds even if a part of the file could not be read: what seems to be
  /// missing may stand in the part that is not understood.
  var standsAlone: Bool {
    let family = code.prefix(3)
    if family == "E04" || family == "E07" { return true }
    if code == "E0303" { return headline.hasPrefix("unknown slot") }
    return [
      "E0307", "E0308", "E0312", "E0313", "E0501", "E0503", "E0504", "E0603", "E0604", "E0612",
    ]
    .contains(code)
  }
}
