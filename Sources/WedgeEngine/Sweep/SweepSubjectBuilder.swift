import Assessment
import Experiments
import ScenarioCompiler

/// What a sweep is about, and where in the plan it is found.
///
/// Scenario by scenario, in the order of the call: outputs that have a number, then targets that can
/// be judged, then thresholds. So positions follow from the subject alone.
struct SweepSubjectBuilder {
  let compiled: CompiledRun
  let central: RunReport
  let outputs: [String]
  let covaried: [String]
  let thresholds: [SweepThreshold]
  let keepsBands: Bool
  let wantsDraws: Bool

  /// The scenarios that were asked for, without those that targets compare with.
  private var scenarios: [(compiled: CompiledScenario, central: ScenarioReport)] {
    central.scenarios.compactMap { report in
      compiled.scenarios.first { $0.name == report.trajectories.scenario }.map { ($0, report) }
    }
  }

  func subject(_ sampling: SamplingRecord, hash: String, of projectHash: String) -> SweepSubject {
    var subject = SweepSubject()
    subject.version = WedgeVersion.number
    subject.library = WedgeVersion.library
    subject.fileHash = hash
    subject.projectHash = projectHash
    subject.city = compiled.city
    subject.gwp = compiled.gwp
    subject.years = compiled.horizon
    subject.design = sampling.design
    subject.seed = sampling.seed
    subject.inputsHash = sampling.inputsHash
    subject.samples = sampling.samples
    subject.replicates = sampling.replicates
    subject.keepsBands = keepsBands
    subject.settings = central.settings
    subject.scenarios = scenarios.map { scenario($0.compiled, $0.central) }
    subject.inputs = compiled.draws.numbers.map {
      SweptInput(address: $0.address, unit: $0.unit, law: $0.law)
    }
    return subject
  }

  private func scenario(_ compiled: CompiledScenario, _ report: ScenarioReport) -> SweepSubject.Scenario {
    let trajectories = report.trajectories
    let kept = outputs.compactMap { path in compiled.outputs.first { $0.path == path } }
    let folded = kept.filter { $0.key == nil }.map(\.path)
    return SweepSubject.Scenario(
      name: compiled.name, label: compiled.label,
      outputs: kept.map { output in
        SweepSubject.Output(
          path: output.path, unit: output.unit, coherentFactor: output.factor,
          central: trajectories[output.path]?.values ?? [], key: output.key)
      },
      targets: compiled.indicators.map { indicator in
        SweepSubject.Target(
          name: indicator.statement.name, label: indicator.statement.label, force: indicator.force,
          wanted: indicator.statement.probability, key: indicator.index == nil ? indicator.key ?? "NE" : nil,
          stated: report.verdicts.first { $0.target.name == indicator.statement.name }.map(StatedVerdict.init)
        )
      },
      thresholds: thresholds.compactMap { threshold in
        compiled.outputs.first { $0.path == threshold.path && $0.key == nil }.map {
          SweepSubject.Threshold(path: threshold.path, unit: $0.unit, value: threshold.value)
        }
      },
      covaried: covaried.compactMap { path in folded.firstIndex(of: path) },
      remarks: SweepRemarks(
        defaultsUsed: report.defaultsUsed, calibrated: report.calibrated, notes: report.notes,
        milestones: report.milestones, targetYears: targetYears(report), leading: leading(report),
        total: report.summary.rows.first { $0.role == .total }?.path))
  }

  private func targetYears(_ report: ScenarioReport) -> [Int] {
    let goals = report.verdicts.map(\.target).flatMap { $0.interims + [$0.goal] }
    return Set(goals.map(\.when.year)).sorted()
  }

  private func leading(_ report: ScenarioReport) -> [String] {
    var paths: [String] = []
    for row in report.summary.rows where row.per == nil && !paths.contains(row.path) {
      paths.append(row.path)
    }
    return paths
  }

  func question(_ subject: SweepSubject) -> SweepQuestion {
    var kept: [Int] = []
    var stated: [[Double]] = []
    var indicators: [Int] = []
    var exceedances: [SweepQuestion.Exceedance] = []
    var covaried: [Int] = []
    for (scenario, described) in zip(scenarios.map(\.compiled), subject.scenarios) {
      let first = kept.count
      for output in described.outputs where output.key == nil {
        guard let found = scenario.outputs.first(where: { $0.path == output.path }) else { continue }
        kept.append(found.index)
        stated.append(output.central.map { ($0 ?? .nan) * output.coherentFactor })
      }
      covaried += described.covaried.map { first + $0 }
      indicators += scenario.indicators.compactMap(\.index)
      for threshold in described.thresholds {
        guard let found = scenario.outputs.first(where: { $0.path == threshold.path }) else { continue }
        exceedances.append(.init(output: found.index, threshold: threshold.value * found.factor))
      }
    }
    return SweepQuestion(
      outputs: kept, floors: keepsBands ? SweepQuestion.floors(stated: stated) : nil, indicators: indicators,
      exceedances: exceedances, covaried: covaried, drawn: wantsDraws ? kept : [])
  }

  /// In the order of `SweepQuestion.drawn`.
  var drawnOutputs: [SweepSetup.DrawnOutput] {
    scenarios.map(\.compiled).flatMap { scenario in
      outputs.compactMap { path in scenario.outputs.first { $0.path == path && $0.key == nil } }.map {
        SweepSetup.DrawnOutput(scenario: scenario.name, path: $0.path, unit: $0.unit, factor: $0.factor)
      }
    }
  }
}
