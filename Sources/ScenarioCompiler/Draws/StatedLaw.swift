import Randomness

/// What a file says behind `~`: a law that waits for the number it belongs to.
struct StatedLaw: Sendable {
  let word: String
  /// In coherent units, and with the basis of the file where none is written.
  let arguments: DistributionArguments
  /// In coherent units: what lies outside is cut off and the law rescaled.
  let within: (low: Double, high: Double)?
  /// Nil where the number does not vary in time.
  let time: TimeBehaviour?
  /// In which the number is written.
  let unit: ScaledUnit
  /// Whether the number is a calendar year.
  let isDate: Bool
  /// Of an absolute half-width.
  let width: ScaledUnit?
  /// From the `~` on.
  let place: Place
  /// The distribution alone.
  let lawPlace: Place
  let withinPlace: Place?
}

extension DistributionArguments {
  /// Whether values stand in the brackets, and not how far they lie from the stated one.
  var statesValues: Bool {
    switch self {
    case .range, .points: true
    case .plusMinus(let centre, _, _): centre != nil
    case .factor, .logSD, .shape: false
    }
  }
}
