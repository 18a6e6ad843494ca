package import Plans
package import Randomness

/// Lanes that a sampler draws.
package struct SampledLanes: LaneSource {
  package let sampler: Sampler

  package init(_ sampler: Sampler) {
    self.sampler = sampler
  }

  package var inputs: Int { sampler.inputs }
  package var samples: Int { sampler.samples }
  package var replicates: Int { sampler.replication.count }

  package func replicate(ofDraw draw: Int) -> Int { sampler.replication.replicate(ofDraw: draw) }

  package func fill(_ inputs: inout LaneInputs, draws: Range<Int>) {
    sampler.fill(&inputs.values, stride: inputs.lanes, draws: draws)
  }
}
