import ScenarioSyntax

/// How large a city and its scenarios may be: a stranger's file must end soon, in little memory.
enum CityLimits {
  static let members = 4_000
  /// Of one group of shares, and keys of one map.
  static let rows = 500
  static let levers = 500
  static let scenarios = 64
  /// Of all scenarios together.
  static let nodes = 200_000
}
