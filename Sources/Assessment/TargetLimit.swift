/// How the limit of a goal comes about: what a judge compares with, and what a plan computes.
package enum TargetLimit: Sendable {
  /// The level that the file states, in the coherent unit of the metric.
  case level(Double)
  /// share·(the metric in a base year), measured or the model's own. A cumulative metric may use
  /// as much as if every one of its years kept to that. `of` is a metric other than the goal's.
  case shareOfYear(Double, BaseYear, of: Metric? = nil)
  /// share·(the metric of another scenario in the same years).
  case shareOfScenario(Double, String)

  /// The scenario that it compares with.
  package var scenario: String? {
    if case .shareOfScenario(_, let name) = self { return name }
    return nil
  }

  /// The limit over these years, in the coherent unit of the reading's metric.
  package func figure(over years: ClosedRange<Int>, of reading: MetricReading) -> Figure {
    switch self {
    case .level(let level): return .value(level)
    case .shareOfYear(let share, let base, let other):
      let count = reading.metric.isCumulative ? Double(years.count) : 1
      return Figure.combine(reading.of(other).figure(of: base), .value(count)) { share * $0 * $1 }
    case .shareOfScenario(let share, let name):
      return Figure.combine(reading.figure(ofScenario: name, over: years), .value(share), *)
    }
  }

  /// What the limit is a part of; nil where the file states it.
  package func origin(over years: ClosedRange<Int>, of reading: MetricReading) -> LimitOrigin? {
    switch self {
    case .level: nil
    case .shareOfYear(let share, let base, let other):
      LimitOrigin(
        share: share, of: base, read: reading.of(other),
        years: reading.metric.isCumulative ? years.count : 1)
    case .shareOfScenario(let share, let name): LimitOrigin(share: share, base: .scenario(name))
    }
  }
}

extension MetricReading {
  /// Another metric of the same scenario; this one for nil.
  fileprivate func of(_ other: Metric?) -> MetricReading {
    other.map { MetricReading(metric: $0, trajectories: trajectories, scenarios: scenarios) } ?? self
  }
}
