/// A law of chance over one number; it is its quantile function.
///
/// A new law is one file beside this one, and one line in `Distributions`.
package protocol Distribution: Sendable {
  /// The word a file writes.
  static var word: String { get }
  /// How it is written, each form as text that can be pasted.
  static var forms: [String] { get }
  /// What numbers it is a law of.
  static var subject: LawSubject { get }
  /// Makes the law from what a file states; `stated` is the number before the `~`.
  static func make(_ arguments: DistributionArguments, stated: Double) throws(DistributionMistake)
    -> any Distribution

  /// The smallest interval that holds every value; its ends may be infinite.
  var support: ClosedRange<Double> { get }
  /// Whether a value can occur.
  func contains(_ value: Double) -> Bool
  /// The value below which `probability.below` of the law lies; it never falls as that rises.
  func quantile(_ probability: Probability) -> Double
  /// How much of the law lies at or below a value, and how much above it.
  func probability(upTo value: Double) -> Probability
  /// The law rescaled to an interval.
  func truncated(to range: ClosedRange<Double>) throws(DistributionMistake) -> any Distribution

  /// The same law, made ready for many draws; what that changes is below 10⁻¹³ of a value.
  func prepared() -> Self
  /// Writes the values at the points of some lanes, one after the other from `start` on; the
  /// points may be used up.
  func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn)
}

/// The numbers that a law can belong to.
package enum LawSubject: Sendable {
  case anyNumber
  /// A part of a whole that does not change in time.
  case constantShare
}

extension Distribution {
  package static var subject: LawSubject { .anyNumber }

  package func contains(_ value: Double) -> Bool { support.contains(value) }

  package func prepared() -> Self { self }

  package func fill(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    fillOneByOne(&values, from: start, at: &points)
  }

  /// `fill` by the quantile function of each point.
  func fillOneByOne(_ values: inout [Double], from start: Int, at points: inout PointColumn) {
    points.needProbabilities()
    for lane in 0..<points.lanes {
      values[start + lane] = quantile(Probability(below: points.below[lane], above: points.above[lane]))
    }
  }

  /// Turns uniform numbers between 0 and 1 into values, in place.
  package func transform(uniforms: inout [Double]) {
    var points = PointColumn(lanes: uniforms.count)
    points.setUniforms(uniforms)
    fill(&uniforms, from: 0, at: &points)
  }

  /// Turns standard normal scores into values, in place: the last step of a Gaussian copula.
  package func transform(scores: inout [Double]) {
    var points = PointColumn(lanes: scores.count)
    points.setScores(scores)
    fill(&scores, from: 0, at: &points)
  }

  package func truncated(to range: ClosedRange<Double>) throws(DistributionMistake) -> any Distribution {
    try Truncated(self, to: range)
  }
}
