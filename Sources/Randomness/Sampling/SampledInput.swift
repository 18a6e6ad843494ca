/// An input of a plan whose values a sampler draws.
package struct SampledInput: Sendable {
  /// Inputs of one chance rise and fall together.
  package let chance: Chance
  package let law: any Distribution

  package init(chance: Chance, law: any Distribution) {
    self.chance = chance
    self.law = law
  }
}
