import Testing

@testable import Randomness

struct KeyedHashTests {
  @Test func `each bit of the word and of the key flips each bit of the result half the time`() {
    // Half of 2000 trials is 1000 ± 22; a hash of 32 bits cannot be perfect, and 140 is 7 %.
    let trials = 2000
    let words = RandomStream(seed: 1, address: "words")
    let keys = RandomStream(seed: 1, address: "keys")
    for bit in 0..<96 {
      var flips = Array(repeating: 0, count: 32)
      for trial in 0..<trials {
        let word = UInt32(truncatingIfNeeded: words.word(draw: trial))
        let key = keys.word(draw: trial)
        let other =
          bit < 32
          ? KeyedHash(key: key)(word ^ (1 << UInt32(bit)))
          : KeyedHash(key: key ^ (1 << UInt64(bit - 32)))(word)
        let changed = KeyedHash(key: key)(word) ^ other
        for place in 0..<32 { flips[place] += Int((changed >> UInt32(place)) & 1) }
      }
      for place in 0..<32 {
        #expect(abs(flips[place] - trials / 2) < 140, "bit \(bit) on \(place): \(flips[place])")
      }
    }
  }

  @Test func `words that count up give bits that do not`() {
    // χ² of the highest four bits over 16 000 nodes: 15 degrees of freedom, 99.9999 % below 55.
    let hash = KeyedHash(key: 0x0123_4567_89AB_CDEF)
    var bins = Array(repeating: 0.0, count: 16)
    for word in 0..<UInt32(16_000) { bins[Int(hash(word) >> 28)] += 1 }
    #expect(chiSquared(bins, expected: 1000) < 55)
  }
}
