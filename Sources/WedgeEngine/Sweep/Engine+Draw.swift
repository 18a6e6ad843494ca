import Assessment
import Experiments
import Plans
import Reporting
import ScenarioCompiler

extension Engine {
  /// Runs one draw of a sweep: its numbers in place of the stated ones.
  func run(_ draw: DrawOptions, _ options: RunOptions) -> CommandResult {
    do throws(CentralReport.Stopped) {
      return try replayed(draw, options)
    } catch {
      return error.result
    }
  }

  private func replayed(
    _ draw: DrawOptions, _ options: RunOptions
  ) throws(CentralReport.Stopped) -> CommandResult {
    let folder: ProjectFolder
    switch ProjectFolder.around(options.file) {
    case .failure(let problem): throw .init(result: refused(problem, options.file))
    case .success(let found): folder = found
    }
    var request = CompileRequest(scenarios: options.scenarios, settings: options.settings)
    request.drawsInputs = true
    let shown = options.scenarios + (options.compare.map { [$0] } ?? [])
    if !options.scenarios.isEmpty { request.scenarios = shown }
    let compilation = compileWithReferences(folder, request)
    guard let compiled = compilation.run, !compilation.hasErrors else {
      throw .init(
        result: CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles))
    }
    for name in shown where !compiled.scenarios.contains(where: { $0.name == name }) {
      let all = compile(folder, CompileRequest()).run?.scenarios ?? compiled.scenarios
      throw .init(result: unknownScenario(name, among: all.map(\.name)))
    }
    let columns = SweepColumns.of(compiled.draws)
    let (source, sampling) = try lanes(of: draw, compiled, columns)
    guard draw.number < source.samples else {
      throw .init(result: SweepMistake.noSuchDraw(draw.number, samples: source.samples).result)
    }
    var inputs = LaneInputs(lanes: 1, inputs: max(source.inputs, compiled.plan.inputCount))
    source.fill(&inputs, draws: draw.number..<draw.number + 1)
    switch CentralRun.evaluate(compiled.plan, inputs: inputs) {
    case .failure(let failure):
      let diagnostic = FaultMessage.diagnostic(of: failure.fault, in: compiled, inputs: inputs)
      return CommandResult(
        messages: compilation.messages(terminals, adding: [diagnostic]), exitCode: .failed)
    case .success(let values):
      let report = RunAssessment(
        compiled: compiled, values: values, shown: options.scenarios, comparedWith: options.compare,
        settings: options.settings, draw: Self.sentence(draw, sampling, columns, inputs)
      ).report(fileHash: compilation.hash)
      return deliver(report, options, compilation)
    }
  }

  /// The lanes of the sweep that the draw belongs to.
  private func lanes(
    of draw: DrawOptions, _ compiled: CompiledRun, _ columns: [InputColumn]
  ) throws(CentralReport.Stopped) -> (any LaneSource, SamplingRecord) {
    var options = SweepOptions(file: "")
    options.seed = draw.seed
    options.design = draw.design
    options.samples = draw.samples
    options.inputs = draw.inputs
    let spread = draw.design ?? "independent"
    if draw.samples == nil, draw.inputs == nil {
      // A draw that leans on no other is the same in a sweep of any size.
      guard spread == "independent" || spread == "antithetic" || compiled.sampling.samples != nil else {
        throw .init(result: SweepMistake.drawWithoutSamples(spread).result)
      }
      if spread == "independent" || spread == "antithetic" { options.samples = Self.mostSamples }
    }
    return try source(options, compiled, columns)
  }

  private static let mostSamples = 4_000_000_000

  /// `draw 17, independent, seed 1: population = 412_000 person; …`
  private static func sentence(
    _ draw: DrawOptions, _ sampling: SamplingRecord, _ columns: [InputColumn], _ inputs: LaneInputs
  ) -> String {
    let numbers = columns.map { column in
      let value = column.shown(inputs[column.inputs[0], 0])
      return "\(column.header) = \(value)\(column.unit == "1" ? "" : " \(column.unit)")"
    }
    let origin = sampling.seed.map { "\(sampling.design), seed \($0)" } ?? "of the table of inputs"
    return "draw \(draw.number), \(origin): \(numbers.joined(separator: "; "))"
  }
}
