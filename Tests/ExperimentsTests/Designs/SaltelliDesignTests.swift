import Experiments
import Plans
import Randomness
import Testing

struct SaltelliDesignTests {
  @Test func `a block takes one column from the second half`() throws {
    let design = try SaltelliDesign(inputs: 3, count: 8)
    #expect(design.lanes == 40)
    for row in 0..<8 {
      for column in 0..<3 {
        let mixed = design.uniform(lane: (2 + column) * 8 + row, input: column)
        #expect(mixed == design.uniform(lane: 8 + row, input: column))
        for other in 0..<3 where other != column {
          let kept = design.uniform(lane: (2 + column) * 8 + row, input: other)
          #expect(kept == design.uniform(lane: row, input: other))
        }
      }
    }
  }

  @Test func `outputs come back by block`() throws {
    let design = try SaltelliDesign(inputs: 2, count: 4)
    let runs = design.runs(of: (0..<16).map(Double.init))
    #expect(runs.a == [0, 1, 2, 3] && runs.b == [4, 5, 6, 7])
    #expect(runs.mixed == [[8, 9, 10, 11], [12, 13, 14, 15]])
    let uniforms = design.uniforms
    #expect(uniforms[1, 9] == design.uniform(lane: 9, input: 1))
  }

  @Test func `open designs have no corner`() throws {
    #expect(try SaltelliDesign(inputs: 1, count: 1, isOpen: false).uniform(lane: 0, input: 0) == 0)
    #expect(try SaltelliDesign(inputs: 1, count: 1).uniform(lane: 0, input: 0) > 0)
  }

  @Test func `more inputs than half the table are refused`() {
    let shipped = SobolSequence.dimensionsShipped
    #expect(throws: SobolSequence.Mistake.noSuchDimension(shipped + 1, shipped: shipped)) {
      try SaltelliDesign(inputs: shipped / 2 + 1, count: 4)
    }
    #expect(throws: SobolSequence.Mistake.tooManyPoints(0)) { try SaltelliDesign(inputs: 1, count: 0) }
  }
}
