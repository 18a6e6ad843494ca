import Testing

@testable import Randomness

struct RandomStreamTests {
  @Test func `words become the known uniform numbers`() throws {
    for known in try VectorFile("rng_uniform").cases {
      let hex = try #require(known.inputs.word64Hex)
      let word = try #require(UInt64(hex, radix: 16))
      #expect(RandomStream.openUniform(word) == known.expected.u53OpenOpen, "\(known.id)")
      #expect(RandomStream.halfOpenUniform(word) == known.expected.u53ClosedOpen, "\(known.id)")
    }
  }

  @Test func `a name has its published FNV-1a hash`() {
    // Landon Curt Noll's test vectors: "", "a", "foobar".
    #expect(RandomStream.hash("") == 0xcbf2_9ce4_8422_2325)
    #expect(RandomStream.hash("a") == 0xaf63_dc4c_8601_ec8c)
    #expect(RandomStream.hash("foobar") == 0x8594_4171_f739_67e8)
  }

  @Test func `the same seed, address, draw and year give the same number`() {
    let stream = RandomStream(seed: 7, address: "population.growth")
    let again = RandomStream(seed: 7, address: "population.growth")
    for draw in [0, 1, 99, 1 << 33] {
      #expect(stream.uniform(draw: draw, yearIndex: 3) == again.uniform(draw: draw, yearIndex: 3))
    }
  }

  @Test func `seed, address, draw and year each change the number`() {
    let base = RandomStream(seed: 7, address: "a").uniform(draw: 5)
    let others = [
      RandomStream(seed: 8, address: "a").uniform(draw: 5),
      RandomStream(seed: 7 | 1 << 40, address: "a").uniform(draw: 5),
      RandomStream(seed: 7, address: "b").uniform(draw: 5),
      RandomStream(seed: 7, address: "a").uniform(draw: 6),
      RandomStream(seed: 7, address: "a").uniform(draw: 5 + 1 << 32),
      RandomStream(seed: 7, address: "a").uniform(draw: 5, yearIndex: 1),
    ]
    #expect(Set(others + [base]).count == 7)
  }

  @Test func `ten thousand numbers are spread evenly`() {
    let stream = RandomStream(seed: 1, address: "heat_pumps.at")
    let numbers = (0..<10_000).map { stream.uniform(draw: $0) }
    #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
    // Mean 1/2 with standard error 1/√(12·10⁴) = 0.0029; five of them.
    #expect(abs(numbers.reduce(0, +) / 10_000 - 0.5) < 0.0145)
    // χ² of ten equal bins, nine degrees of freedom: 99.9999 % lie below 45.
    var bins = Array(repeating: 0.0, count: 10)
    for number in numbers { bins[Int(number * 10)] += 1 }
    #expect(chiSquared(bins, expected: 1000) < 45)
  }
}
