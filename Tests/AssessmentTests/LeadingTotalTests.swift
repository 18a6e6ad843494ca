import Assessment
import Testing

struct LeadingTotalTests {
  private func trajectories(gross: Double, net: Double) -> Trajectories {
    let values = ["basic": gross - 1, "gross": gross, "net": net, "transport": gross / 2]
    return Trajectories(
      scenario: "deep", label: "", years: 2020...2020,
      series: values.sorted { $0.key < $1.key }.map { name, value in
        Series(path: "emissions.\(name)", unit: "ktCO2e/yr", values: [value], coherentFactor: 1e6)
      })
  }

  private func target(_ path: String, per: String? = nil) -> TargetStatement {
    Examples.target(
      Goal(
        metric: Metric(path: path, per: per), condition: AtMost(level: 1), when: .by(2030, stays: false)))
  }

  private func path(
    _ targets: [TargetStatement] = [], columns: [String] = [], gross: Double = 10, net: Double = 10
  ) -> String {
    LeadingTotal.path(
      targets: targets,
      inventories: [InventoryStatement(name: "measured", label: "", columns: columns, rows: [])],
      in: trajectories(gross: gross, net: net))
  }

  @Test func `the total that most targets speak of leads, and a sector never does`() {
    #expect(path([target("emissions.transport")]) == "emissions.gross")
    #expect(path([target("emissions.transport"), target("emissions.net")]) == "emissions.net")
    #expect(
      path([target("emissions.basic"), target("emissions.net"), target("emissions.net", per: "population")])
        == "emissions.net")
  }

  @Test func `without such a target the inventory's total leads, else gross, or net where it differs`() {
    #expect(path(columns: ["emissions.transport", "emissions.basic"]) == "emissions.basic")
    #expect(path(columns: ["emissions.transport"]) == "emissions.gross")
    #expect(path(net: 8) == "emissions.net")
  }

  @Test func `metrics of targets are listed once and by path`() {
    let metrics = LeadingTotal.metrics(of: [
      target("emissions.net"), target("emissions.basic", per: "population"), target("emissions.net"),
    ])
    #expect(
      metrics == [Metric(path: "emissions.basic", per: "population"), Metric(path: "emissions.net")])
  }
}
