import Assessment
import Testing

struct ScenarioComparisonTests {
  private func scenario(
    _ name: String, _ values: [Double?], unit: String = "ktCO2e/yr", path: String = "emissions.basic"
  ) -> ScenarioReport {
    let trajectories = Trajectories(
      scenario: name, label: "", years: 2020...2021,
      series: [Series(path: path, unit: unit, values: values, coherentFactor: 1e6)])
    return ScenarioReport(
      trajectories: trajectories, summary: ScenarioSummary(of: trajectories, total: path, baseYear: 2020),
      verdicts: [], inventory: [], defaultsUsed: [], calibrated: [], notes: [], milestones: [])
  }

  private func comparison(_ scenarios: [ScenarioReport], with other: String? = nil) -> ScenarioComparison? {
    ScenarioComparison(
      of: RunReport(
        version: "", fileHash: "", city: "", gwp: "", scenarios: scenarios, comparedWith: other))
  }

  @Test func `differences are taken from the first scenario, or from the one that is asked for`() throws {
    let scenarios = [scenario("a", [5, 4]), scenario("b", [3, nil]), scenario("c", [6, 1])]
    let first = try #require(comparison(scenarios))
    #expect(first.reference == "a" && first.lines.map(\.scenario) == ["a", "b", "c"])
    #expect(first.lines.map(\.difference) == [nil, [-2, nil], [1, -3]])
    let other = try #require(comparison(scenarios, with: "c"))
    #expect(other.reference == "c" && other.lines.map(\.difference) == [[-1, 3], [-3, nil], nil])
  }

  @Test func `one scenario is not compared, nor are totals of other units or kinds`() throws {
    #expect(comparison([scenario("a", [1, 2])]) == nil)
    #expect(comparison([scenario("a", [1, 2]), scenario("b", [1, 2], unit: "MtCO2e/yr")]) == nil)
    let mixed = try #require(
      comparison([scenario("a", [1, 2]), scenario("b", [1, 2], path: "emissions.net")]))
    #expect(mixed.lines.map(\.difference) == [nil, nil])
  }
}
