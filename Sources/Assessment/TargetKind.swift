/// A kind of condition, and how its limit comes about.
package protocol TargetKind: Sendable {
  /// Its name in results, such as `at_most`.
  static var word: String { get }
  var sense: Sense { get }
  /// The limit over these years, in the coherent unit of the reading's metric.
  func limit(over years: ClosedRange<Int>, of reading: MetricReading) -> Figure
  /// What that limit is a part of; nil where the file states it.
  func origin(over years: ClosedRange<Int>, of reading: MetricReading) -> LimitOrigin?
}

extension TargetKind {
  package func origin(over years: ClosedRange<Int>, of reading: MetricReading) -> LimitOrigin? { nil }
}

/// On which side of its limit a metric must stay.
package enum Sense: Sendable {
  case atMost, atLeast

  /// How far inside the limit a value lies: negative when it is missed.
  package func margin(value: Double, limit: Double) -> Double {
    switch self {
    case .atMost: limit - value
    case .atLeast: value - limit
    }
  }
}
