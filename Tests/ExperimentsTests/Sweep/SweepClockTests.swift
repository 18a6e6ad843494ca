import Experiments
import Plans
import Synchronization
import Testing

/// The time of a sweep's tasks by a clock of the test's own.
struct SweepClockTests {
  /// Goes on by one at each look.
  private final class Steps: Sendable {
    private let count = Atomic<Int>(0)
    var now: Double { Double(count.add(1, ordering: .relaxed).newValue) }
    var looks: Int { count.load(ordering: .relaxed) }
  }

  @Test(arguments: [(1, 1), (65, 2), (64 * 8, 2), (64 * 20, 4), (64 * 20 - 1, 4)])
  func `one leaf in eight stands for the others`(samples: Int, timed: Int) throws {
    let plan = try ToyModel.plan()
    let steps = Steps()
    let clock = SweepClock { steps.now }
    #expect(clock.seconds == nil)
    let sweep = Sweep(
      plan, source: ToyDraws(inputs: 3, samples: samples), question: SweepTests.question(plan))
    _ = try sweep.run(clock: clock)
    #expect(steps.looks == 4 * timed)
    let leaves = Double((samples + 63) / 64)
    let seconds = try #require(clock.seconds)
    for part in [seconds.drawing, seconds.evaluating, seconds.folding] { #expect(abs(part - leaves) < 1e-9) }
    #expect(abs(seconds.total - 3 * leaves) < 1e-9)
  }

  @Test func `what a sweep finds does not depend on the clock`() throws {
    let plan = try ToyModel.plan(fault: 0.1)
    let sweep = Sweep(plan, source: ToyDraws(inputs: 3, samples: 5000), question: SweepTests.question(plan))
    let steps = Steps()
    let timed = try sweep.run(threads: 2, clock: SweepClock { steps.now })
    #expect(try timed.bytes == sweep.run().bytes)
  }
}
