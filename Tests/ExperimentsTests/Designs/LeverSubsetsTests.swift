import Experiments
import Plans
import Testing

struct LeverSubsetsTests {
  @Test func `a lane has the levers of its bits`() throws {
    let inputs = try LeverSubsets(strengths: [1, 0.8, 0.5]).inputs
    #expect(inputs.lanes == 8)
    #expect((0..<8).map { inputs[1, $0] } == [0, 0, 0.8, 0.8, 0, 0, 0.8, 0.8])
    #expect((0..<3).map { inputs[$0, 5] } == [1, 0, 0.5])
  }

  @Test func `an order adds one lever after the other`() {
    #expect(LeverSubsets.prefixes(of: [2, 0, 1]) == [0, 4, 5, 7])
    #expect(LeverSubsets.prefixes(of: []) == [0])
  }

  @Test func `too many levers are refused`() {
    #expect(throws: LeverSubsets.Mistake.tooManyLevers(17, atMost: 16)) {
      try LeverSubsets(strengths: Array(repeating: 1, count: 17))
    }
  }
}
