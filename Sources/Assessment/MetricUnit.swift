/// The unit that a metric is shown in: its words, and how many coherent units it is.
package struct MetricUnit: Sendable, Equatable {
  package let text: String
  package let coherentFactor: Double

  /// From the units of the series that the metric is made of.
  ///
  /// A cumulative metric loses its `/yr`; kilotonnes for each of something are shown
  /// as tonnes.
  package init(of metric: Metric, in trajectories: Trajectories) {
    guard let series = trajectories[metric.path] else {
      self.init(text: "", coherentFactor: 1)
      return
    }
    let yearly = series.unit.hasSuffix("/yr")
    var amount = yearly ? String(series.unit.dropLast(3)) : series.unit
    var factor = series.coherentFactor
    let time = yearly && !metric.isCumulative ? "/yr" : ""
    guard let path = metric.per else {
      self.init(text: amount + time, coherentFactor: factor)
      return
    }
    let each = trajectories[path]
    if amount.hasPrefix("kt"), each?.coherentFactor == 1 {
      amount.removeFirst()
      factor /= 1000
    }
    self.init(
      text: "\(amount)/\(each?.unit ?? path)\(time)",
      coherentFactor: factor / (each?.coherentFactor ?? 1))
  }

  private init(text: String, coherentFactor: Double) {
    self.text = text
    self.coherentFactor = coherentFactor
  }
}
