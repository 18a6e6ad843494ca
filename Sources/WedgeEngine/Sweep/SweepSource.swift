import Experiments
import Randomness
import ScenarioCompiler

/// From what a compiled file draws to the lanes of a sweep.
enum SweepSource {
  /// Draws by a design.
  static func sampled(
    _ draws: CompiledDraws, design: SamplingDesign, seed: UInt64, samples: Int
  ) throws(CorrelationMistake) -> SampledLanes {
    var inputs: [SampledInput] = []
    for input in draws.inputs {
      inputs.append(SampledInput(chance: Chance(input.chance), law: input.law))
    }
    var groups: [CorrelatedGroup] = []
    for group in draws.correlations {
      groups.append(try CorrelatedGroup(addresses: group.members, correlations: group.matrix))
    }
    return SampledLanes(
      Sampler(
        inputs: inputs, chances: draws.chances.map(Chance.init), groups: groups, design: design, seed: seed,
        samples: samples))
  }
}

extension Chance {
  init(_ drawn: DrawnChance) { self.init(address: drawn.address, year: drawn.year) }
}
