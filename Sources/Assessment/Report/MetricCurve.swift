/// What a goal speaks of, year by year, as a picture shows it.
package struct MetricCurve: Sendable {
  package let metric: Metric
  package let years: ClosedRange<Int>
  package let unit: String
  /// In `unit`; a cumulative metric is the sum since the goal's first year, and nothing outside its years.
  package let values: [Double?]
  /// The notation key of the first missing value.
  package let key: String?

  package init(of goal: Goal, in trajectories: Trajectories) {
    let metric = goal.metric
    let reading = MetricReading(metric: metric, trajectories: trajectories, scenarios: [:])
    let unit = MetricUnit(of: metric, in: trajectories)
    let counted = goal.when.years(through: trajectories.years.upperBound)
    var sum = Figure.value(0)
    var key: String?
    values = trajectories.years.map { year in
      guard metric.isCumulative else {
        let figure = reading.figure(in: year)
        key = key ?? figure.key
        return figure.value.map { $0 / unit.coherentFactor }
      }
      guard counted.contains(year) else { return nil }
      sum = Figure.combine(sum, reading.figure(in: year), +)
      key = key ?? sum.key
      return sum.value.map { $0 / unit.coherentFactor }
    }
    self.metric = metric
    self.years = trajectories.years
    self.unit = unit.text
    self.key = key
  }
}
