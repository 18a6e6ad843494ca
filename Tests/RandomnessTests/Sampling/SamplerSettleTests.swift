import Testing

@testable import Randomness

struct SamplerSettleTests {
  @Test(arguments: [(0.01, 1.0, 1.0), (1, 1, 1), (1e3, 4.1868, 1), (1, 1, 31_556_952), (0.01, 3.6, 8.76)])
  func `a settled number goes through the other unit step by step`(
    scale: Double, multiplier: Double, divisor: Double
  ) {
    let drawn = (0..<77).map { RandomStream(seed: 3, address: "x").uniform(draw: $0) * 17 - 5 }
    var settled = [99.0] + drawn + [98]
    Sampler.settle(
      &settled, from: 1, count: 77, scale: scale, multiplier: multiplier, divisor: divisor)
    let wanted = drawn.map { $0 * divisor / multiplier / scale * scale * multiplier / divisor }
    #expect(settled == [99] + wanted + [98])
  }
}
