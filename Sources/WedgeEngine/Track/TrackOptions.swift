/// What `wedge track` was asked for.
public struct TrackOptions: Sendable {
  public var file: String
  /// Nil for the last scenario that promises a target.
  public var scenario: String?
  /// The measured year that the change is counted from; nil for the base year.
  public var since: Int?
  public var isJSON: Bool

  public init(file: String, scenario: String? = nil, since: Int? = nil, isJSON: Bool = false) {
    self.file = file
    self.scenario = scenario
    self.since = since
    self.isJSON = isJSON
  }
}
