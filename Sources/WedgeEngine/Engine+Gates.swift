import Assessment
import Experiments
import Randomness
import ScenarioCompiler

extension Engine {
  /// What draws say of the targets that state a probability, by scenario; nothing where the file's
  /// `run` block asks for no samples.
  ///
  /// The draws are those of `wedge sweep` with the same samples and seed. The plan holds what these
  /// targets rest on and nothing else.
  func gates(
    _ folder: ProjectFolder, _ compiled: CompiledRun, shown: [String], _ options: RunOptions
  ) throws(CentralReport.Stopped) -> [String: [Gate]] {
    guard let samples = compiled.sampling.samples else { return [:] }
    let asking = compiled.scenarios.filter { scenario in
      (shown.isEmpty || shown.contains(scenario.name))
        && scenario.targets.contains { $0.statement.probability != nil }
    }.map(\.name)
    guard !asking.isEmpty else { return [:] }
    var request = CompileRequest(scenarios: asking, settings: options.settings)
    request.drawsInputs = true
    request.indicators = .withProbability
    request.results = []
    let compilation = compileWithReferences(folder, request)
    guard let drawn = compilation.run, !compilation.hasErrors else {
      throw .init(
        result: CommandResult(messages: compilation.messages(terminals), exitCode: .faultyFiles))
    }
    let run: GateRun
    do throws(CorrelationMistake) {
      run = try GateRun(drawn, scenarios: asking, samples: samples, seed: compiled.sampling.seed ?? 1)
    } catch {
      // A file is refused before it comes to that: the compiler checks each matrix.
      throw .init(
        result: CommandResult(messages: "error: correlations cannot be drawn: \(error)\n", exitCode: .failed))
    }
    let outcome = run.outcome(threads: options.threads)
    if let faults = outcome.faults {
      throw .init(
        result: CommandResult(
          messages: faults.message(compilation, terminals), exitCode: .failed))
    }
    return outcome.gates
  }
}
