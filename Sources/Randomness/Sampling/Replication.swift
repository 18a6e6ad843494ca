/// Which draws belong together, and how many there are.
///
/// The draws of a design that is not independent lean on one another, so that their spread does
/// not tell the error of their mean. Such a design is drawn as 16 replicates that know nothing of
/// each other, and the error comes from the spread of the 16 answers: s/√16. Draw k belongs to
/// replicate k mod 16, where it is number k div 16; a pair of antithetic draws is never parted.
package struct Replication: Hashable, Sendable {
  /// The replicates of a design that is not independent.
  package static let parts = 16

  package static let samplesAtMost = 1 << 35

  package let design: SamplingDesign
  /// The draws of the whole sweep.
  package let samples: Int

  package init(design: SamplingDesign, samples: Int) {
    precondition(samples > 0 && samples <= Self.samplesAtMost, "1 to 2³⁵ draws")
    self.design = design
    self.samples = samples
  }

  /// 1 for independent draws.
  package var count: Int { design == .independent ? 1 : Self.parts }

  /// The replicate of a draw, from 0.
  package func replicate(ofDraw draw: Int) -> Int {
    switch design {
    case .independent: return 0
    case .antithetic: return draw / 2 % Self.parts
    case .latinHypercube, .sobol: return draw % Self.parts
    }
  }

  /// The draws of one replicate of a Latin hypercube or of Sobol's points; sizes differ by one at most.
  func size(ofReplicate replicate: Int) -> Int {
    (samples - replicate + Self.parts - 1) / Self.parts
  }
}
