import Assessment
import Testing

struct SweepComparisonTests {
  private func report(_ scenarios: [(name: String, mean: [Double], unit: String)]) -> SweepReport {
    SweepReport(
      version: "", library: "", fileHash: "", city: "", gwp: "", years: 2020...2021,
      sampling: SamplingRecord(design: "independent", seed: 1, samples: 2, draws: 2, replicates: 1),
      probabilities: [],
      scenarios: scenarios.map { scenario in
        ScenarioSweep(
          name: scenario.name, label: "",
          outputs: [
            SweptOutput(
              path: "emissions.net", unit: scenario.unit, coherentFactor: 1, central: [nil, nil],
              mean: scenario.mean, deviation: [0, 0], quantiles: [])
          ], targets: [])
      }, inputs: [])
  }

  @Test func `the mean of the differences is the difference of the means over shared draws`() throws {
    let sweep = report([("a", [5, 4], "t"), ("b", [3, 6], "t"), ("c", [1, 1], "kt")])
    let comparison = try #require(SweepComparison(of: "emissions.net", in: sweep))
    #expect(comparison.reference == "a" && comparison.lines.map(\.scenario) == ["a", "b"])
    #expect(comparison.lines.map(\.difference) == [nil, [-2, 2]])
  }

  @Test func `fewer than two scenarios with the output are not compared`() {
    #expect(SweepComparison(of: "emissions.net", in: report([("a", [1, 2], "t")])) == nil)
    #expect(SweepComparison(of: "x", in: report([("a", [1, 2], "t"), ("b", [1, 2], "t")])) == nil)
  }

  @Test func `a stated verdict names the output of its limit only where that is one of the output's own`() {
    let trajectories = Trajectories(
      scenario: "bau", label: "", years: 2020...2021,
      series: [
        Series(path: "emissions.net", unit: "ktCO2e/yr", values: [10, 20], coherentFactor: 1e6),
        Series(path: "population", unit: "person", values: [1000, 1000], coherentFactor: 1),
      ])
    func stated(_ metric: Metric, _ condition: any TargetKind) -> StatedVerdict {
      let target = TargetStatement(
        name: "t", label: "", goal: Goal(metric: metric, condition: condition, when: .by(2021, stays: false)))
      return StatedVerdict(
        Judge(scenarios: [trajectories]).verdict(on: target, force: .must, in: trajectories))
    }
    let plain = stated(Metric(path: "emissions.net"), AtMost(level: 15e6))
    #expect(plain.path == "emissions.net" && !plain.isFloor && plain.limit == 15 && plain.isMet == false)
    #expect(stated(Metric(path: "population"), AtLeast(level: 1)).isFloor)
    #expect(stated(Metric(path: "emissions.net", per: "population"), AtMost(level: 1)).path == nil)
  }
}
