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
    let sampler = Sampler(
      inputs: inputs, chances: draws.chances.map(Chance.init), groups: groups, design: design, seed: seed,
      samples: samples)
    let measures = draws.inputs.map { input in
      let number = draws.numbers[input.number]
      return SampledLanes.Measure(
        scale: number.scale, multiplier: number.multiplier, divisor: number.divisor)
    }
    return SampledLanes(sampler, measures: measures)
  }
}

extension Chance {
  init(_ drawn: DrawnChance) { self.init(address: drawn.address, year: drawn.year) }
}
