import Testing

@testable import Randomness

struct LatinHypercubeTests {
  @Test func `each stratum of each input is met once`() {
    let count = 77
    let design = LatinHypercube(count: count, seed: 3, addresses: ["a", "b", "c"])
    for input in 0..<3 {
      let strata = (0..<count).map { Int(design.uniform(draw: $0, input: input) * Double(count)) }
      #expect(strata.sorted() == Array(0..<count))
    }
  }

  @Test func `inputs are shuffled apart`() {
    let count = 1000
    let design = LatinHypercube(count: count, seed: 3, addresses: ["a", "b"])
    let moment = (0..<count).reduce(0.0) {
      $0 + (design.uniform(draw: $1, input: 0) - 0.5) * (design.uniform(draw: $1, input: 1) - 0.5)
    }
    // The correlation of 1000 independent pairs has the standard error 0.032; five of them.
    #expect(abs(moment / Double(count) * 12) < 0.16)
  }

  @Test func `a mean is far closer than by chance`() {
    let count = 1000
    let design = LatinHypercube(count: count, seed: 8, addresses: ["a"])
    let mean = (0..<count).reduce(0.0) { $0 + design.uniform(draw: $1, input: 0) } / Double(count)
    // 1/(n·√(12·n)) is 9.1e-6; chance has 9.1e-3.
    #expect(abs(mean - 0.5) < 5e-5)
  }

  @Test func `the last stratum stays below one`() {
    let u = LatinHypercube.place(stratum: 999_999, jitter: 1 - 0x1p-53, count: 1_000_000)
    #expect(u < 1)
  }
}
