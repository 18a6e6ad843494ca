import Experiments
import Plans
import Synchronization
import Testing

/// Rounds, checkpoints, stops and what the sink gets.
struct InterruptionTests {
  private let samples = 2500

  /// Keeps what it takes, and fails when it is asked to.
  private final class Keeper: DrawSink {
    struct Full: Error {}
    let kept = Mutex<(chunks: [DrawChunk], flushed: Int)>(([], 0))
    let room: Int

    init(room: Int = .max) { self.room = room }

    var draws: Int { kept.withLock { $0.chunks.last?.draws.upperBound ?? 0 } }

    func take(_ chunk: DrawChunk) throws {
      try kept.withLock {
        if chunk.draws.upperBound > room { throw Full() }
        $0.chunks.append(chunk)
      }
    }

    func flush() throws { kept.withLock { $0.flushed = $0.chunks.last?.draws.upperBound ?? 0 } }
  }

  /// True every so many times.
  private final class Every: Sendable {
    let asked = Atomic<Int>(0)
    let period: Int

    init(_ period: Int) { self.period = period }

    var isDue: Bool { asked.wrappingAdd(1, ordering: .relaxed).newValue % period == 0 }
  }

  /// True from some time on.
  private final class After: Sendable {
    let asked = Atomic<Int>(0)
    let limit: Int

    init(_ limit: Int) { self.limit = limit }

    var isReached: Bool { asked.wrappingAdd(1, ordering: .relaxed).newValue > limit }
  }

  private func sweep(_ plan: Plan, chunk: Int = 4) -> Sweep {
    Sweep(
      plan, source: ToyDraws(inputs: 3, samples: samples, replicates: 16),
      question: SweepTests.question(plan),
      chunk: chunk)
  }

  @Test(arguments: 1...6)
  func `a sweep that was stopped goes on from its bytes to the same bits`(period: Int) throws {
    let plan = try ToyModel.plan(fault: 0.1)
    let expected = try sweep(plan).run().bytes
    var bytes: [UInt8]?
    var stops = 0
    while true {
      let end = After(period * 3)
      let before = try bytes.map { try SweepState(bytes: $0) }
      let state = try sweep(plan).run(from: before, threads: 1 + stops % 3, isStopped: { end.isReached })
      bytes = try state.bytes
      if state.isWhole { break }
      stops += 1
    }
    #expect(stops > 0)
    #expect(bytes == expected)
  }

  @Test func `each checkpoint holds all draws up to one, and so does the sink`() throws {
    let plan = try ToyModel.plan()
    let due = Every(3)
    let keeper = Keeper()
    var ends: [Int] = []
    let check: (SweepState) throws -> Void = { state in
      #expect(keeper.kept.withLock { $0.flushed } == state.draws.upperBound)
      ends.append(state.draws.upperBound)
      // What a checkpoint holds is what a sweep of those draws alone gives.
      let alone = Sweep(
        plan, source: ToyDraws(inputs: 3, samples: samples, replicates: 16),
        question: SweepTests.question(plan), draws: 0..<state.draws.upperBound)
      let (expected, found) = (try alone.run().bytes, try state.bytes)
      #expect(found == expected)
    }
    let state = try sweep(plan).run(threads: 3, sink: keeper, isDue: { due.isDue }, checkpoint: check)
    #expect(ends.count > 2 && ends == ends.sorted() && ends.last == samples && state.isWhole)
  }

  @Test func `a state that is kept does not change while the sweep goes on`() throws {
    let plan = try ToyModel.plan()
    let due = Every(3)
    var kept: [(state: SweepState, bytes: [UInt8])] = []
    _ = try sweep(plan).run(threads: 2, isDue: { due.isDue }, checkpoint: { kept.append(($0, try $0.bytes)) })
    #expect(kept.count > 1)
    for (state, bytes) in kept { #expect(try state.bytes == bytes) }
  }

  @Test func `the sink gets every draw once, in order, with its numbers`() throws {
    let plan = try ToyModel.plan(fault: 0.1)
    let keeper = Keeper()
    _ = try sweep(plan, chunk: 3).run(threads: 4, sink: keeper)
    var next = 0
    for chunk in keeper.kept.withLock({ $0.chunks }) {
      #expect(chunk.draws.lowerBound == next)
      next = chunk.draws.upperBound
      let count = chunk.draws.count
      for (lane, draw) in chunk.draws.enumerated() {
        let values = ToyModel.values(draw: draw, fault: 0.1)
        for input in 0..<3 {
          #expect(chunk.inputs[input * count + lane] == ToyDraws.number(draw: draw, input: input))
        }
        for (place, output) in [1, 3].enumerated() {
          for row in 0..<chunk.outputs[place].count / count {
            let number = chunk.outputs[place][row * count + lane]
            if let values {
              #expect(abs(number - values[output][row]) <= 1e-12)
            } else {
              #expect(number.isNaN)
            }
          }
        }
      }
    }
    #expect(next == samples)
  }

  @Test(arguments: [1, 4])
  func `what the sink or a checkpoint throws ends the sweep`(threads: Int) throws {
    let plan = try ToyModel.plan()
    let full = Keeper(room: 700)
    #expect(throws: Keeper.Full.self) { try sweep(plan, chunk: 1).run(threads: threads, sink: full) }
    #expect(full.draws <= 700)
    #expect(throws: Keeper.Full.self) {
      try sweep(plan).run(threads: threads, checkpoint: { _ in throw Keeper.Full() })
    }
  }

  @Test func `a sweep that is stopped at once has no draws`() throws {
    let state = try sweep(try ToyModel.plan()).run(threads: 2, isStopped: { true })
    #expect(state.draws.isEmpty && !state.isWhole)
    #expect(SweepResult(state).mean(0) == nil)
  }
}
