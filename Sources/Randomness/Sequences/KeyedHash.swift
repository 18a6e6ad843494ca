/// 32 bits into 32 well-mixed ones, in a way that 64 bits of key choose.
///
/// The integer hash `triple32` (C. Wellons, Prospecting for hash functions, 2018; its bias is 0.0208
/// where 0 is perfect), with one half of the key going in at the start and the other after the first
/// of three multiplications. For one key it is a permutation of the 32-bit words.
struct KeyedHash: Hashable, Sendable {
  let first: UInt32
  let second: UInt32

  init(key: UInt64) {
    first = UInt32(truncatingIfNeeded: key)
    second = UInt32(truncatingIfNeeded: key >> 32)
  }

  func callAsFunction(_ word: UInt32) -> UInt32 {
    var x = word ^ first
    x ^= x >> 17
    x &*= 0xED5A_D4BB
    x ^= second
    x ^= x >> 11
    x &*= 0xAC4C_1B51
    x ^= x >> 15
    x &*= 0x3184_8BAB
    return x ^ (x >> 14)
  }
}
