/// Philox4x32-10: four random words from a counter and a key, without state.
///
/// Source: Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as
/// 1, 2, 3, Proceedings of SC11, 2011. The key is bumped before rounds 2 to 10.
package enum Philox {
  package typealias Counter = SIMD4<UInt32>
  package typealias Key = SIMD2<UInt32>

  private static let multiplier0: UInt32 = 0xD251_1F53
  private static let multiplier1: UInt32 = 0xCD9E_8D57
  /// The golden ratio and √3 − 1, the Weyl steps of the key.
  private static let weyl = Key(0x9E37_79B9, 0xBB67_AE85)

  /// The block of four words that belongs to `counter` under `key`.
  package static func block(_ counter: Counter, key: Key) -> SIMD4<UInt32> {
    var words = counter
    var key = key
    for round in 0..<10 {
      if round > 0 { key = key &+ weyl }
      let first = multiplier0.multipliedFullWidth(by: words[0])
      let second = multiplier1.multipliedFullWidth(by: words[2])
      words = Counter(
        second.high ^ words[1] ^ key[0], second.low, first.high ^ words[3] ^ key[1], first.low)
    }
    return words
  }
}
