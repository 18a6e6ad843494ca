import Assessment
import Testing

struct EmissionsStackTests {
  private func scenario(
    _ series: [(path: String, values: [Double?])], total: String, metrics: [Metric] = []
  ) -> ScenarioReport {
    let trajectories = Trajectories(
      scenario: "bau", label: "", years: 2020...2021,
      series: series.map {
        Series(path: $0.path, unit: "ktCO2e/yr", values: $0.values, coherentFactor: 1e6)
      })
    return ScenarioReport(
      trajectories: trajectories,
      summary: ScenarioSummary(of: trajectories, total: total, baseYear: 2020, metrics: metrics),
      verdicts: [],
      inventory: [], defaultsUsed: [], calibrated: [], notes: [], milestones: [])
  }

  @Test func `what is taken off is a negative part, and net a total of its own`() {
    let stack = EmissionsStack(
      of: scenario(
        [
          ("emissions.energy", [5, 4]), ("emissions.waste", [1, nil]), ("emissions.ippu", [0, 0]),
          ("emissions.removals", [0, 2]), ("emissions.offsets", [0, 0]), ("emissions.basic", [6, 4]),
          ("emissions.net", [6, 2]),
        ], total: "emissions.basic"))
    #expect(stack.parts.map(\.path) == ["emissions.energy", "emissions.waste", "emissions.removals"])
    #expect(stack.parts.map(\.values) == [[5, 4], [1, nil], [0, -2]])
    #expect(stack.totals.map(\.path) == ["emissions.basic", "emissions.net"])
    #expect(stack.unit == "ktCO2e/yr" && stack.years == 2020...2021)
  }

  @Test func `net stands once, and where nothing is taken off only if a target speaks of it`() {
    let series: [(path: String, values: [Double?])] = [
      ("emissions.energy", [5, 4]), ("emissions.basic", [5, 4]), ("emissions.net", [5, 4]),
    ]
    #expect(EmissionsStack(of: scenario(series, total: "emissions.basic")).totals.count == 1)
    #expect(EmissionsStack(of: scenario(series, total: "emissions.net")).totals.count == 1)
    let spoken = scenario(series, total: "emissions.basic", metrics: [Metric(path: "emissions.net")])
    #expect(EmissionsStack(of: spoken).totals.map(\.path) == ["emissions.basic", "emissions.net"])
  }
}
