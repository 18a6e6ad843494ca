import Assessment
import Testing

struct InventoryComparisonTests {
  private let statement = InventoryStatement(
    name: "measured", label: "", columns: ["emissions.basic"],
    rows: [
      .init(year: 2021, cells: [.init(.value(50e6))]),
      .init(year: 2020, cells: [.init(.value(100e6))]),
      .init(year: 2022, cells: [.init(.missing("NE"), note: "no survey")]),
      .init(year: 2023, cells: [.init(.value(0))]),
      .init(year: 1990, cells: [.init(.value(1e6))]),
    ],
    matches: [.init(tolerance: 0.02, years: 2020...2020), .init(tolerance: 0.05, years: 2020...2023)])

  @Test func `the deviation is the model's excess over the measured figure`() {
    let all = statement.compared(with: Examples.trajectories(basic: [102, 53, 7, 0]))
    let rows = all.filter { $0.outside == nil }
    #expect(rows.map(\.year) == [2020, 2021, 2022, 2023])
    #expect(abs(rows[0].deviation! - 0.02) < 1e-12)
    #expect(abs(rows[1].deviation! - 0.06) < 1e-12)
    #expect(rows[0].tolerance == 0.02)
    #expect(rows.map(\.isMissed) == [false, true, false, false])
  }

  @Test func `a match that names a column goes before one for all, the tighter before the wider`() {
    let years = 2020...2021
    let cells: [InventoryStatement.Cell] = [.init(.value(100e6)), .init(.value(10e6))]
    let statement = InventoryStatement(
      name: "measured", label: "", columns: ["emissions.basic", "emissions.waste"],
      rows: [.init(year: 2020, cells: cells), .init(year: 2021, cells: cells)],
      matches: [
        .init(tolerance: 0.05, years: years), .init(tolerance: 0.02, years: 2020...2020),
        .init(columns: ["emissions.waste"], tolerance: 0.09, years: years),
        .init(columns: ["emissions.waste", "emissions.basic"], tolerance: 0.07, years: 2021...2021),
      ])
    let tolerances = statement.compared(with: Examples.trajectories(basic: [100, 100])).map(\.tolerance)
    #expect(tolerances == [0.02, 0.09, 0.07, 0.07])
  }

  @Test func `a missing figure keeps its key and is no zero`() {
    let row = statement.compared(with: Examples.trajectories(basic: [102, 53, 7, 0]))[3]
    #expect(row.measured == nil)
    #expect(row.deviation == nil)
    #expect(row.key == "NE")
  }

  @Test func `something where nothing was measured is a miss`() {
    #expect(statement.compared(with: Examples.trajectories(basic: [102, 53, 7, 1]))[4].isMissed)
  }

  @Test func `years outside the match are compared but cannot miss it`() {
    let statement = InventoryStatement(
      name: "measured", label: "", columns: ["emissions.basic"],
      rows: [.init(year: 2020, cells: [.init(.value(100e6))])])
    let row = statement.compared(with: Examples.trajectories(basic: [50]))[0]
    #expect(row.deviation == -0.5)
    #expect(!row.isMissed)
  }

  @Test func `a year that the run does not reach is named and misses nothing`() {
    let statement = InventoryStatement(
      name: "measured", label: "", columns: ["emissions.basic"],
      rows: [1990, 2020, 2030].map { .init(year: $0, cells: [.init(.value(100e6))]) },
      matches: [.init(tolerance: 0.02, years: 1990...2030)])
    let rows = statement.compared(with: Examples.trajectories(basic: [100]))
    #expect(rows.map(\.outside) == [.before, nil, .after])
    #expect(rows.map(\.deviation) == [nil, 0, nil])
    #expect(rows.map(\.measured) == [100, 100, 100])
    #expect(rows.map(\.isMissed) == [false, false, false])
  }
}
