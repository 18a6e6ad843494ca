import Assessment
import Experiments
import Plans
import Reporting
import ScenarioCompiler
import ScenarioSyntax

/// What `wedge sources` was asked for.
public struct SourcesOptions: Sendable {
  public var file: String
  /// Empty for all scenarios of the file.
  public var scenarios: [String]
  /// Empty for the sectors and the total that a run leads with.
  public var results: [String]
  /// Empty for the base year, the years of targets and the last year.
  public var years: [Int]
  public var isJSON: Bool

  public init(
    file: String, scenarios: [String] = [], results: [String] = [], years: [Int] = [], isJSON: Bool = false
  ) {
    self.file = file
    self.scenarios = scenarios
    self.results = results
    self.years = years
    self.isJSON = isJSON
  }
}

extension Engine {
  /// Lists what results rest on: sources by share, and the share that rests on assumptions.
  public func sources(_ options: SourcesOptions) -> CommandResult {
    let folder: ProjectFolder
    switch ProjectFolder.around(options.file) {
    case .failure(let problem): return refused(problem, options.file)
    case .success(let found): folder = found
    }
    let ran: CentralReport
    switch centralReport(of: folder, scenarios: options.scenarios) {
    case .failure(let stopped): return stopped.result
    case .success(let report): ran = report
    }
    let compiled = ran.compiled
    for year in options.years where !compiled.horizon.contains(year) {
      return outsideHorizon(year, compiled.horizon)
    }
    let known = Set(compiled.scenarios.flatMap { $0.outputs.map(\.path) })
    for path in options.results where !known.contains(path) { return unknownResult(path, among: known) }
    let results = options.results.isEmpty ? ran.leadingResults : options.results
    let years =
      options.years.isEmpty
      ? Milestones.years(
        horizon: compiled.horizon, baseYear: compiled.baseYear ?? compiled.horizon.lowerBound,
        targets: compiled.targets, atMost: 4)
      : Set(options.years).sorted()

    var request = CompileRequest(scenarios: options.scenarios)
    request.literals = .all
    request.results = Set(results)
    let compilation = compile(folder, request)
    guard let run = compilation.run else {
      return CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles)
    }
    do throws(SourceAnalysis.TooMany) {
      let report = SourcesReport(
        version: WedgeVersion.number, fileHash: compilation.hash, city: run.city, gwp: run.gwp,
        scenarios: try SourcesAssessment(compiled: run, sources: compilation.sources)
          .scenarios(results: results, years: years))
      let style = TerminalStyle(isColoured: terminals.outputHasColour, width: terminals.width)
      return CommandResult(
        output: options.isJSON ? SourcesJSON.text(of: report) : SourcesText.text(of: report, style: style),
        messages: compilation.messages(terminals))
    } catch {
      return tooMany(error)
    }
  }

  private func tooMany(_ problem: SourceAnalysis.TooMany) -> CommandResult {
    CommandResult(
      messages: """
        error[E1008]: \(problem.numbers) stated numbers are too many to be tried one by one here
          = note  each would compute \(problem.steps) numbers again
          = help  ask for one result or one scenario: wedge sources FILE SCENARIO --output PATH

        """, exitCode: .failed)
  }

  func outsideHorizon(_ year: Int, _ horizon: ClosedRange<Int>) -> CommandResult {
    CommandResult(
      messages: """
        error[E0506]: there are no results for \(year)
          = note  they exist from \(horizon.lowerBound) to \(horizon.upperBound)
          = help  ask for a year of the horizon: --at \(horizon.upperBound)

        """, exitCode: .faultyFiles)
  }

  func unknownResult(_ path: String, among known: Set<String>) -> CommandResult {
    var message = "error[E0303]: there is no result \"\(path)\"\n"
    if let question = Suggestions.question(for: path, among: known) { message += "  = help  \(question)\n" }
    message += "  = note  wedge run FILE --json prints all results\n"
    return CommandResult(messages: message, exitCode: .faultyFiles)
  }
}

/// Turns the lanes of a plan with literal inputs into what each scenario rests on.
struct SourcesAssessment {
  let compiled: CompiledRun
  let sources: SourceMap

  func scenarios(
    results paths: [String], years: [Int]
  ) throws(SourceAnalysis.TooMany) -> [ScenarioSources] {
    let inputs = compiled.literals.map(input)
    var scenarios: [ScenarioSources] = []
    for scenario in compiled.scenarios {
      let results = paths.compactMap { path in
        scenario.outputs.first { $0.path == path && $0.key == nil }.map {
          SourceAnalysis.Result(path: path, unit: $0.unit, factor: $0.factor, output: $0.index)
        }
      }
      let analysis = try SourceAnalysis(inputs: inputs, results: results, years: years) { readings in
        OneAtATime(
          compiled.plan, stated: Array(repeating: 1, count: max(compiled.plan.inputCount, inputs.count)),
          readings: readings)
      }
      scenarios.append(
        ScenarioSources(
          scenario: scenario.name, label: scenario.label, results: analysis?.sources() ?? [],
          untried: analysis?.untried ?? []))
    }
    return scenarios
  }

  private func input(_ literal: StatedLiteral) -> StatedInput {
    StatedInput(
      input: literal.input, path: literal.path, text: literal.text,
      place: "\(sources[literal.place.file].name):\(sources.position(of: literal.place).line)",
      provenance: literal.provenance, isBuiltIn: literal.isBuiltIn)
  }
}
