/// What the draws of a run say of a target that states a probability.
package struct Gate: Sendable {
  package let chance: TargetChance
  package let sampling: SamplingRecord

  package init(chance: TargetChance, sampling: SamplingRecord) {
    self.chance = chance
    self.sampling = sampling
  }
}
