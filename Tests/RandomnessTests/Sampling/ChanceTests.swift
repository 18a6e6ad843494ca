import Testing

@testable import Randomness

struct ChanceTests {
  @Test func `chances are in the order of their addresses, then of their years`() {
    let sorted = [
      Chance(address: "a"), Chance(address: "a", year: 2030), Chance(address: "a", year: 2031),
      Chance(address: "b", year: 2020),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
