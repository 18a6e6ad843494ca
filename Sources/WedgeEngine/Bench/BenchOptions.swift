/// What `wedge bench` was asked for.
public struct BenchOptions: Sendable {
  public var file: String
  /// Empty for all scenarios of the file.
  public var scenarios: [String]
  /// How many draws are made; nil for as many as `seconds` allow.
  public var samples: Int?
  /// How long draws are made where `samples` does not say how many.
  public var seconds: Double
  public var threads: Int
  /// Whether quantile bands are kept, or moments alone.
  public var keepsBands: Bool
  public var isJSON: Bool

  public init(file: String, scenarios: [String] = []) {
    self.file = file
    self.scenarios = scenarios
    seconds = 2
    threads = 1
    keepsBands = true
    isJSON = false
  }
}

/// The clocks and the scales of the world outside.
public struct BenchInstruments: Sendable {
  /// Nanoseconds on a clock that never runs backwards.
  public var nanoseconds: @Sendable () -> UInt64
  /// The processor time of the thread that asks, in seconds.
  public var threadTime: @Sendable () -> Double
  /// The most memory that the process held at once, in bytes; nil where that is not known.
  public var peakBytes: @Sendable () -> Int?
  /// Whether the reader wants it to end.
  public var isStopped: @Sendable () -> Bool

  public init(
    nanoseconds: @escaping @Sendable () -> UInt64, threadTime: @escaping @Sendable () -> Double,
    peakBytes: @escaping @Sendable () -> Int? = { nil }, isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.nanoseconds = nanoseconds
    self.threadTime = threadTime
    self.peakBytes = peakBytes
    self.isStopped = isStopped
  }
}
