import Randomness
import ScenarioSyntax
import Units

/// What a file says behind `~`: a law that waits for the number it belongs to.
struct StatedLaw: Sendable {
  let word: String
  /// In coherent units, and with the basis of the file where none is written.
  let arguments: DistributionArguments
  /// In coherent units; to cut off, not to clip.
  let within: (low: Double, high: Double)?
  /// Nil where the number does not vary in time.
  let time: TimeBehaviour?
  /// The unit in which the number is written, and the word that multiplies it.
  let unit: Unit
  let scale: ScaleSyntax?
  let isDate: Bool
  /// The unit of an absolute half-width.
  let width: (unit: Unit, scale: ScaleSyntax?)?
  /// From the `~` on.
  let place: Place
  /// The distribution alone.
  let lawPlace: Place
  let withinPlace: Place?

  /// Whether values stand in the brackets, and not how far they lie from the stated one.
  var statesValues: Bool { arguments.statesValues }
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
