import Testing

@testable import Assessment

/// The decomposition against closed forms; published numbers are reproduced with the other vectors.
struct LMDITests {
  @Test func `equal parts of a doubling that two factors share`() throws {
    // 1·1 to √2·√2: each brings half of the change.
    let root = 2.0.squareRoot()
    let split = try LMDI(from: [[1], [1]], to: [[root], [root]])
    #expect(abs(split.additive[0] - 0.5) < 1e-15)
    #expect(abs(split.additive[1] - 0.5) < 1e-15)
    let ratios = try #require(split.multiplicative)
    #expect(ratios.allSatisfy { abs($0 - root) < 1e-15 })
  }

  @Test func `a single factor takes the whole change`() throws {
    let split = try LMDI(from: [[3, 5], [2, 7]], to: [[4, 5], [2, 7]])
    #expect(abs(split.additive[0] - 2) < 1e-14)
    #expect(split.additive[1] == 0)
  }

  @Test func `the parts add up to the change, and the ratios multiply to its ratio`() throws {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
    for _ in 0..<200 {
      let count = 1 + Int(next() * 6)
      func table() -> [[Double]] {
        (0..<5).map { _ in (0..<count).map { _ in next() < 0.1 ? 0 : next() * 10 } }
      }
      let split = try LMDI(from: table(), to: table())
      let scale = max(split.start, split.end, 1e-300)
      let residual = split.additive.reduce(0, +) - (split.end - split.start)
      #expect(abs(residual) <= 1e-13 * scale)
      if let ratios = split.multiplicative, split.start > 0 {
        let product = ratios.reduce(1, *)
        #expect(abs(product - split.end / split.start) <= 1e-12 * max(product, split.end / split.start))
      }
    }
  }

  @Test func `what appears counts for the factor that was zero`() throws {
    let split = try LMDI(from: [[100], [0], [2]], to: [[150], [0.3], [1.5]])
    #expect(split.additive == [0, 67.5, 0])
    #expect(split.multiplicative == nil)
  }

  @Test func `what vanishes with two factors counts for both in equal parts`() throws {
    let split = try LMDI(from: [[4], [5], [2]], to: [[0], [0], [3]])
    #expect(split.additive == [-20, -20, 0])
  }

  @Test func `what is never there brings nothing`() throws {
    let split = try LMDI(from: [[0], [2]], to: [[0], [3]])
    #expect(split.additive == [0, 0])
    #expect(split.multiplicative == [1, 1])
  }

  @Test func `the logarithmic mean lies between the geometric and the arithmetic mean`() {
    for ratio in [1.000_000_001, 1.01, 1.15, 1.22, 1.23, 3, 1e9] {
      let mean = LMDI.logarithmicMean(ratio, 1)
      #expect(mean >= ratio.squareRoot() * (1 - 1e-15) && mean <= (1 + ratio) / 2 * (1 + 1e-15))
      #expect(mean == LMDI.logarithmicMean(1, ratio))
    }
    #expect(LMDI.logarithmicMean(5, 5) == 5)
    #expect(LMDI.logarithmicMean(5, 0) == 0)
  }

  @Test func `near-equal numbers lose no digits`() {
    // L(1 + d, 1) = 1 + d/2 − d²/12 + …
    let d = 1e-6
    #expect(abs(LMDI.logarithmicMean(1 + d, 1) - (1 + d / 2 - d * d / 12)) < 2e-16)
    // ln(1 + 2⁻⁴⁰) = 2⁻⁴⁰ − 2⁻⁸¹ + …
    let e = 0x1p-40
    #expect(LMDI.logarithmicRatio(1 + e, 1) == e - e * e / 2)
  }

  @Test func `values below zero and values that are none are refused`() {
    #expect(throws: LMDI.Mistake.negative(factor: 1, category: 0)) {
      try LMDI(from: [[1], [-1]], to: [[1], [1]])
    }
    #expect(throws: LMDI.Mistake.notFinite(factor: 0, category: 1)) {
      try LMDI(from: [[1, 1]], to: [[1, .nan]])
    }
    #expect(throws: LMDI.Mistake.shape) { try LMDI(from: [[1], [1, 2]], to: [[1], [1, 2]]) }
    #expect(throws: LMDI.Mistake.shape) { try LMDI(from: [[1]], to: [[1], [2]]) }
  }
}
