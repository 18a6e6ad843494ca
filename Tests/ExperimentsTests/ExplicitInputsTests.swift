import Experiments
import Plans
import Testing

struct ExplicitInputsTests {
  /// Two columns over seven draws in blocks of four; the number is 10 · column + draw.
  private let source = ExplicitInputs(
    draws: 7, block: 4,
    blocks: [[0, 1, 2, 3, 10, 11, 12, 13], [4, 5, 6, 14, 15, 16]], filling: [[2], [0, 3]], inputs: 4)

  @Test(arguments: [0..<7, 0..<1, 3..<5, 4..<7, 6..<7])
  func `each draw brings its numbers to the inputs they fill, whatever the draws beside it`(
    _ draws: Range<Int>
  ) {
    var lanes = LaneInputs(lanes: draws.count, inputs: 4)
    source.fill(&lanes, draws: draws)
    for (lane, draw) in draws.enumerated() {
      #expect(lanes[2, lane] == Double(draw))
      #expect(lanes[0, lane] == Double(10 + draw) && lanes[3, lane] == Double(10 + draw))
      #expect(lanes[1, lane] == 0)
    }
    #expect(source.samples == 7 && source.replicates == 1 && source.replicate(ofDraw: 5) == 0)
  }
}
