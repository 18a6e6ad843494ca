import Assessment
import Testing

struct ScenarioSummaryTests {
  @Test func `the summary has the total, the total per head and the change since the base year`() {
    let summary = ScenarioSummary(
      of: Examples.trajectories(basic: [100, 50], population: [10_000, 12_500]),
      total: "emissions.basic",
      baseYear: 2020)
    #expect(summary.rows.map(\.role) == [.total, .perHead, .change])
    #expect(summary.rows[1].values == [10, 4])
    #expect(summary.rows[1].unit == "tCO2e/person/yr")
    #expect(summary.rows[2].values == [0, -0.5])
  }

  @Test func `milestones hold the ends, the base year and the years of targets`() {
    let goal = Goal(
      metric: Metric(path: "emissions.basic"), condition: AtMost(level: 1), when: .by(2033, stays: false))
    let years = Milestones.years(horizon: 2005...2050, baseYear: 2005, targets: [Examples.target(goal)])
    #expect(years.first == 2005)
    #expect(years.last == 2050)
    #expect(years.contains(2033))
    #expect(years.count <= 9)
  }

  @Test func `what targets speak of follows the total and stands there once`() {
    let trajectories = Examples.trajectories(basic: [100, 50], population: [10_000, 12_500])
    let basic = "emissions.basic"
    let summary = ScenarioSummary(
      of: trajectories, total: basic, baseYear: 2020,
      metrics: [
        Metric(path: basic), Metric(path: basic, per: "population"), Metric(path: "population"),
        Metric(path: "no.such"),
      ])
    #expect(summary.rows.map(\.role) == [.total, .perHead, .change, .metric])
    #expect(summary.rows[3].path == "population")
  }
}
