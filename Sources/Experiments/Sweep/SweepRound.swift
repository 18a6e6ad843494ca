import Dispatch
import Plans
import Synchronization

/// One round of a sweep: workers take chunks of leaves in turn until it is closed, and what they
/// found is put together in the order of draws.
///
/// A round is closed by what `mayGoOn` says or by an error; then every worker ends the chunk it has,
/// so that what was folded is all draws up to some leaf.
final class SweepRound: Sendable {
  /// Draws of a worker that runs ahead wait; no more than so many chunks for each worker.
  private static let ahead = 4

  private struct Turns {
    var nextDraw: Int
    var claimed = 0
    var isClosed = false
    /// Chunks that were folded before an earlier one.
    var waiting: [Int: LeafFold.Part] = [:]
    var delivered = 0
    var isDelivering = false
    var error: (any Error)?
  }

  /// What is put together, and the draws done.
  private struct Ledger {
    var state: SweepState
  }

  private let turns: Mutex<Turns>
  private let ledger: Mutex<Ledger>
  private let permits: DispatchSemaphore
  private let end: Int
  private let threads: Int
  private let largest: Int
  private let sink: (any DrawSink)?
  private let mayGoOn: @Sendable () -> Bool
  private let progress: @Sendable (Int) -> Void

  /// - Parameters:
  ///   - state: everything before, without bins.
  ///   - largest: leaves of a chunk, at most.
  init(
    from state: SweepState, through end: Int, threads: Int, largest: Int, sink: (any DrawSink)?,
    mayGoOn: @escaping @Sendable () -> Bool, progress: @escaping @Sendable (Int) -> Void
  ) {
    turns = Mutex(Turns(nextDraw: state.draws.upperBound))
    ledger = Mutex(Ledger(state: state))
    permits = DispatchSemaphore(value: 0)
    self.end = end
    self.threads = threads
    self.largest = largest
    self.sink = sink
    self.mayGoOn = mayGoOn
    self.progress = progress
    for _ in 0..<threads * Self.ahead { permits.signal() }
  }

  /// The state after the round, and the error that ended it.
  func run(_ folds: [LeafFold]) -> (SweepState, (any Error)?) {
    if folds.count == 1 {
      work(folds[0])
    } else {
      DispatchQueue.concurrentPerform(iterations: folds.count) { work(folds[$0]) }
    }
    return (ledger.withLock { $0.state }, turns.withLock { $0.error })
  }

  private func work(_ fold: LeafFold) {
    while true {
      permits.wait()
      guard let (number, draws) = claim() else {
        permits.signal()
        return
      }
      deliver(fold.fold(draws), number: number)
    }
  }

  /// The next chunk. Chunks grow while a round goes on: the first are one leaf long, so that the
  /// last one takes a small part of the round however slow the plan is.
  private func claim() -> (number: Int, draws: Range<Int>)? {
    let goesOn = mayGoOn()
    return turns.withLock { turns in
      if !goesOn && turns.claimed > 0 { turns.isClosed = true }
      guard !turns.isClosed, turns.error == nil, turns.nextDraw < end else { return nil }
      let leaves = min(largest, 1 << min(20, turns.claimed / (16 * threads)))
      let first = turns.nextDraw
      turns.nextDraw = min(end, first + leaves * Leaf.lanes)
      defer { turns.claimed += 1 }
      return (turns.claimed, first..<turns.nextDraw)
    }
  }

  /// Hands over a chunk; whoever brings the next one in order also delivers those that waited for it.
  private func deliver(_ part: LeafFold.Part, number: Int) {
    var next = turns.withLock { turns -> LeafFold.Part? in
      turns.waiting[number] = part
      guard !turns.isDelivering, let next = turns.waiting.removeValue(forKey: turns.delivered) else {
        return nil
      }
      turns.isDelivering = true
      return next
    }
    while let current = next {
      let error = add(current)
      permits.signal()
      next = turns.withLock { turns -> LeafFold.Part? in
        turns.error = turns.error ?? error
        turns.delivered += 1
        let following = turns.waiting.removeValue(forKey: turns.delivered)
        turns.isDelivering = following != nil
        return following
      }
    }
  }

  private func add(_ part: LeafFold.Part) -> (any Error)? {
    if turns.withLock({ $0.error != nil }) { return nil }
    return ledger.withLock { ledger -> (any Error)? in
      if let sink, let chunk = part.chunk {
        do { try sink.take(chunk) } catch { return error }
      }
      for root in part.roots { ledger.state.tree.push(root) }
      ledger.state.add(faults: part.faultCount, first: part.firstFault)
      ledger.state.draws = ledger.state.draws.lowerBound..<part.draws.upperBound
      progress(ledger.state.draws.count)
      return nil
    }
  }
}
