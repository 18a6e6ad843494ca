import Tiles

/// The points of one chance under one design.
struct ChanceSource: Sendable {
  /// What the design makes of the stream of the chance.
  private enum Spread: Sendable {
    case independent
    case mirrored
    /// The size of each replicate and ⌈√size⌉.
    case strata(counts: [UInt32], sides: [UInt32])
    case points(directions: [UInt32])
  }

  private let stream: RandomStream
  private let yearIndex: Int
  /// Of the 16 replicates: the first halves of all, then the second halves.
  private let keys: [UInt32]
  private let spread: Spread

  /// - Parameter dimension: of Sobol's sequence, from 0; beyond the table, or without one, the chance
  ///   is drawn independently.
  init(_ chance: Chance, seed: UInt64, replication: Replication, dimension: Int?) {
    stream = RandomStream(seed: seed, address: chance.address)
    yearIndex = chance.yearIndex
    let replicates = 0..<Replication.parts
    switch replication.design {
    case .independent: (keys, spread) = ([], .independent)
    case .antithetic: (keys, spread) = ([], .mirrored)
    case .latinHypercube:
      keys = Self.halves(replicates.map { Self.key(chance, "permutation", seed: seed, replicate: $0) })
      // A replicate without draws is never asked for.
      let counts = replicates.map { max(replication.size(ofReplicate: $0), 1) }
      spread = .strata(
        counts: counts.map(UInt32.init), sides: counts.map { UInt32(KeyedPermutation.side($0)) })
    case .sobol:
      let shipped = SobolDirections.shipped
      if let dimension, dimension < shipped.count {
        keys = Self.halves(replicates.map { Self.key(chance, "scrambling", seed: seed, replicate: $0) })
        spread = .points(directions: shipped[dimension].vectors)
      } else {
        (keys, spread) = ([], .independent)
      }
    }
  }

  /// What a chance's permutation or scrambling in one replicate depends on; no address holds a space.
  static func key(_ chance: Chance, _ purpose: String, seed: UInt64, replicate: Int) -> UInt64 {
    RandomStream(seed: seed, address: chance.address + " " + purpose)
      .word(draw: replicate, yearIndex: chance.yearIndex)
  }

  private static func halves(_ keys: [UInt64]) -> [UInt32] {
    let hashes = keys.map(KeyedHash.init)
    return hashes.map(\.first) + hashes.map(\.second)
  }

  /// Sets the points of some draws, the first of them in lane 0.
  func fill(_ points: inout PointColumn, first: Int) {
    if case .mirrored = spread {
      stream.fill(&points.words, first: first, yearIndex: yearIndex, mirrored: true)
    } else {
      stream.fill(&points.words, first: first, yearIndex: yearIndex)
    }
    switch spread {
    case .independent, .mirrored: points.setWords()
    case .strata(let counts, let sides):
      points.setStrata(keys: keys, counts: counts, sides: sides, first: first)
    case .points(let directions):
      DrawKernels.scramble(&points.words, directions: directions, keys: keys, first: first)
      points.setWords()
    }
  }
}
