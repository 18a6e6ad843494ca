/// A permutation of 0 ..< count that a key chooses, in constant memory.
///
/// A Feistel network on pairs (l, r) below s = ⌈√count⌉, which stand for the place l·s + r: a round
/// makes (r, (l + f(r)) mod s) of them, with `KeyedHash` behind f. A result beyond `count` goes in
/// again until it is inside (cycle walking). Source: J. Black and P. Rogaway, Ciphers with arbitrary
/// finite domains, CT-RSA 2002, methods 2 and 3. Every place is answered alone, so lanes need no order.
package struct KeyedPermutation: Hashable, Sendable {
  static let rounds = 6

  package let count: Int
  private let hash: KeyedHash
  /// s.
  private let side: UInt32

  package init(count: Int, key: UInt64) {
    precondition(count > 0 && count <= 1 << 31, "1 to 2³¹ places")
    self.count = count
    hash = KeyedHash(key: key)
    side = UInt32(Self.side(count))
  }

  /// ⌈√count⌉: the root of a whole number below 2⁵² is right to within its last bit.
  static func side(_ count: Int) -> Int {
    let root = Int(Double(count).squareRoot())
    return root * root >= count ? root : root + 1
  }

  /// Where `place` goes.
  package subscript(place: Int) -> Int {
    precondition(place >= 0 && place < count, "a place of the permutation")
    var image = place
    repeat { image = scrambled(image) } while image >= count
    return image
  }

  private func scrambled(_ place: Int) -> Int {
    var (left, right) = (UInt32(place) / side, UInt32(place) % side)
    for round in 0..<Self.rounds {
      // Halves are below 2¹⁶, so each round has inputs of its own.
      let step = ((hash(right | UInt32(round) << 16) >> 16) * side) >> 16
      let sum = left + step
      (left, right) = (right, sum >= side ? sum - side : sum)
    }
    return Int(left) * Int(side) + Int(right)
  }
}
