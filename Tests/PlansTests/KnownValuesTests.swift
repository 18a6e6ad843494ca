import Testing

@testable import Plans

/// What nodes are in a lane that brings the same number for every input.
struct KnownValuesTests {
  @Test func `values come with their years, and say whether they rest on an input`() throws {
    let graph = Graph()
    let line = graph.table(first: 2020, [1, 2, 3])
    let moved = graph.binary(.multiply, line, graph.input(1))
    let known = try graph.values(of: [graph.constant(7), line, moved, graph.total(moved)], bringing: 2)
    #expect(known.map(\.values) == [[7], [1, 2, 3], [2, 4, 6], [12]])
    #expect(known.map(\.varies) == [false, false, true, true])
    #expect(known[1].value(in: 2022) == 3 && known[1].value(in: 2023) == nil)
    #expect(known[3].value(in: 1990) == 12)
  }

  @Test func `what cannot be computed is not finite, and hides nothing else`() throws {
    let graph = Graph()
    let nothing = graph.binary(.divide, graph.constant(1), graph.constant(0))
    let known = try graph.values(of: [nothing, graph.constant(3)], bringing: 1)
    #expect(!known[0].values[0].isFinite)
    #expect(known[1].values == [3])
  }

  @Test func `a loop that is open has no values`() {
    let graph = Graph()
    let (node, _) = graph.previous(first: graph.constant(1), years: Years(2020, through: 2022))
    #expect(throws: PlanError.self) { try graph.values(of: [node], bringing: 1) }
  }
}
