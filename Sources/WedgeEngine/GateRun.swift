import Assessment
import Experiments
import Plans
import Randomness
import ScenarioCompiler
import ScenarioSyntax

/// Independent draws of a plan of indicators, and in how many of them each target holds.
struct GateRun {
  /// Draws without a valid result: how many, and why the first has none.
  struct Faults {
    let count: Int
    let first: Int
    let sampling: SamplingRecord
    let scenarios: [String]
    let diagnostic: Diagnostic
  }

  let compiled: CompiledRun
  /// Those whose targets are asked about; others may be compiled for comparison.
  let scenarios: [String]
  let source: SampledLanes
  let sampling: SamplingRecord

  init(
    _ compiled: CompiledRun, scenarios: [String], samples: Int, seed: UInt64
  ) throws(CorrelationMistake) {
    let design = SamplingDesign.independent
    self.compiled = compiled
    self.scenarios = scenarios
    source = try SweepSource.sampled(compiled.draws, design: design, seed: seed, samples: samples)
    sampling = SamplingRecord(
      design: design.rawValue, seed: seed, samples: samples, draws: samples, replicates: source.replicates)
  }

  /// The gates of each scenario, or the faults that leave them open.
  func outcome(threads: Int) -> (gates: [String: [Gate]], faults: Faults?) {
    let asked = compiled.scenarios.filter { scenarios.contains($0.name) }
    let places = asked.flatMap { $0.indicators.compactMap(\.index) }
    let sweep = Sweep(
      compiled.plan, source: source, question: SweepQuestion(outputs: [], indicators: places))
    // Without a sink, a checkpoint and an earlier state nothing is thrown.
    guard let state = try? sweep.run(threads: threads) else { return ([:], nil) }
    let result = SweepResult(state)
    if let first = result.firstFault { return ([:], faults(first, count: result.faultCount)) }
    var gates: [String: [Gate]] = [:]
    var next = 0
    for scenario in asked {
      gates[scenario.name] = scenario.indicators.map { indicator in
        var chance: SweepResult.Chance?
        if indicator.index != nil {
          chance = result.chance(next)
          next += 1
        }
        return Gate(
          chance: TargetChance(
            name: indicator.statement.name, label: indicator.statement.label, force: indicator.force,
            wanted: indicator.statement.probability, probability: chance?.share,
            standardError: chance?.standardError, key: indicator.key),
          sampling: sampling)
      }
    }
    return (gates, nil)
  }

  private func faults(_ first: FaultedDraw, count: Int) -> Faults {
    Faults(
      count: count, first: first.draw, sampling: sampling, scenarios: scenarios,
      diagnostic: FaultMessage.diagnostic(of: first, from: source, in: compiled))
  }
}

extension GateRun.Faults {
  /// The cause of the first with its place in the file, the count, and how to look at it.
  func message(_ compilation: Compilation, _ terminals: Terminals) -> String {
    let seed = sampling.seed.map { " --seed \($0)" } ?? ""
    return compilation.picture(of: diagnostic, terminals) + "\n" + """
      error[E1113]: \(count) of \(sampling.draws) draws have no valid result, the first of them is draw \(first)
        = note  look at it: wedge run FILE \(scenarios.joined(separator: " ")) --draw \(first)\(seed)
        = help  narrow the law (within a .. b), or mend the model; wedge sweep --allow-faults goes on without them
        = learn wedge explain E1113

      """
  }
}
