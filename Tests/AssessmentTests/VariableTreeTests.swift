import Assessment
import Testing

struct VariableTreeTests {
  @Test func `a parent is the sum of its printed children to the last bit`() {
    let series = ["a", "b", "c"].enumerated().map { index, path in
      Series(path: path, unit: "ktCO2e/yr", values: [0.1 * Double(index + 1), nil], coherentFactor: 1e6)
    }
    let trajectories = Trajectories(scenario: "s", label: "", years: 2020...2021, series: series)
    let tree = VariableTree(
      "T", unit: "Mt",
      .sum(
        ["a", "b", "c", "absent"].map {
          VariableTree("T|\($0)", unit: "Mt", .series($0, coherentFactor: 1e9))
        }))
    let rows = tree.rows(from: trajectories)
    #expect(rows.map(\.name) == ["T", "T|a", "T|b", "T|c"])
    #expect(rows[0].values[0] == rows[1].values[0]! + rows[2].values[0]! + rows[3].values[0]!)
    #expect(rows[0].values[1] == nil)
  }
}
