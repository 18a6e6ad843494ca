import Testing

@testable import Randomness

struct LatinHypercubeTests {
  @Test func `the last stratum stays below one`() {
    let u = LatinHypercube.place(stratum: 999_999, jitter: 1 - 0x1p-53, count: 1_000_000)
    #expect(u < 1)
  }

  @Test func `a place is its stratum and a part of it`() {
    #expect(LatinHypercube.place(stratum: 3, jitter: 0.5, count: 8) == 0.4375)
  }
}
