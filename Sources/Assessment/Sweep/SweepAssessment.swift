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
    var (output, target, threshold, covaried) = (0, 0, 0, 0)
    let covariance = result.covariance
    let scenarios = subject.scenarios.map { scenario in
      let outputs = scenario.outputs.map { described -> SweptOutput in
        guard described.key == nil else { return Self.missing(described) }
        output += 1
        return swept(described, at: output - 1)
      }
      let targets = scenario.targets.map { described -> TargetChance in
        guard described.key == nil else { return Self.chance(of: described, nil) }
        target += 1
        return Self.chance(of: described, result.chance(target - 1))
      }
      let exceedances = scenario.thresholds.map { described -> Exceedance in
        threshold += 1
        return Exceedance(
          path: described.path, unit: described.unit, threshold: described.value,
          shares: result.exceedance(threshold - 1) ?? [])
      }
      let table = covariance.flatMap { table(of: scenario, in: $0, from: covaried) }
      covaried += scenario.covaried.count
      return ScenarioSweep(
        name: scenario.name, label: scenario.label, outputs: outputs, targets: targets,
        exceedances: exceedances, covariance: table,
        central: central.first { $0.trajectories.scenario == scenario.name })
    }
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
      }, settings: subject.settings, notes: subject.notes)
  }

  private func swept(_ described: SweepSubject.Output, at position: Int) -> SweptOutput {
    let factor = described.coherentFactor
    func shown(_ values: [Double]?) -> [Double] { (values ?? []).map { $0 / factor } }
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

  private static func chance(of described: SweepSubject.Target, _ found: SweepResult.Chance?) -> TargetChance {
    TargetChance(
      name: described.name, label: described.label, force: described.force, wanted: described.wanted,
      probability: found?.share, standardError: found?.standardError, key: described.key)
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
