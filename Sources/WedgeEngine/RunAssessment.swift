import Assessment
import Experiments
import ScenarioCompiler

/// Turns the values of a run into the report about it.
struct RunAssessment {
  let compiled: CompiledRun
  let values: CentralRun
  /// The scenarios to report; empty for all.
  let shown: [String]
  let comparedWith: String?
  /// What draws say of targets that state a probability, by scenario.
  var gates: [String: [Gate]] = [:]
  /// What the command line replaced.
  var settings: [(path: String, value: String)] = []
  /// The draw that is run, in words.
  var draw: String?

  func report(fileHash: String) -> RunReport {
    let trajectories = compiled.scenarios.map(trajectories)
    let judge = Judge(scenarios: trajectories)
    let other = comparedWith.flatMap { name in trajectories.first { $0.scenario == name } }
    let reports = zip(compiled.scenarios, trajectories)
      .filter { shown.isEmpty || shown.contains($0.0.name) }
      .map { scenario, trajectories in
        report(on: scenario, trajectories, judge: judge, other: other)
      }
    return RunReport(
      version: WedgeVersion.number, fileHash: fileHash, city: compiled.city, gwp: compiled.gwp,
      scenarios: reports, comparedWith: comparedWith,
      settings: settings.map { "\($0.path) = \(Self.oneLine($0.value))" }, draw: draw)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }

  func trajectories(of scenario: CompiledScenario) -> Trajectories {
    let series = scenario.outputs.map { output in
      Series(
        path: output.path, unit: output.unit,
        values: values.values(of: output.index, in: compiled.horizon).map { value in
          output.key == nil ? value.map { $0 / output.factor } : nil
        },
        coherentFactor: output.factor, key: output.key, gaps: output.gaps)
    }
    return Trajectories(
      scenario: scenario.name, label: scenario.label, years: compiled.horizon, series: series)
  }

  private func report(
    on scenario: CompiledScenario, _ trajectories: Trajectories, judge: Judge, other: Trajectories?
  ) -> ScenarioReport {
    let baseYear = compiled.baseYear ?? compiled.horizon.lowerBound
    let total = LeadingTotal.path(
      targets: compiled.targets, inventories: compiled.inventories, in: trajectories)
    return ScenarioReport(
      trajectories: trajectories,
      summary: ScenarioSummary(
        of: trajectories, total: total, baseYear: baseYear, against: other,
        metrics: LeadingTotal.metrics(of: compiled.targets)),
      verdicts: scenario.targets.map { target in
        var verdict = judge.verdict(on: target.statement, force: target.force, in: trajectories)
        verdict.gate = gates[scenario.name]?.first { $0.chance.name == target.statement.name }
        return verdict
      },
      inventory: compiled.inventories.flatMap { $0.compared(with: trajectories) },
      defaultsUsed: scenario.defaultsUsed, calibrated: scenario.calibrated,
      notes: scenario.notes + cuts(in: scenario),
      milestones: Milestones.years(horizon: compiled.horizon, baseYear: baseYear, targets: compiled.targets))
  }

  /// A line for each number that a bound of the vocabulary held back.
  private func cuts(in scenario: CompiledScenario) -> [String] {
    scenario.watched.compactMap { watch in
      let raw = values.values(of: watch.raw, in: compiled.horizon)
      let bounded = values.values(of: watch.bounded, in: compiled.horizon)
      let years = zip(compiled.horizon, zip(raw, bounded)).filter { $0.1.0 != $0.1.1 }.map(\.0)
      guard let first = years.first, let last = years.last else { return nil }
      let span = first == last ? "in \(first)" : "from \(first) to \(last)"
      return "\(watch.path) was held within its bounds \(span)"
    }
  }
}
