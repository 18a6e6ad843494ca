package import Plans
package import Randomness

/// Lanes that a sampler draws.
///
/// Not every number is some number in another unit, so what is drawn is settled: rounded to the
/// nearest that a table can state in the unit of its column. Then a table of draws gives the bits of
/// the draws again.
package struct SampledLanes: LaneSource {
  /// The unit of an input in tables of draws: coherent = shown × scale × multiplier / divisor.
  package struct Measure: Hashable, Sendable {
    let scale: Double
    let multiplier: Double
    let divisor: Double

    package init(scale: Double, multiplier: Double, divisor: Double) {
      self.scale = scale
      self.multiplier = multiplier
      self.divisor = divisor
    }

    /// Whether every number is one in this unit.
    var isPlain: Bool { scale == 1 && multiplier == 1 && divisor == 1 }
  }

  package let sampler: Sampler
  /// The inputs that are settled.
  private let measures: [(input: Int, measure: Measure)]

  /// - Parameter measures: one for each input; empty where nothing is settled.
  package init(_ sampler: Sampler, measures: [Measure] = []) {
    self.sampler = sampler
    self.measures = measures.enumerated().filter { !$0.element.isPlain }.map { (input: $0, measure: $1) }
  }

  package var inputs: Int { sampler.inputs }
  package var samples: Int { sampler.samples }
  package var replicates: Int { sampler.replication.count }

  package func replicate(ofDraw draw: Int) -> Int { sampler.replication.replicate(ofDraw: draw) }

  package func fill(_ inputs: inout LaneInputs, draws: Range<Int>) {
    sampler.fill(&inputs.values, stride: inputs.lanes, draws: draws)
    for (input, measure) in measures {
      Sampler.settle(
        &inputs.values, from: input * inputs.lanes, count: draws.count, scale: measure.scale,
        multiplier: measure.multiplier, divisor: measure.divisor)
    }
  }
}
