import Experiments
import Plans
import Testing

struct TensorGridTests {
  @Test func `every combination is a lane, the last axis fastest`() throws {
    let grid = try TensorGrid([
      QuadratureAxis(values: [1, 2], weights: [1, 1]),
      QuadratureAxis(values: [5, 6, 7], weights: [1, 1, 1]),
    ])
    #expect((0..<6).map { grid.inputs[0, $0] } == [1, 1, 1, 2, 2, 2])
    #expect((0..<6).map { grid.inputs[1, $0] } == [5, 6, 7, 5, 6, 7])
  }

  @Test func `a grid beyond all bounds is refused`() throws {
    let axis = try QuadratureAxis(gaussLegendre: 64)
    #expect(throws: TensorGrid.Mistake.tooManyLanes(atMost: TensorGrid.lanesAtMost)) {
      try TensorGrid(Array(repeating: axis, count: 20))
    }
  }
}
