import Assessment
import Experiments
import Reporting
import ScenarioCompiler
import ScenarioSyntax

/// What `wedge why` was asked for.
public struct WhyOptions: Sendable {
  public var file: String
  /// A path, or an expression over paths.
  public var path: String
  /// The last year of the horizon if nil.
  public var year: Int?
  /// The last scenario of the file if nil.
  public var scenario: String?
  /// How many levels of inputs are shown with their own equations.
  public var depth: Int
  public var isJSON: Bool

  public init(
    file: String, path: String, year: Int? = nil, scenario: String? = nil, depth: Int = 1,
    isJSON: Bool = false
  ) {
    self.file = file
    self.path = path
    self.year = year
    self.scenario = scenario
    self.depth = depth
    self.isJSON = isJSON
  }
}

extension Engine {
  /// Prints how one number comes about: its equation with values, what it was computed from, and sources.
  public func why(_ options: WhyOptions) -> CommandResult {
    if let year = options.year, !WhyQuestion.calendar.contains(year) {
      return CommandResult(
        messages: "error[E0506]: \(year) is no year of a calendar\n  = help  write: at 2030\n",
        exitCode: .usage)
    }
    let folder: ProjectFolder
    switch ProjectFolder.around(options.file) {
    case .failure(let problem): return refused(problem, options.file)
    case .success(let found): folder = found
    }
    var request = CompileRequest(scenarios: options.scenario.map { [$0] } ?? [])
    request.results = []
    request.derivation = DerivationRequest(
      expression: options.path, year: options.year, depth: min(max(options.depth, 0), Self.deepest))
    let compilation = compile(folder, request)
    guard let compiled = compilation.run, !compilation.hasErrors else {
      return CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles)
    }
    guard let scenario = compiled.scenarios.first?.name else {
      guard let name = options.scenario else { return noScenario() }
      return unknownScenario(name, among: compile(folder, CompileRequest()).run?.scenarios.map(\.name) ?? [])
    }
    guard let derivation = compiled.derivation else { return noNumber(options.path) }
    switch CentralRun.evaluate(compiled.plan) {
    case .failure(let failure):
      let diagnostic = FaultMessage.diagnostic(of: failure.fault, in: compiled)
      return CommandResult(
        messages: compilation.messages(terminals, adding: [diagnostic]), exitCode: .failed)
    case .success(let values):
      let number = DerivationAssessment(
        derivation: derivation, values: values, sources: compilation.sources
      ).number()
      let report = DerivationReport(
        version: WedgeVersion.number, fileHash: compilation.hash, city: compiled.city, scenario: scenario,
        label: compiled.scenarios.first?.label ?? "", gwp: compiled.gwp, year: derivation.year, number: number
      )
      let style = TerminalStyle(isColoured: terminals.outputHasColour, width: terminals.width)
      return CommandResult(
        output: options.isJSON
          ? DerivationJSON.text(of: report) : DerivationText.text(of: report, style: style),
        messages: compilation.messages(terminals) + taken(options, scenario, derivation.year))
    }
  }

  private static let deepest = 20

  /// Which scenario and year were taken where none was named.
  private func taken(_ options: WhyOptions, _ scenario: String, _ year: Int) -> String {
    let parts = [
      options.scenario == nil ? "scenario \(scenario), the last of the file" : nil,
      options.year == nil ? "\(year), the last year of the horizon" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : "note: taken: \(parts.joined(separator: "; "))\n"
  }

  private func noNumber(_ path: String) -> CommandResult {
    CommandResult(
      messages:
        "error[E0314]: \(path) has no number here\n  = note  wedge run FILE --json prints all results\n",
      exitCode: .faultyFiles)
  }

  private func noScenario() -> CommandResult {
    CommandResult(
      messages: "error[E0303]: the file has no scenario\n  = help  add one: scenario bau \"As it is\" { }\n",
      exitCode: .faultyFiles)
  }
}
