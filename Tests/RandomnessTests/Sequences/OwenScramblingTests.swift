import Testing

@testable import Randomness

struct OwenScramblingTests {
  private static func key(_ number: Int) -> UInt64 {
    RandomStream(seed: 17, address: "scrambling").word(draw: number)
  }

  @Test(arguments: [0, 1, 2, 30, 336])
  func `aligned points keep one in each equal part of an axis`(dimension: Int) {
    let directions = SobolDirections.shipped[dimension]
    for number in 0..<4 {
      let scrambling = OwenScrambling(key: Self.key(number))
      for (start, log) in [(0, 4), (0, 10), (1024, 10), (1 << 20, 7), (96, 5)] {
        let parts = (start..<start + 1 << log).map {
          scrambling(directions.coordinate($0)) >> UInt32(32 - log)
        }
        #expect(Set(parts).count == 1 << log, "from \(start), 2^\(log)")
      }
    }
  }

  @Test func `the first two axes stay a net in base two without defect`() {
    let (x, y) = (SobolDirections.shipped[0], SobolDirections.shipped[1])
    for number in 0..<4 {
      let (a, b) = (OwenScrambling(key: Self.key(number)), OwenScrambling(key: Self.key(100 + number)))
      for log in [3, 6, 9] {
        let points = (0..<1 << log).map { (a(x.coordinate($0)), b(y.coordinate($0))) }
        for wide in 0...log {
          // Boxes of 2^−wide by 2^−(log − wide), each with one point.
          let boxes = points.map {
            (UInt64($0.0) >> UInt64(32 - wide)) << UInt64(log - wide)
              | UInt64($0.1) >> UInt64(32 - (log - wide))
          }
          #expect(Set(boxes).count == 1 << log)
        }
      }
    }
  }

  @Test func `points share just the bits that they shared before`() {
    for bit in 0..<32 {
      // These differ at `bit`, counted from the highest, and below it.
      let first: UInt32 = 0xA5C3_96F1
      let second = first ^ (UInt32.max >> UInt32(bit))
      for number in 0..<50 {
        let scrambling = OwenScrambling(key: Self.key(number))
        let changed = scrambling(first) ^ scrambling(second)
        #expect(changed.leadingZeroBitCount == bit)
      }
    }
  }

  @Test func `what lies below the first difference is independent`() {
    // Two points that part at the third bit: their next three bits over 6400 keys, 64 pairs of
    // values. χ² with 63 degrees of freedom: 99.9999 % lie below 130.
    var counts = Array(repeating: 0.0, count: 64)
    for number in 0..<6400 {
      let scrambling = OwenScrambling(key: Self.key(number))
      let (a, b) = (scrambling(0x1234_5678), scrambling(0x3234_5678))
      counts[Int((a >> 26) & 7) * 8 + Int((b >> 26) & 7)] += 1
    }
    #expect(chiSquared(counts, expected: 100) < 130)
  }

  @Test func `a scrambled point is anywhere with equal chance`() {
    // χ² of 32 equal parts over 6400 keys: 31 degrees of freedom, 99.9999 % lie below 82.
    for coordinate in [UInt32(0), 1 << 31, 0xFFFF_FFFF, 0x5555_5555] {
      var parts = Array(repeating: 0.0, count: 32)
      var last = parts
      for number in 0..<6400 {
        let point = OwenScrambling(key: Self.key(number))(coordinate)
        parts[Int(point >> 27)] += 1
        last[Int(point & 31)] += 1
      }
      #expect(chiSquared(parts, expected: 200) < 82)
      #expect(chiSquared(last, expected: 200) < 82)
    }
  }
}
