import Experiments

/// How fast a file is, and what takes the time.
struct BenchReport {
  /// Seconds of one start, medians over some in a process that has run before.
  struct Start {
    var parse = 0.0
    var compile = 0.0
    /// What no draw changes, the strips of the plan, and 64 draws.
    var firstBlock = 0.0
  }

  let scenarios: [String]
  let threads: Int
  let start: Start
  /// Draws; runs at the stated values where nothing is drawn.
  let draws: Int
  /// Draws without a valid result.
  let faulted: Int
  let seconds: Double
  /// Processor time of the threads.
  let coreSeconds: Double
  /// Nil where nothing is drawn.
  let threadSeconds: ThreadSeconds?
  let account: PlanAccount
  let inputs: Int
  let outputs: Int
  /// What one thread works in.
  let blockBytes: Int
  /// What no lane changes, once for all threads.
  let sharedBytes: Int
  let peakBytes: Int?

  var drawsPerSecond: Double? { seconds > 0 ? Double(draws) / seconds : nil }
  var drawsPerCoreSecond: Double? { coreSeconds > 0 ? Double(draws) / coreSeconds : nil }
  var flopsPerCoreSecond: Double? { drawsPerCoreSecond.map { $0 * Double(account.total.flops) } }

  /// Nanoseconds of 64 draws node by node, and in the sweep.
  var leafByNode: Double { account.total.nanoseconds }
  var leafOfSweep: Double? {
    threadSeconds.flatMap { draws > 0 ? $0.evaluating * 1e9 * 64 / Double(draws) : nil }
  }
}
