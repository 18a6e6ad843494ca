import Reporting
import Testing

struct QuantilesCSVTests {
  private let lines = QuantilesCSV.text(of: TownSweep.report()).split(separator: "\n").map(String.init)

  @Test func `the table of a run has one column more`() {
    #expect(lines[0] == "Model,Scenario,Region,Variable,Unit,Quantile,2020,2021,2022,2023")
    #expect(
      lines.contains(
        "wedge 0.1.0,bau,\"Little Town, East\",Emissions BASIC,Mt CO2-equiv/yr,0.5,0.07,0.06,0.05,0.04"))
  }

  @Test func `each single output has a row for each quantile, in the names and units of a run`() {
    let rows = lines.dropFirst().map { $0.replacing("\"Little Town, East\"", with: "town") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.count == 2 * 4 * 3)
    #expect(Set(rows.map { $0[5] }) == ["0.05", "0.5", "0.95"])
    let use = rows.first { $0[1] == "bau" && $0[3] == "Energy Use|Natural Gas" && $0[5] == "0.95" }
    // 1.2 GWh/yr, in EJ.
    #expect(use?[4] == "EJ/yr" && Double(use?[6] ?? "") == 1.2 * 3.6e12 / 1e18)
  }

  @Test func `a sum has no quantiles, and what has no number has no row`() {
    #expect(!lines.contains { $0.contains(",Emissions|Kyoto Gases,") })
    #expect(lines.contains { $0.contains(",Emissions|Kyoto Gases|Waste,") })
    #expect(!lines.contains { $0.contains("AFOLU") })
  }

  @Test func `no row stands twice`() {
    let keys = lines.map { $0.split(separator: ",").prefix(7).joined(separator: ",") }
    #expect(Set(keys).count == keys.count)
  }
}
