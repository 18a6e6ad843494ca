import Reporting
import Testing

struct IAMCFormatTests {
  private let lines = IAMCFormat.text(of: Examples.report(), style: .plain).split(separator: "\n")

  @Test func `the first line names the columns and the years`() {
    #expect(lines[0] == "Model,Scenario,Region,Variable,Unit,2020,2021,2022,2023")
  }

  @Test func `a field with a comma is quoted`() {
    #expect(
      lines[1].hasPrefix("wedge 0.1.0,bau,\"Little Town, East\",Emissions|Kyoto Gases,Mt CO2-equiv/yr,"))
  }

  @Test func `no row stands twice and an absent value is an empty cell`() {
    let rows = lines.dropFirst().map { $0.split(separator: ",").prefix(5).joined(separator: ",") }
    #expect(Set(rows).count == rows.count)
    #expect(lines.contains { $0.hasSuffix("Emissions|Kyoto Gases|Waste,Mt CO2-equiv/yr,0.01,0.008,0.004,") })
  }

  @Test func `a parent is the sum of its printed children`() {
    func values(_ variable: String) -> [Double] {
      let line = lines.first { $0.contains(",bau,") && $0.contains(",\(variable),") } ?? ""
      return line.split(separator: ",").suffix(4).compactMap { Double($0) }
    }
    let total = values("Emissions|Kyoto Gases")
    let energy = values("Emissions|Kyoto Gases|Stationary Energy")
    let waste = values("Emissions|Kyoto Gases|Waste")
    #expect(total.count == 4)
    for year in total.indices { #expect(total[year] == energy[year] + waste[year]) }
  }
}
