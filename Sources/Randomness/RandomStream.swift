import Tiles

/// The random numbers of one uncertain number, known by seed and address.
///
/// A value depends on (seed, address, draw, year) alone, so what is added
/// elsewhere in a file moves no draw, and threads and shards need no order.
/// The key is the seed; the counter holds half the draw, the year and the address,
/// and two draws share the four words that come of it.
package struct RandomStream: Hashable, Sendable {
  private let key: Philox.Key
  private let address: UInt64

  /// The stream of the number at `address`, such as `heat_pumps.at`.
  package init(seed: UInt64, address: String) {
    key = Philox.Key(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.address = RandomStream.hash(address)
  }

  /// A uniform number strictly between 0 and 1.
  ///
  /// `yearIndex` tells the independent years of one draw apart; a number that
  /// is drawn once has the index 0. Draws count up to 2⁴⁸, years up to 2¹⁶.
  package func uniform(draw: Int, yearIndex: Int = 0) -> Double {
    RandomStream.openUniform(word(draw: draw, yearIndex: yearIndex))
  }

  /// The 64 random bits behind `uniform`: words 0 and 1 of the block for an even draw, 2 and 3 for
  /// an odd one.
  package func word(draw: Int, yearIndex: Int = 0) -> UInt64 {
    precondition(draw >= 0 && draw < 1 << 48 && yearIndex >= 0 && yearIndex < 1 << 16)
    let position = UInt64(draw >> 1) | UInt64(yearIndex) << 48
    let counter = Philox.Counter(
      UInt32(truncatingIfNeeded: position), UInt32(truncatingIfNeeded: position >> 32),
      UInt32(truncatingIfNeeded: address), UInt32(truncatingIfNeeded: address >> 32))
    let words = Philox.block(counter, key: key)
    return draw & 1 == 0
      ? UInt64(words[0]) | UInt64(words[1]) << 32 : UInt64(words[2]) | UInt64(words[3]) << 32
  }

  /// The words of consecutive draws, from `first` on.
  ///
  /// - Parameter mirrored: an odd draw has the opposite bits of the even one before it, so that its
  ///   uniform number is 1 less that one's.
  func fill(_ words: inout [UInt64], first: Int, yearIndex: Int = 0, mirrored: Bool = false) {
    precondition(first >= 0 && first + words.count <= 1 << 48 && yearIndex >= 0 && yearIndex < 1 << 16)
    DrawKernels.words(
      &words, key: UInt64(key[0]) | UInt64(key[1]) << 32, address: address, year: UInt64(yearIndex),
      mirrored: mirrored, first: first)
  }

  /// ((w >> 12) + ½)·2⁻⁵²: never 0 or 1, so safe for a quantile function.
  package static func openUniform(_ word: UInt64) -> Double {
    (Double(word >> 12) + 0.5) * 0x1p-52
  }

  /// (w >> 11)·2⁻⁵³, from 0 up to but not including 1.
  package static func halfOpenUniform(_ word: UInt64) -> Double {
    Double(word >> 11) * 0x1p-53
  }

  /// FNV-1a over the bytes of a name (Fowler, Noll and Vo; 64 bits).
  package static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
