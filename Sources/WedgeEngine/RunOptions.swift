/// What `wedge run` was asked for.
public struct RunOptions: Sendable {
  public var file: String
  /// Empty for all scenarios of the file.
  public var scenarios: [String]
  /// A scenario that the others are set beside.
  public var compare: String?
  /// What-ifs: a path and the value as it would stand in the file.
  public var settings: [(path: String, value: String)]
  /// The folder that result files go to.
  public var outputFolder: String?
  public var isJSON: Bool
  /// One draw of a sweep, in place of the stated numbers.
  public var draw: DrawOptions?
  /// Threads that draws are evaluated on, where targets state a probability; they change no result.
  public var threads = 2

  public init(
    file: String, scenarios: [String] = [], compare: String? = nil,
    settings: [(path: String, value: String)] = [], outputFolder: String? = nil, isJSON: Bool = false
  ) {
    self.file = file
    self.scenarios = scenarios
    self.compare = compare
    self.settings = settings
    self.outputFolder = outputFolder
    self.isJSON = isJSON
  }
}

/// Which draw of which sweep.
public struct DrawOptions: Sendable {
  /// Counted from 0, as in the files of a sweep.
  public var number: Int
  /// As for `wedge sweep`.
  public var seed: UInt64?
  public var design: String?
  public var samples: Int?
  public var inputs: String?

  public init(number: Int) { self.number = number }
}

/// What the two streams of a command are connected to.
public struct Terminals: Sendable {
  public var outputHasColour: Bool
  public var messagesHaveColour: Bool
  public var width: Int

  public init(outputHasColour: Bool = false, messagesHaveColour: Bool = false, width: Int = 100) {
    self.outputHasColour = outputHasColour
    self.messagesHaveColour = messagesHaveColour
    self.width = width
  }
}
