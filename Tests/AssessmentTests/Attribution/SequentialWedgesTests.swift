import Testing

@testable import Assessment

struct SequentialWedgesTests {
  @Test func `wedges and what remains add up to the baseline`() throws {
    let pathways = [[100.0, 110], [90, 80], [95, 40]]
    let wedges = try SequentialWedges(pathways: pathways)
    #expect(wedges.wedges == [[10, 30], [-5, 40]])
    #expect(wedges.remaining == [95, 40])
    #expect(wedges.cumulative == [40, 35])
  }

  @Test func `shares cut from what is left`() throws {
    let wedges = try SequentialWedges(baseline: [100, 200], shares: [[0.5, 0], [0.5, 1]])
    #expect(wedges.wedges == [[50, 0], [25, 200]])
    #expect(wedges.remaining == [25, 0])
  }

  @Test func `the order moves the wedges and not their sum`() throws {
    let (a, b) = ([0.3, 0.4], [0.2, 0.1])
    let one = try SequentialWedges(baseline: [10, 20], shares: [a, b])
    let other = try SequentialWedges(baseline: [10, 20], shares: [b, a])
    #expect(one.wedges[0] != other.wedges[1])
    for year in 0..<2 { #expect(abs(one.remaining[year] - other.remaining[year]) < 1e-14) }
  }

  @Test func `what has other years is refused`() {
    #expect(throws: SequentialWedges.Mistake.shape) { try SequentialWedges(pathways: []) }
    #expect(throws: SequentialWedges.Mistake.shape) { try SequentialWedges(pathways: [[1], [1, 2]]) }
    #expect(throws: SequentialWedges.Mistake.shape) { try SequentialWedges(baseline: [1], shares: [[]]) }
    #expect(throws: SequentialWedges.Mistake.notFinite(pathway: 1, year: 0)) {
      try SequentialWedges(pathways: [[1], [.infinity]])
    }
    #expect(throws: SequentialWedges.Mistake.notFinite(pathway: 1, year: 0)) {
      try SequentialWedges(baseline: [1], shares: [[.nan]])
    }
  }
}
