/// A permutation of 0 ..< count that a seed and an address choose, in constant memory.
///
/// A Feistel network over the smallest even number of bits that holds `count`, with
/// Philox as its round function; a result beyond `count` goes in again until it is
/// inside (cycle walking: J. Black and P. Rogaway, Ciphers with arbitrary finite
/// domains, CT-RSA 2002). Every place is answered alone, so lanes need no order.
package struct KeyedPermutation: Hashable, Sendable {
  private static let rounds = 8

  package let count: Int
  private let stream: RandomStream
  /// Bits of one half.
  private let half: Int

  package init(count: Int, seed: UInt64, address: String) {
    precondition(count > 0 && count <= 1 << 40, "1 to 2⁴⁰ places")
    self.count = count
    stream = RandomStream(seed: seed, address: address + " permutation")
    half = (Int.bitWidth - max(count - 1, 1).leadingZeroBitCount + 1) / 2
  }

  /// Where `place` goes.
  package subscript(place: Int) -> Int {
    precondition(place >= 0 && place < count, "a place of the permutation")
    guard count > 1 else { return 0 }
    var image = place
    repeat { image = scrambled(image) } while image >= count
    return image
  }

  private func scrambled(_ place: Int) -> Int {
    let mask = 1 << half - 1
    var (left, right) = (place >> half, place & mask)
    for round in 0..<Self.rounds {
      let word = stream.word(draw: right, yearIndex: round)
      (left, right) = (right, left ^ Int(truncatingIfNeeded: word) & mask)
    }
    return left << half | right
  }
}
