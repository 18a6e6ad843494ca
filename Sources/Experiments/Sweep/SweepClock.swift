import Synchronization

/// What the threads of a sweep spent on each of its tasks, in seconds of processor time.
package struct ThreadSeconds: Hashable, Sendable {
  /// Filling the inputs of lanes.
  package var drawing = 0.0
  /// Evaluating the plan, and looking for lanes with faults.
  package var evaluating = 0.0
  /// Folding what came out, and handing it to a sink.
  package var folding = 0.0

  package init(drawing: Double = 0, evaluating: Double = 0, folding: Double = 0) {
    self.drawing = drawing
    self.evaluating = evaluating
    self.folding = folding
  }

  package var total: Double { drawing + evaluating + folding }

  static func += (sum: inout ThreadSeconds, part: ThreadSeconds) {
    sum.drawing += part.drawing
    sum.evaluating += part.evaluating
    sum.folding += part.folding
  }
}

/// Measures the time of a sweep's threads, with a clock of the caller's.
///
/// Leaf 0 and one leaf in eight are timed, for a look at the clock of a thread may take a hundredth of a leaf.
/// Nothing that a sweep finds depends on it.
package final class SweepClock: Sendable {
  /// Leaf 1 is timed, and every one so many leaves later.
  static let step = 8

  private struct Ledger {
    /// The timed leaf that ends first, which is leaf 0 unless a sweep goes on or has several threads, stands for
    /// itself: it also waits for memory.
    var first: ThreadSeconds?
    var seconds = ThreadSeconds()
    var timed = 0
    var leaves = 0
  }

  private let now: @Sendable () -> Double
  private let ledger = Mutex(Ledger())

  /// - Parameter now: the processor time of the thread that asks, in seconds.
  package init(now: @escaping @Sendable () -> Double) {
    self.now = now
  }

  /// What all leaves took if those that were not timed took as long; nil where none was timed.
  package var seconds: ThreadSeconds? {
    ledger.withLock { ledger in
      guard let first = ledger.first else { return nil }
      let others = ledger.timed > 0 ? ledger.seconds : first
      let scale = Double(ledger.leaves - 1) / Double(max(1, ledger.timed))
      return ThreadSeconds(
        drawing: first.drawing + others.drawing * scale,
        evaluating: first.evaluating + others.evaluating * scale,
        folding: first.folding + others.folding * scale)
    }
  }

  /// Begins with a leaf; nil where it is not timed.
  func lap(leaf: Int) -> Lap? { leaf == 0 || leaf % Self.step == 1 ? Lap(now) : nil }

  /// Ends a leaf.
  func add(_ lap: Lap?) {
    ledger.withLock { ledger in
      ledger.leaves += 1
      guard let lap else { return }
      guard ledger.first != nil else {
        ledger.first = lap.seconds
        return
      }
      ledger.timed += 1
      ledger.seconds += lap.seconds
    }
  }

  /// One leaf on one thread: the clock is read after each task.
  struct Lap {
    private let now: @Sendable () -> Double
    private var last: Double
    private(set) var seconds = ThreadSeconds()

    init(_ now: @escaping @Sendable () -> Double) {
      self.now = now
      last = now()
    }

    mutating func drew() { seconds.drawing = passed() }
    mutating func evaluated() { seconds.evaluating = passed() }
    mutating func folded() { seconds.folding = passed() }

    private mutating func passed() -> Double {
      let time = now()
      defer { last = time }
      return max(0, time - last)
    }
  }
}
