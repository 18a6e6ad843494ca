import Plans
import Testing

@Suite struct BalanceLoopsTests {
  @Test func `two that live on each other are one loop, with its product and the radius`() throws {
    // 0.5 · 8 round the loop; the radius of [0 0.5; 8 0] is 2.
    let found = try #require(BalanceLoops(size: 2, coefficients: [(0, 1, 0.5), (1, 0, 8)]))
    #expect(found.group == [0, 1])
    #expect(found.loops.map(\.rows) == [[0, 1]])
    #expect(found.loops[0].taken == 4)
    #expect(abs(found.spectralRadius - 2) < 1e-12)
  }

  @Test func `the loop with the largest mean coefficient comes first`() throws {
    // 0 → 1 → 2 → 0 has the product 0.729, a mean of 0.9; the loop of 0 alone only 0.8.
    let found = try #require(
      BalanceLoops(size: 4, coefficients: [(0, 0, 0.8), (0, 1, 0.9), (1, 2, 0.9), (2, 0, 0.9), (2, 3, 5)]))
    #expect(found.group == [0, 1, 2])
    #expect(found.loops.map(\.rows) == [[0, 1, 2], [0]])
    #expect(abs(found.loops[0].taken - 0.729) < 1e-15)
    #expect(found.spectralRadius > 1)
  }

  @Test func `of several groups the one that takes most is named`() throws {
    let found = try #require(
      BalanceLoops(size: 3, coefficients: [(0, 0, 0.2), (1, 2, 1), (2, 1, 1.21), (0, 1, 9)]))
    #expect(found.group == [1, 2])
    #expect(abs(found.spectralRadius - 1.1) < 1e-12)
  }

  @Test func `what flows in no circle is no loop, and negative coefficients take nothing`() {
    #expect(BalanceLoops(size: 3, coefficients: [(0, 1, 5), (1, 2, 5), (2, 0, -1)]) == nil)
    #expect(BalanceLoops.isProductive(size: 3, coefficients: [(0, 1, 5), (1, 2, 5), (2, 0, -1)]))
    #expect(!BalanceLoops.isProductive(size: 2, coefficients: [(0, 1, 1), (1, 0, 1)]))
  }

  @Test func `a city of a hundred networks that all depend on each other is searched in bounds`() throws {
    var all: [(row: Int, column: Int, value: Double)] = []
    for row in 0..<100 { for column in 0..<100 { all.append((row, column, 0.02)) } }
    let found = try #require(BalanceLoops(size: 100, coefficients: all))
    #expect(found.group.count == 100)
    #expect(abs(found.spectralRadius - 2) < 1e-9)
    #expect(found.loops.count == 3)
  }
}
