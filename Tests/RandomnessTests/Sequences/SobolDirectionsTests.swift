import Testing

@testable import Randomness

struct SobolDirectionsTests {
  @Test func `initial numbers are odd and small enough`() {
    for directions in SobolDirections.shipped {
      #expect(directions.initial.count == directions.degree)
      for (place, m) in directions.initial.enumerated() {
        #expect(m & 1 == 1 && m < 1 << UInt32(place + 1))
      }
    }
  }

  @Test func `every polynomial is primitive, and no two are the same`() {
    var seen: Set<[Int]> = []
    for directions in SobolDirections.shipped.dropFirst() {
      let (s, a) = (directions.degree, Int(directions.coefficients))
      #expect(seen.insert([s, a]).inserted)
      // x generates all 2^s − 1 nonzero remainders exactly when the polynomial is primitive.
      let polynomial = 1 << s | a << 1 | 1
      var power = 1
      var order = 0
      repeat {
        power <<= 1
        if power >> s & 1 == 1 { power ^= polynomial }
        order += 1
      } while power != 1 && order <= 1 << s
      #expect(order == 1 << s - 1, "degree \(s), a \(a)")
    }
    // φ(2^s − 1)/s primitive polynomials of each degree up to 11, and the first dimension.
    #expect(SobolDirections.shipped.count == 1 + 1 + 1 + 2 + 2 + 6 + 6 + 18 + 16 + 48 + 60 + 176)
  }
}
