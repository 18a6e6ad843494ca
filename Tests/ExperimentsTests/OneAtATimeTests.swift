import Experiments
import Plans
import Testing

struct OneAtATimeTests {
  private let years = Years(2020, through: 2022)

  /// y = a·b·(year − 2019) and 1/a, with inputs a, b and c that nothing reads.
  private func plan() throws -> Plan {
    let graph = Graph()
    let a = graph.input(0)
    let b = graph.input(1)
    let product = a * b * (graph.year(years) - 2019)
    return try graph.plan(outputs: [product, graph.spread(1 / a, over: years), graph.constant(7)])
  }

  @Test func `a step moves one input and leaves the others as stated`() throws {
    let design = OneAtATime(
      try plan(), stated: [2, 3, 5],
      readings: [.init(output: 0, year: 2022), .init(output: 1, year: 2020), .init(output: 2, year: 2021)])
    #expect(design.base() == [18, 0.5, 7])
    #expect(design.inputsRead == [0, 1])
    let steps = [OneAtATime.Step(input: 0, value: 4), .init(input: 1, value: 1), .init(input: 2, value: 9)]
    #expect(design.values(of: steps) == [[36, 0.25, 7], [6, 0.5, 7], [18, 0.5, 7]])
    #expect(design.values(of: []).isEmpty)
  }

  @Test func `a lane that faults has no values, and spoils no other`() throws {
    let design = OneAtATime(try plan(), stated: [2, 3], readings: [.init(output: 1, year: 2020)])
    let steps = (0..<100).map { OneAtATime.Step(input: 0, value: $0 == 40 ? 0 : Double($0 + 1)) }
    let values = design.values(of: steps)
    #expect(values.count == 100 && values[40] == nil)
    for (lane, value) in values.enumerated() where lane != 40 { #expect(value == [1 / Double(lane + 1)]) }
  }
}
