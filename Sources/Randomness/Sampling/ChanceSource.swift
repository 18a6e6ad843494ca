/// The uniform numbers of one chance under one design.
struct ChanceSource: Sendable {
  /// What the design adds to the stream of the chance.
  private enum Spread: Sendable {
    case plain
    case mirrored
    case strata([KeyedPermutation?])
    case points(SobolDirections, [OwenScrambling])
  }

  private let stream: RandomStream
  private let yearIndex: Int
  private let replication: Replication
  private let spread: Spread

  /// - Parameter dimension: of Sobol's sequence, from 0; beyond the table the chance is drawn
  ///   independently.
  init(_ chance: Chance, seed: UInt64, replication: Replication, dimension: Int?) {
    stream = RandomStream(seed: seed, address: chance.address)
    yearIndex = chance.yearIndex
    self.replication = replication
    func keys(_ purpose: String) -> [UInt64] {
      let keys = RandomStream(seed: seed, address: chance.address + " " + purpose)
      return (0..<Replication.parts).map { keys.word(draw: $0, yearIndex: chance.yearIndex) }
    }
    switch replication.design {
    case .independent: spread = .plain
    case .antithetic: spread = .mirrored
    case .latinHypercube:
      spread = .strata(
        keys("permutation").enumerated().map { replicate, key in
          let size = replication.size(ofReplicate: replicate)
          return size > 0 ? KeyedPermutation(count: size, key: key) : nil
        })
    case .sobol:
      let shipped = SobolDirections.shipped
      if let dimension, dimension < shipped.count {
        spread = .points(shipped[dimension], keys("scrambling").map(OwenScrambling.init))
      } else {
        spread = .plain
      }
    }
  }

  /// Fills in the uniform numbers of some draws.
  func fill(_ points: inout PointColumn, draws: Range<Int>) {
    points.setUniforms { uniform(draw: draws.lowerBound + $0) }
  }

  func uniform(draw: Int) -> Double {
    let word = stream.word(draw: draw, yearIndex: yearIndex)
    let place = draw / Replication.parts
    switch spread {
    case .plain: return RandomStream.openUniform(word)
    case .mirrored:
      let first = stream.word(draw: draw & ~1, yearIndex: yearIndex)
      return RandomStream.openUniform(draw & 1 == 0 ? first : ~first)
    case .strata(let permutations):
      guard let permutation = permutations[draw % Replication.parts] else { return 0.5 }
      return LatinHypercube.place(
        stratum: permutation[place], jitter: RandomStream.openUniform(word), count: permutation.count)
    case .points(let directions, let scramblings):
      // The bits below those of the scrambled coordinate are as random as any.
      let coordinate = scramblings[draw % Replication.parts](directions.coordinate(place))
      return RandomStream.openUniform(UInt64(coordinate) << 32 | word >> 32)
    }
  }
}
