import Testing

@testable import Plans

/// Times of nodes by a clock of the test's own.
struct PlanProfilerTests {
  /// A look takes 10; once `isWorking`, 25 pass between two of them on top of that.
  private final class Clock {
    var time: UInt64 = 0
    var isWorking = false

    func now() -> UInt64 {
      time += isWorking ? 35 : 10
      return time
    }
  }

  @Test func `every kernel has the time between two looks, without the look`() throws {
    let city = EveryOperation()
    let plan = try city.graph.plan(outputs: city.outputs)
    let clock = Clock()
    let profiler = PlanProfiler(plan) { clock.now() }
    clock.isWorking = true
    for _ in 0..<3 { profiler.measure(EveryOperation.lanes(64), count: 64) }
    let times = profiler.times
    #expect(times.leaves == 3)
    let loops = Set(plan.loops.joined())
    for (slot, node) in plan.nodes.enumerated() {
      let (here, there) = node.varies ? (times.leaf, times.once) : (times.once, times.leaf)
      #expect(there[slot] == 0)
      switch node.operation {
      case .slice, .row, .shift, .component, .retention, .constant, .table, .year: #expect(here[slot] == 0)
      case .unary, .binary, .vintageSum, .balance, .input:
        #expect(here[slot] == 25 * Double(loops.contains(slot) ? node.rows : 1))
      default: break
      }
    }
  }

  @Test func `a clock that stands still gives no time`() throws {
    let graph = Graph()
    let plan = try graph.plan(outputs: [graph.input(0) * 2])
    let profiler = PlanProfiler(plan) { 7 }
    profiler.measure(LaneInputs(lanes: 64, inputs: 1), count: 1)
    #expect(profiler.times.leaf.allSatisfy { $0 == 0 })
  }
}
