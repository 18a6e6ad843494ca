import Testing

@testable import Reporting

struct LabelPlacementTests {
  @Test(arguments: [
    // Far apart: where they belong.
    ([5, 50], [5, 50]),
    // Two that would overlap part around their middle, 11.
    ([10, 12], [6, 16]), ([12, 10], [16, 6]),
    // Three in one place; the one below is pushed down with them.
    ([20, 20, 20, 31], [7.75, 17.75, 27.75, 37.75]),
    // At the edges of the room.
    ([98, 99], [90, 100]), ([-5, 1], [0, 10]), ([], []),
  ])
  func `labels stand as near as can be to where they belong`(_ wanted: [Double], _ heights: [Double]) {
    #expect(LabelPlacement.heights(wanted, gap: 10, within: 0...100) == heights)
  }

  @Test func `labels that have no room are not placed`() {
    #expect(LabelPlacement.heights([1, 2, 3], gap: 51, within: 0...100) == nil)
    #expect(LabelPlacement.heights([0, 0, 0], gap: 50, within: 0...100) == [0, 50, 100])
  }

  @Test func `boxes overlap where they share a place`() {
    let box = Box(x: 0...10, y: 0...10)
    #expect(box.overlaps(Box(x: 10...20, y: 5...6)))
    #expect(!box.overlaps(Box(x: 11...20, y: 5...6)))
    #expect(Box(x: 1...2, y: 1...2).isInside(box) && !box.isInside(Box(x: 1...2, y: 1...2)))
    #expect(box.holds(PlotPoint(3, 4)) && !box.holds(PlotPoint(3, 11)))
  }
}
