/// A kind of condition: on which side of which limit a metric must stay.
package protocol TargetKind: Sendable {
  /// Its name in results, such as `at_most`.
  static var word: String { get }
  var sense: Sense { get }
  var limit: TargetLimit { get }
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
