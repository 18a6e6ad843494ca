import Testing

@testable import Assessment

struct ShapleyTests {
  /// A game of n players with worths that look like chance.
  private func game(_ players: Int) -> [Double] {
    var state: UInt64 = 11
    return (0..<1 << players).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / 1000
    }
  }

  private func shares(_ worths: [Double]) throws -> [Double] {
    Shapley(try Coalitions(worths: worths)).shares
  }

  @Test(arguments: [1, 2, 5, 10])
  func `the shares add up to the whole`(players: Int) throws {
    let worths = game(players)
    let sum = try shares(worths).reduce(0, +)
    let whole = worths[worths.count - 1] - worths[0]
    #expect(abs(sum - whole) < 1e-9)
  }

  @Test func `the shares are means over every order of entry`() throws {
    let worths = game(4)
    let coalitions = try Coalitions(worths: worths)
    var sums = Array(repeating: 0.0, count: 4)
    var orders = 0
    func enter(_ order: [Int]) throws {
      if order.count == 4 {
        for (player, part) in try coalitions.sequential(order).enumerated() { sums[player] += part }
        orders += 1
      }
      for player in 0..<4 where !order.contains(player) { try enter(order + [player]) }
    }
    try enter([])
    #expect(orders == 24)
    for (share, sum) in zip(Shapley(coalitions).shares, sums) { #expect(abs(share - sum / 24) < 1e-9) }
  }

  @Test func `equal players have equal shares and an idle one has none`() throws {
    // Worth √(members of {0, 1}) whatever player 2 does.
    let worths = (0..<8).map { Double($0 & 1 + $0 >> 1 & 1).squareRoot() }
    let found = try shares(worths)
    #expect(found[0] == found[1] && found[2] == 0)
  }

  @Test func `shares of a sum of games are sums of shares`() throws {
    let (a, b) = (game(3), game(3).map { $0 * $0 })
    let both = try shares(zip(a, b).map { $0 + 2 * $1 })
    for (player, share) in both.enumerated() {
      let apart = try shares(a)[player] + 2 * shares(b)[player]
      #expect(abs(share - apart) < 1e-6 * abs(apart))
    }
  }
}
