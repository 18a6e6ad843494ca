/// Shuffles a number line so that equal parts of every size stay whole: nested uniform scrambling.
///
/// Bit b of a coordinate, the first being the highest, is flipped or not by the bits above it: the
/// node 2^b + (those bits) of the binary tree over the coordinate has a random bit of its own, the
/// highest of its `KeyedHash`. Each of the 2³² − 1 nodes is another word, so no two share a bit.
/// Every scrambled point is uniform, and points that lay one in each equal part still do. Source:
/// A. B. Owen, Randomly permuted (t,m,s)-nets and (t,s)-sequences, in Monte Carlo and Quasi-Monte
/// Carlo Methods in Scientific Computing, 1995, 299–317.
struct OwenScrambling: Hashable, Sendable {
  private let hash: KeyedHash

  init(key: UInt64) {
    hash = KeyedHash(key: key)
  }

  func callAsFunction(_ coordinate: UInt32) -> UInt32 {
    var scrambled = coordinate
    for bit in 0..<UInt32(32) {
      // A shift by 32 leaves nothing above the first bit.
      let node = (1 << bit) | (coordinate >> (32 - bit))
      scrambled ^= (hash(node) >> 31) << (31 - bit)
    }
    return scrambled
  }
}
