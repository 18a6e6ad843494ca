import Experiments
import Testing

struct MorrisDesignTests {
  @Test(arguments: [2, 4, 6, 10])
  func `every step moves one input by the whole step and stays on the grid`(levels: Int) throws {
    let design = try MorrisDesign(inputs: 5, levels: levels, trajectories: 12, seed: 3)
    let points = design.points
    #expect(points.count == design.lanes)
    for point in points {
      for x in point {
        let level = x * Double(levels - 1)
        #expect(x >= 0 && x <= 1 && abs(level - level.rounded()) < 1e-12)
      }
    }
    for start in stride(from: 0, to: points.count, by: 6) {
      var moved: [Int] = []
      for step in start..<start + 5 {
        let changes = (0..<5).filter { points[step][$0] != points[step + 1][$0] }
        #expect(changes.count == 1)
        let distance = abs(points[step][changes[0]] - points[step + 1][changes[0]])
        #expect(abs(distance - design.step) < 1e-15)
        moved += changes
      }
      #expect(moved.sorted() == [0, 1, 2, 3, 4])
    }
  }

  @Test func `every level has the same chance`() throws {
    let design = try MorrisDesign(inputs: 3, levels: 4, trajectories: 3000, seed: 1)
    var counts = Array(repeating: 0.0, count: 4)
    for point in design.points { for x in point { counts[Int((x * 3).rounded())] += 1 } }
    let expected = Double(design.lanes * 3) / 4
    // Points of a trajectory go together, so the bound is wide: 5 %.
    for count in counts { #expect(abs(count / expected - 1) < 0.05) }
  }

  @Test func `a seed repeats, another walks elsewhere`() throws {
    let first = try MorrisDesign(inputs: 4, trajectories: 5, seed: 7).points
    func points(_ trajectories: Int, seed: UInt64) throws -> [[Double]] {
      try MorrisDesign(inputs: 4, trajectories: trajectories, seed: seed).points
    }
    let (again, other) = (try points(5, seed: 7), try points(5, seed: 8))
    #expect(first == again && first != other)
    // What is added leaves the trajectories that were there.
    let more = try points(9, seed: 7)
    #expect(more.prefix(25) == first[...])
  }

  @Test func `odd levels and empty designs are refused`() {
    #expect(throws: MorrisDesign.Mistake.levels(5)) {
      try MorrisDesign(inputs: 2, levels: 5, trajectories: 1, seed: 0)
    }
    #expect(throws: MorrisDesign.Mistake.empty) { try MorrisDesign(inputs: 0, trajectories: 1, seed: 0) }
  }
}
