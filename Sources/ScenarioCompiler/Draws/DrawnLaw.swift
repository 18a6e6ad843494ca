import Randomness

/// An uncertain number of one scenario with the law of what a draw brings.
struct DrawnLaw {
  /// What two laws have in common that share inputs of a plan.
  struct Identity: Hashable {
    let address: String
    let entry: Draw.Entry
    let time: TimeBehaviour?
    let word: String
    let arguments: DistributionArguments
    /// The bits of the number that the law lies around.
    let centre: UInt64
    /// Where the law is cut off, all years alike or year by year.
    let cuts: [Cut]
  }

  /// An interval that a law is cut off at.
  struct Cut: Hashable {
    let year: Int?
    let low: Double
    let high: Double
  }

  let number: SurveyedNumber
  let entry: Draw.Entry
  let time: TimeBehaviour?
  /// Of a year that no cut is stated for, and of all years where there is one draw.
  let law: any Distribution
  let lawOfYear: [Int: any Distribution]
  /// What a lane brings to stay at the stated value.
  let stated: Double
  let identity: Identity

  func law(in year: Int?) -> any Distribution { year.flatMap { lawOfYear[$0] } ?? law }
}
