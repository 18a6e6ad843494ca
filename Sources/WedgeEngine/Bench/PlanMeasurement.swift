import Experiments
import Plans
import Randomness
import ScenarioCompiler

/// Looks at a plan at work for a while.
enum PlanMeasurement {
  /// Enough for a median, however long one takes.
  private static let fewest = 3
  private static let most = 101

  /// The times of its nodes, from leaves of draws.
  ///
  /// - Parameters:
  ///   - seconds: how long it goes on, unless it has seen few leaves.
  ///   - now: nanoseconds on a clock that never runs backwards.
  static func times(
    of plan: Plan, _ source: any LaneSource, seconds: Double, now: @escaping () -> UInt64
  ) -> NodeTimes {
    let profiler = PlanProfiler(plan, now: now)
    var inputs = LaneInputs(lanes: Leaf.lanes, inputs: max(source.inputs, plan.inputCount))
    let start = now()
    var count = 0
    while count < fewest || (count < most && Double(now() &- start) * 1e-9 < seconds) {
      let first = count * Leaf.lanes % max(1, source.samples)
      let draws = first..<min(first + Leaf.lanes, source.samples)
      source.fill(&inputs, draws: draws)
      profiler.measure(inputs, count: draws.count)
      count += 1
    }
    return profiler.times
  }

  /// Half a second of independent draws; nil where correlations cannot be drawn.
  static func times(of run: CompiledRun, now: @escaping () -> UInt64) -> NodeTimes? {
    let samples = most * Leaf.lanes
    guard
      let source = try? SweepSource.sampled(run.draws, design: .independent, seed: 1, samples: samples)
    else { return nil }
    return times(of: run.plan, source, seconds: 0.5, now: now)
  }
}
