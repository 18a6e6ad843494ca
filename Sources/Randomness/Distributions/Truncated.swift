import Tiles

/// A law rescaled to an interval.
///
/// x = F⁻¹(F(a) + p·(F(b) − F(a))), formed with survival functions in the upper
/// tail, where differences of F cancel. It has no word: `within` makes it.
package struct Truncated<Base: Distribution>: Distribution {
  package static var word: String { Base.word }
  package static var forms: [String] { Base.forms }

  package static func make(
    _ arguments: DistributionArguments, stated: Double
  ) throws(DistributionMistake) -> any Distribution {
    try Base.make(arguments, stated: stated)
  }

  private var base: Base
  package let support: ClosedRange<Double>
  private let start: Probability
  private let end: Probability
  /// The part of the law that is kept.
  private let mass: Double

  package init(_ base: Base, to range: ClosedRange<Double>) throws(DistributionMistake) {
    let low = max(range.lowerBound, base.support.lowerBound)
    let high = min(range.upperBound, base.support.upperBound)
    guard low < high else { throw .emptyWithin(low: range.lowerBound, high: range.upperBound) }
    self.base = base
    support = low...high
    start = base.probability(upTo: low)
    end = base.probability(upTo: high)
    mass = Truncated.mass(start, end)
    guard mass.isNormal, mass > 0 else {
      throw .emptyWithin(low: range.lowerBound, high: range.upperBound)
    }
  }

  private static func mass(_ start: Probability, _ end: Probability) -> Double {
    if start.above < 0.5 { return start.above - end.above }
    if end.below < 0.5 { return end.below - start.below }
    return 1 - start.below - end.above
  }

  package func contains(_ value: Double) -> Bool { support.contains(value) && base.contains(value) }

  package func quantile(_ probability: Probability) -> Double {
    let place = Probability(
      below: start.below + probability.below * mass, above: end.above + probability.above * mass)
    return min(max(base.quantile(place), support.lowerBound), support.upperBound)
  }

  package func prepared() -> Self {
    var law = self
    law.base = base.prepared()
    return law
  }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    points.rescale(start: self.start, end: end, mass: mass)
    base.fill(&values, from: start, at: &points)
    LawKernels.clamp(
      &values, from: start, lanes: points.lanes, low: support.lowerBound, high: support.upperBound)
  }

  package func probability(upTo value: Double) -> Probability {
    if value <= support.lowerBound { return Probability(below: 0, above: 1) }
    if value >= support.upperBound { return Probability(below: 1, above: 0) }
    let place = base.probability(upTo: value)
    return Probability(
      below: min(Truncated.mass(start, place) / mass, 1), above: min(Truncated.mass(place, end) / mass, 1))
  }
}
