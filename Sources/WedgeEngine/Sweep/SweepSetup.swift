import Assessment
import Experiments
import Plans
import Randomness
import ScenarioCompiler

/// A sweep made ready: everything checked, and nothing evaluated but the stated values.
struct SweepSetup {
  let compilation: Compilation
  /// What the compiler was asked for.
  let request: CompileRequest
  let compiled: CompiledRun
  let subject: SweepSubject
  let question: SweepQuestion
  let source: any LaneSource
  /// The run at the stated values, scenario by scenario.
  let central: [ScenarioReport]
  /// What is drawn, in the order of the plan's inputs.
  let columns: [InputColumn]
  /// The outputs that the sink gets, in the order of `question.drawn`.
  let drawnOutputs: [DrawnOutput]
  /// What was found while it was made ready, and must not pass in silence.
  let remarks: String

  /// An output of one scenario as tables of draws show it.
  struct DrawnOutput {
    let scenario: String
    let path: String
    let unit: String
    let factor: Double
  }
}

extension Engine {
  /// Reads the file twice: as it is stated, and with what is drawn as inputs of the plan.
  func sweepSetup(
    _ options: SweepOptions, isStopped: () -> Bool
  ) throws(CentralReport.Stopped) -> SweepSetup {
    let folder: ProjectFolder
    switch ProjectFolder.around(options.file) {
    case .failure(let problem): throw .init(result: refused(problem, options.file))
    case .success(let found): folder = found
    }
    let central = try centralReport(of: folder, options)
    let names = central.report.scenarios.map(\.trajectories.scenario)
    guard !names.isEmpty else { throw .init(result: SweepMistake.noScenario.result) }
    let outputs = try outputs(options, central.report)
    let thresholds = try thresholds(options, central.report)

    var request = CompileRequest(scenarios: names, settings: options.settings)
    request.drawsInputs = true
    // The place of a chance among all of the file is its dimension; elsewhere nothing hangs on it.
    request.wantsEveryChance = options.design == SamplingDesign.sobol.rawValue
    request.indicators = .all
    request.results = Set(outputs + options.covaried + thresholds.map(\.path))
    let compilation = compileWithReferences(folder, request)
    guard let compiled = compilation.run, !compilation.hasErrors else {
      throw .init(
        result: CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles))
    }
    let columns = SweepColumns.of(compiled.draws)
    let (source, sampling) = try source(options, compiled, columns, isStopped: isStopped)
    let builder = SweepSubjectBuilder(
      compiled: compiled, central: central.report, outputs: outputs, covaried: options.covaried,
      thresholds: thresholds, keepsBands: options.keepsBands, wantsDraws: options.drawsFile != nil)
    var subject = builder.subject(sampling, hash: central.compilation.hash, of: compilation.projectHash)
    if let lanes = source as? SampledLanes { subject.notes = lanes.sampler.notes }
    if compiled.draws.inputs.isEmpty {
      subject.notes.append(
        "nothing is uncertain in these scenarios, so every draw is the run at the stated values")
    }
    return SweepSetup(
      compilation: compilation, request: request, compiled: compiled, subject: subject,
      question: builder.question(subject),
      source: source, central: central.report.scenarios, columns: columns,
      drawnOutputs: builder.drawnOutputs, remarks: compilation.messages(terminals))
  }

  private func centralReport(
    of folder: ProjectFolder, _ options: SweepOptions
  ) throws(CentralReport.Stopped) -> CentralReport {
    try centralReport(
      of: folder, scenarios: options.scenarios, settings: options.settings, withReferences: true
    ).get()
  }

  /// The results that are kept: those that are asked for, else those that a run's table leads with.
  private func outputs(
    _ options: SweepOptions, _ report: RunReport
  ) throws(CentralReport.Stopped) -> [String] {
    guard !options.outputs.isEmpty else {
      var paths: [String] = []
      for row in report.scenarios.flatMap(\.summary.rows) where !paths.contains(row.path) {
        if row.role != .change, row.role != .difference { paths.append(row.path) }
      }
      return try adding(options.covaried, to: paths, report)
    }
    return try adding(options.outputs + options.covaried, to: [], report)
  }

  private func adding(
    _ more: [String], to paths: [String], _ report: RunReport
  ) throws(CentralReport.Stopped) -> [String] {
    var paths = paths
    for path in more where !paths.contains(path) {
      try check(path, in: report)
      paths.append(path)
    }
    return paths
  }

  private func check(_ path: String, in report: RunReport) throws(CentralReport.Stopped) {
    let found = report.scenarios.compactMap { $0.trajectories[path] }
    guard !found.isEmpty else {
      let known = Set(report.scenarios.flatMap { $0.trajectories.series.map(\.path) }).sorted()
      throw .init(result: SweepMistake.unknownOutput(path, among: known).result)
    }
    if found.allSatisfy({ $0.key != nil }) {
      throw .init(result: SweepMistake.noNumber(path, key: found[0].key ?? "NE").result)
    }
  }

  private func thresholds(
    _ options: SweepOptions, _ report: RunReport
  ) throws(CentralReport.Stopped) -> [SweepThreshold] {
    let series = report.scenarios.flatMap(\.trajectories.series).filter { $0.key == nil }
    let units = Dictionary(series.map { ($0.path, $0.unit) }, uniquingKeysWith: { first, _ in first })
    let paths = units.keys.sorted {
      ($0.hasPrefix("emissions.") ? 0 : 1, $0) < ($1.hasPrefix("emissions.") ? 0 : 1, $1)
    }
    if options.covaried.count == 1 { throw .init(result: SweepMistake.covarianceWithoutOutputs.result) }
    var thresholds: [SweepThreshold] = []
    for text in options.exceeded {
      switch SweepThreshold.read(text, paths: paths, unit: { units[$0] }) {
      case .success(let threshold): thresholds.append(threshold)
      case .failure(let mistake): throw .init(result: mistake.result)
      }
    }
    return thresholds
  }

  /// Where the draws come from, and how.
  func source(
    _ options: SweepOptions, _ compiled: CompiledRun, _ columns: [InputColumn],
    isStopped: () -> Bool = { false }
  ) throws(CentralReport.Stopped) -> (any LaneSource, SamplingRecord) {
    func stop(_ mistake: SweepMistake) -> CentralReport.Stopped { .init(result: mistake.result) }
    if let path = options.inputs {
      guard options.design == nil, options.seed == nil else { throw stop(.designAndInputs) }
      let table = try InputsTable.read(
        path, columns: columns, inputs: compiled.draws.inputs.count, terminals, isStopped: isStopped)
      if let samples = options.samples, samples != table.lanes.samples {
        throw stop(.samplesAndInputs(samples: samples, rows: table.lanes.samples))
      }
      return (
        table.lanes,
        SamplingRecord(
          design: "inputs", seed: nil, inputsHash: table.hash, samples: table.lanes.samples,
          draws: table.lanes.samples, replicates: 1)
      )
    }
    let word = options.design ?? SamplingDesign.independent.rawValue
    guard let design = SamplingDesign(rawValue: word) else {
      throw stop(.unknownDesign(word, among: SamplingDesign.allCases.map(\.rawValue)))
    }
    let samples = options.samples ?? compiled.sampling.samples ?? 10_000
    let seed = options.seed ?? compiled.sampling.seed ?? 1
    do throws(CorrelationMistake) {
      let lanes = try SweepSource.sampled(compiled.draws, design: design, seed: seed, samples: samples)
      return (
        lanes,
        SamplingRecord(
          design: word, seed: seed, samples: samples, draws: samples, replicates: lanes.replicates)
      )
    } catch {
      // A file is refused before it comes to that: the compiler checks each matrix.
      throw .init(
        result: CommandResult(messages: "error: correlations cannot be drawn: \(error)\n", exitCode: .failed))
    }
  }
}
