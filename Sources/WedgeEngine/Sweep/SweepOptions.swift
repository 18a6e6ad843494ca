/// What `wedge sweep` was asked for.
public struct SweepOptions: Sendable {
  public var file: String
  /// Empty for all scenarios of the file.
  public var scenarios: [String]
  /// Draws of the whole sweep; nil for what the file's `run` block says, else 10,000.
  public var samples: Int?
  /// Nil for what the file's `run` block says, else 1.
  public var seed: UInt64?
  /// The word of a design; nil for independent draws.
  public var design: String?
  /// A table that states the draws.
  public var inputs: String?
  /// The results that are kept; empty for those that a run's table leads with.
  public var outputs: [String]
  /// The results whose covariances are kept.
  public var covaried: [String]
  /// `PATH>VALUE`: thresholds whose exceedance is counted.
  public var exceeded: [String]
  /// Whether quantile bands are kept, or moments alone.
  public var keepsBands: Bool
  /// The file that all draws go to.
  public var drawsFile: String?
  /// The NetCDF file, or the folder, that results go to.
  public var resultFile: String?
  /// Which of how many parts of the draws is evaluated, counted from 1.
  public var shard: (number: Int, count: Int)?
  public var threads: Int
  /// Whether an interrupted sweep goes on where it was.
  public var isResumed: Bool
  /// Seconds between two checkpoints.
  public var checkpointInterval: Double
  /// The part of the draws that may fail, from 0 to 1.
  public var allowedFaults: Double
  /// Whether NetCDF files hold numbers of 32 bits.
  public var isSinglePrecision: Bool
  /// What-ifs: a path and the value as it would stand in the file.
  public var settings: [(path: String, value: String)]
  public var isJSON: Bool
  /// The words of the command line, for the manifest.
  public var commandLine: [String]

  public init(file: String, scenarios: [String] = []) {
    self.file = file
    self.scenarios = scenarios
    outputs = []
    covaried = []
    exceeded = []
    keepsBands = true
    threads = 1
    isResumed = false
    checkpointInterval = 8
    allowedFaults = 0
    isSinglePrecision = false
    settings = []
    isJSON = false
    commandLine = []
  }
}

/// What a long command asks of the world while it runs: the time, whether to stop, who hears of it.
public struct SweepMonitor: Sendable {
  /// Seconds on a clock that never runs backwards.
  public var now: @Sendable () -> Double
  /// Whether the reader wants it to end, with what is done kept.
  public var isStopped: @Sendable () -> Bool
  /// How far it is; called from any thread, often.
  public var progress: @Sendable (SweepProgress) -> Void
  /// The time of day in ISO 8601, for the manifest alone.
  public var date: @Sendable () -> String
  /// The processor time of the thread that asks, in seconds, for the manifest alone; nil where it is not to be measured.
  public var threadTime: (@Sendable () -> Double)?
  /// What is to be read while there is still time to stop, in whole lines.
  public var remark: @Sendable (String) -> Void

  public init(
    now: @escaping @Sendable () -> Double = { 0 }, isStopped: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (SweepProgress) -> Void = { _ in },
    date: @escaping @Sendable () -> String = { "" }, threadTime: (@Sendable () -> Double)? = nil,
    remark: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.now = now
    self.isStopped = isStopped
    self.progress = progress
    self.date = date
    self.threadTime = threadTime
    self.remark = remark
  }
}

/// How far a sweep is.
public struct SweepProgress: Sendable {
  /// Draws evaluated, those of an earlier start included.
  public let done: Int
  /// Draws that this start found done.
  public let found: Int
  /// Draws to be evaluated in all.
  public let wanted: Int
}
