/// What `wedge hindcast` was asked for.
public struct HindcastOptions: Sendable {
  public var file: String
  /// The last year that is known; nil for half of the record.
  public var split: Int?
  /// Paths that are known in all years; nil for those that are settled beyond the city.
  public var known: [String]?
  /// The folder that result files go to.
  public var outputFolder: String?
  public var isJSON: Bool

  public init(
    file: String, split: Int? = nil, known: [String]? = nil, outputFolder: String? = nil, isJSON: Bool = false
  ) {
    self.file = file
    self.split = split
    self.known = known
    self.outputFolder = outputFolder
    self.isJSON = isJSON
  }
}
