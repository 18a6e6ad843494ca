import Assessment
import Testing

struct MetricCurveTests {
  private let trajectories = Trajectories(
    scenario: "bau", label: "", years: 2020...2023,
    series: [
      Series(
        path: "emissions.net", unit: "ktCO2e/yr", values: [10, 20, nil, 40], coherentFactor: 1e6, key: "C"),
      Series(path: "emissions.waste", unit: "ktCO2e/yr", values: [1, 2, 3, 4], coherentFactor: 1e6),
      Series(path: "population", unit: "person", values: [1000, 1000, 1000, 2000], coherentFactor: 1),
    ])

  private func curve(_ metric: Metric, _ when: When) -> MetricCurve {
    MetricCurve(of: Goal(metric: metric, condition: AtMost(level: 1), when: when), in: trajectories)
  }

  @Test func `a yearly metric is itself, with the key of what is missing`() {
    let curve = curve(Metric(path: "emissions.net"), .within(2023))
    #expect(curve.values == [10, 20, nil, 40] && curve.unit == "ktCO2e/yr" && curve.key == "C")
  }

  /// 1 kt for 1000 people is 1 t each.
  @Test func `a metric for each person is divided year by year`() {
    let curve = curve(Metric(path: "emissions.waste", per: "population"), .within(2023))
    #expect(curve.values == [1, 2, 3, 2] && curve.unit == "tCO2e/person/yr" && curve.key == nil)
  }

  @Test func `a cumulative metric sums from its first year to its last`() {
    let metric = Metric(path: "emissions.waste", isCumulative: true)
    #expect(curve(metric, .years(2021, 2022)).values == [nil, 2, 5, nil])
    #expect(curve(metric, .years(2020, 2023)).values == [1, 3, 6, 10])
    #expect(curve(metric, .years(2020, 2023)).unit == "ktCO2e")
    let gap = curve(Metric(path: "emissions.net", isCumulative: true), .years(2020, 2023))
    #expect(gap.values == [10, 30, nil, nil] && gap.key == "C")
  }
}
