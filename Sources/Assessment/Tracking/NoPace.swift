/// Why no pace can be told that a target needs from the newest measured year on.
package enum NoPace: Error, Sendable, Equatable {
  /// No column of an inventory tells about the metric, nor the sectors that it is the sum of.
  case notMeasured(String)
  /// No year is left.
  case isPast(year: Int, newest: Int)
  /// A sum over years has no pace of its own.
  case isBudget
  /// What must not fall below a level needs no fall.
  case isFloor
  /// What it is compared with has no number.
  case noLimit

  /// A word for formats.
  package var word: String {
    switch self {
    case .notMeasured: "not measured"
    case .isPast: "no year left"
    case .isBudget: "sum over years"
    case .isFloor: "at least"
    case .noLimit: "no limit"
    }
  }

  package var sentence: String {
    switch self {
    case .notMeasured(let metric): "no measured column tells about \(metric)"
    case .isPast(let year, let newest):
      year == newest
        ? "\(year) is the newest measured year, and no year is left"
        : "\(year) lies before the newest measured year, \(newest), and no year is left"
    case .isBudget: "it speaks of a sum over years, which has no pace"
    case .isFloor: "it says at least, and asks for no fall"
    case .noLimit: "what it is compared with has no number"
    }
  }
}
