/// Reads a metric off the trajectories of a scenario and of those it is compared with.
package struct MetricReading: Sendable {
  package let metric: Metric
  package let trajectories: Trajectories
  /// All scenarios of the call, for goals that compare with another.
  package let scenarios: [String: Trajectories]

  package init(metric: Metric, trajectories: Trajectories, scenarios: [String: Trajectories]) {
    self.metric = metric
    self.trajectories = trajectories
    self.scenarios = scenarios
  }

  /// The metric over a run of years: their sum when it is cumulative, else that of a single year.
  package func figure(over years: ClosedRange<Int>) -> Figure {
    guard metric.isCumulative else { return figure(in: years.upperBound) }
    return years.reduce(.value(0)) { total, year in
      Figure.combine(total, figure(in: year), +)
    }
  }

  /// The metric in one year, not cumulated.
  package func figure(in year: Int) -> Figure {
    perHead(trajectories.figure(metric.path, in: year), in: year)
  }

  /// The same metric in another scenario of the call.
  package func figure(ofScenario name: String, over years: ClosedRange<Int>) -> Figure {
    guard let other = scenarios[name] else { return .missing("NE") }
    return MetricReading(metric: metric, trajectories: other, scenarios: scenarios).figure(over: years)
  }

  /// The metric in a base year: measured where the file has an inventory.
  package func figure(of base: BaseYear) -> Figure {
    guard let measured = base.measured else {
      // A total that leaves something out is no measure of what comes after it.
      if let gap = trajectories[metric.path]?.gaps.first { return .missing(gap.key) }
      return figure(in: base.year)
    }
    return perHead(.value(measured), in: base.year)
  }

  /// Divided by what the metric is for each of; no number where there is nothing of that.
  private func perHead(_ figure: Figure, in year: Int) -> Figure {
    guard let per = metric.per else { return figure }
    let count = trajectories.figure(per, in: year)
    return Figure.combine(figure, count.value == 0 ? .missing("NE") : count) { $0 / $1 }
  }
}
