import Testing

@testable import Randomness

/// The loops against the same numbers one by one.
struct ChanceSourceTests {
  /// The uniform number of one draw, without a loop over lanes.
  private func plain(
    _ chance: Chance, _ replication: Replication, dimension: Int?, draw: Int
  ) -> Double {
    let seed: UInt64 = 0xFEED_5EED_0000_0003
    let stream = RandomStream(seed: seed, address: chance.address)
    func key(_ purpose: String) -> UInt64 {
      RandomStream(seed: seed, address: chance.address + " " + purpose)
        .word(draw: draw % 16, yearIndex: chance.year ?? 0)
    }
    let word = stream.word(draw: draw, yearIndex: chance.year ?? 0)
    switch replication.design {
    case .independent: return RandomStream.openUniform(word)
    case .antithetic:
      let even = stream.uniform(draw: draw & ~1, yearIndex: chance.year ?? 0)
      return draw % 2 == 0 ? even : 1 - even
    case .latinHypercube:
      let size = replication.size(ofReplicate: draw % 16)
      let permutation = KeyedPermutation(count: size, key: key("permutation"))
      return LatinHypercube.place(
        stratum: permutation[draw / 16], jitter: RandomStream.openUniform(word), count: size)
    case .sobol:
      guard let dimension else { return RandomStream.openUniform(word) }
      let coordinate = SobolDirections.shipped[dimension].coordinate(draw / 16)
      let scrambled = OwenScrambling(key: key("scrambling"))(coordinate)
      return RandomStream.openUniform(UInt64(scrambled) << 32 | word >> 32)
    }
  }

  @Test(arguments: SamplingDesign.allCases)
  func `many draws at once are the draws one by one`(design: SamplingDesign) {
    let blocks = [(0, 0), (0, 1), (0, 64), (5, 3), (16, 16), (15, 70), (33, 31), (900, 100)]
    for samples in [1000, 1 << 20, 4_000_000_000] {
      let replication = Replication(design: design, samples: samples)
      for chance in [Chance(address: "transport.car.occupancy"), Chance(address: "a", year: 2031)] {
        for (dimension, blocks) in [
          (nil, blocks), (0, blocks), (17, blocks + [(samples - 75, 75), (samples / 3, 9)]),
        ] as [(Int?, [(Int, Int)])] {
          let source = ChanceSource(
            chance, seed: 0xFEED_5EED_0000_0003, replication: replication, dimension: dimension)
          for (first, lanes) in blocks {
            var points = PointColumn(lanes: lanes)
            source.fill(&points, first: first)
            let wanted = (0..<lanes).map {
              plain(chance, replication, dimension: dimension, draw: first + $0)
            }
            #expect(points.below == wanted, "\(samples) from \(first)")
            #expect(points.above == wanted.map { 1 - $0 })
            #expect(wanted.allSatisfy { $0 > 0 && $0 < 1 })
          }
        }
      }
    }
  }
}
