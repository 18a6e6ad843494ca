import Plans
import Randomness
import Testing

@testable import Experiments

struct SampledLanesTests {
  private let chances = [Chance(address: "a"), Chance(address: "b")]

  private func sampler(_ design: SamplingDesign) -> Sampler {
    Sampler(
      inputs: [
        SampledInput(chance: chances[0], law: Uniform(1, 2)),
        SampledInput(chance: chances[1], law: Normal(mean: 5, standardDeviation: 1)),
      ], chances: chances, groups: [], design: design, seed: 6, samples: 100)
  }

  @Test(arguments: SamplingDesign.allCases)
  func `lanes bring the draws of the sampler, and the replicate of each`(design: SamplingDesign) {
    let lanes = SampledLanes(sampler(design))
    #expect(lanes.inputs == 2 && lanes.samples == 100)
    #expect(lanes.replicates == (design == .independent ? 1 : 16))
    var inputs = LaneInputs(lanes: 64, inputs: 2)
    lanes.fill(&inputs, draws: 64..<100)
    var values = Array(repeating: 0.0, count: 2 * 36)
    lanes.sampler.fill(&values, stride: 36, draws: 64..<100)
    for lane in 0..<36 {
      #expect(inputs[0, lane] == values[lane] && inputs[1, lane] == values[36 + lane])
      #expect(lanes.replicate(ofDraw: 64 + lane) < lanes.replicates)
    }
    #expect((36..<64).allSatisfy { inputs[0, $0] == 0 && inputs[1, $0] == 0 })
  }

  @Test func `a number told in another unit is settled, and others stay`() {
    let plain = SampledLanes(sampler(.independent))
    let settled = SampledLanes(
      sampler(.independent),
      measures: [
        .init(scale: 0.01, multiplier: 1, divisor: 3), .init(scale: 1, multiplier: 1, divisor: 1),
      ])
    var (before, after) = (LaneInputs(lanes: 50, inputs: 2), LaneInputs(lanes: 50, inputs: 2))
    plain.fill(&before, draws: 0..<50)
    settled.fill(&after, draws: 0..<50)
    for lane in 0..<50 {
      #expect(after[0, lane] == before[0, lane] * 3 / 0.01 * 0.01 / 3)
      #expect(after[1, lane] == before[1, lane])
    }
  }
}
