package import Experiments

/// Turns what a sweep found into the report about it.
package struct SweepAssessment {
  private let subject: SweepSubject
  private let result: SweepResult

  /// - Parameter result: of a question that asks for the subject's outputs, targets and thresholds in
  ///   their order, scenario by scenario, without those that have no number.
  package init(_ subject: SweepSubject, _ result: SweepResult) {
    self.subject = subject
    self.result = result
  }

  /// - Parameters:
  ///   - central: the run at the stated values; empty where it is not at hand.
  ///   - cause: why the first draw without a valid result has none.
  package func report(central: [ScenarioReport] = [], cause: String? = nil) -> SweepReport {
    var next = Positions()
    let scenarios = subject.scenarios.map { scenario(from: $0, at: &next, central) }
    return SweepReport(
      version: subject.version, library: subject.library, fileHash: subject.fileHash, city: subject.city,
      gwp: subject.gwp, years: subject.years,
      sampling: SamplingRecord(
        design: subject.design, seed: subject.seed, inputsHash: subject.inputsHash, samples: subject.samples,
        draws: result.draws.count, replicates: subject.replicates),
      probabilities: subject.keepsBands ? SweepProbabilities.all : [], scenarios: scenarios,
      inputs: subject.inputs,
      faults: result.firstFault.map {
        FaultedDraws(count: result.faultCount, first: $0.draw, cause: cause ?? "")
      }, settings: subject.settings, notes: subject.notes + Self.vast(scenarios))
  }

  /// What is said of outputs whose numbers are so large that their squares are no numbers.
  private static func vast(_ scenarios: [ScenarioSweep]) -> [String] {
    scenarios.flatMap { scenario in
      scenario.outputs.filter { $0.key == nil && ($0.mean + $0.deviation).contains { !$0.isFinite } }.map {
        "\($0.path) in \(scenario.name): its numbers are too large for a deviation (beyond 1e150), "
          + "which is left out where it cannot be computed"
      }
    }
  }

  /// The positions, in the question, of what comes next.
  private struct Positions {
    var output = 0
    var target = 0
    var threshold = 0
    var covaried = 0
  }

  private func scenario(
    from described: SweepSubject.Scenario, at next: inout Positions, _ central: [ScenarioReport]
  ) -> ScenarioSweep {
    var outputs: [SweptOutput] = []
    for output in described.outputs {
      guard output.key == nil else {
        outputs.append(Self.missing(output))
        continue
      }
      outputs.append(swept(output, at: next.output))
      next.output += 1
    }
    var targets: [TargetChance] = []
    for target in described.targets {
      guard target.key == nil else {
        targets.append(Self.chance(of: target, nil))
        continue
      }
      targets.append(Self.chance(of: target, result.chance(next.target)))
      next.target += 1
    }
    var exceedances: [Exceedance] = []
    for threshold in described.thresholds {
      exceedances.append(
        Exceedance(
          path: threshold.path, unit: threshold.unit, threshold: threshold.value,
          shares: result.exceedance(next.threshold) ?? []))
      next.threshold += 1
    }
    let covariance = result.covariance.flatMap { table(of: described, in: $0, from: next.covaried) }
    next.covaried += described.covaried.count
    return ScenarioSweep(
      name: described.name, label: described.label, outputs: outputs, targets: targets,
      exceedances: exceedances, covariance: covariance, remarks: described.remarks,
      central: central.first { $0.trajectories.scenario == described.name })
  }

  private func swept(_ described: SweepSubject.Output, at position: Int) -> SweptOutput {
    let factor = described.coherentFactor
    // Infinite is not a number that anybody could use: it is missing, and a note says why.
    func shown(_ values: [Double]?) -> [Double] {
      (values ?? []).map { ($0 / factor).isFinite ? $0 / factor : .nan }
    }
    return SweptOutput(
      path: described.path, unit: described.unit, coherentFactor: factor, central: described.central,
      mean: shown(result.mean(position)), deviation: shown(result.deviation(position)),
      quantiles: subject.keepsBands
        ? SweepProbabilities.all.map { shown(result.quantile($0, position)) } : [])
  }

  private static func missing(_ described: SweepSubject.Output) -> SweptOutput {
    SweptOutput(
      path: described.path, unit: described.unit, coherentFactor: described.coherentFactor,
      central: described.central, mean: [], deviation: [], quantiles: [], key: described.key)
  }

  private static func chance(of described: SweepSubject.Target, _ found: SweepResult.Chance?) -> TargetChance
  {
    TargetChance(
      name: described.name, label: described.label, force: described.force, wanted: described.wanted,
      probability: found?.share, standardError: found?.standardError, key: described.key,
      stated: described.stated)
  }

  /// The block of one scenario in the matrix of all, in the units that its outputs are shown in.
  private func table(
    of scenario: SweepSubject.Scenario, in matrices: [[[Double]]], from start: Int
  ) -> CovarianceTable? {
    guard !scenario.covaried.isEmpty else { return nil }
    let folded = scenario.outputs.filter { $0.key == nil }
    let chosen = scenario.covaried.map { folded[$0] }
    return CovarianceTable(
      paths: chosen.map(\.path), units: chosen.map(\.unit),
      values: matrices.map { matrix in
        chosen.indices.map { i in
          chosen.indices.map { j in
            matrix[start + i][start + j] / (chosen[i].coherentFactor * chosen[j].coherentFactor)
          }
        }
      })
  }
}
