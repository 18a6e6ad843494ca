import Testing

@testable import Randomness

struct KeyedPermutationTests {
  @Test(arguments: [1, 2, 3, 5, 16, 17, 100, 1000, 4097])
  func `every place is met once`(count: Int) {
    let permutation = KeyedPermutation(count: count, key: 4)
    #expect((0..<count).map { permutation[$0] }.sorted() == Array(0..<count))
  }

  @Test func `seed and address choose it`() {
    func first(_ seed: UInt64, _ address: String) -> [Int] {
      let permutation = KeyedPermutation(
        count: 1000, key: RandomStream(seed: seed, address: address).word(draw: 0))
      return (0..<20).map { permutation[$0] }
    }
    #expect(first(1, "a") == first(1, "a"))
    #expect(Set([first(1, "a"), first(2, "a"), first(1, "b")]).count == 3)
  }

  @Test func `a place goes everywhere over many keys`() {
    // 4000 keys over ten places: χ² with nine degrees of freedom stays below 45.
    var counts = Array(repeating: 0.0, count: 10)
    for seed in 0..<4000 {
      counts[
        KeyedPermutation(count: 10, key: RandomStream(seed: UInt64(seed), address: "a").word(draw: 0))[3]] +=
        1
    }
    #expect(chiSquared(counts, expected: 400) < 45)
  }

  @Test func `neighbours are not kept together`() {
    let permutation = KeyedPermutation(count: 10_000, key: 0x9E37_79B9_7F4A_7C15)
    let near = (0..<9_999).count { abs(permutation[$0 + 1] - permutation[$0]) <= 10 }
    // About 9999·20/10000 = 20 by chance; five standard deviations are 22.
    #expect(near < 43)
  }
}
