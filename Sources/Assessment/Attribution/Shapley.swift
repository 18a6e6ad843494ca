/// The fair share of each player: what it brings, averaged over every order of entry.
///
/// φ_i = Σ_S |S|!·(n − |S| − 1)!/n!·(v(S ∪ i) − v(S)) over the subsets S without i.
/// The shares add up to the worth of all together, equal players have equal shares, and
/// a player who brings nothing has none. Source: L. S. Shapley, A value for n-person
/// games, Contributions to the Theory of Games II, 1953.
package struct Shapley: Hashable, Sendable {
  /// One for each player, in the unit of the worths.
  package let shares: [Double]

  package init(_ coalitions: Coalitions) {
    let players = coalitions.players
    // 1/(n·C(n − 1, s)): the weight of a subset of s other players.
    var weights = [1 / Double(players)]
    for size in 1..<max(players, 1) {
      weights.append(weights[size - 1] * Double(size) / Double(players - size))
    }
    let worths = coalitions.worths
    shares = (0..<players).map { player in
      // One sum for each size: the terms of a sum have one weight, which enters once.
      var sums = Array(repeating: 0.0, count: players)
      for subset in worths.indices where subset >> player & 1 == 0 {
        sums[subset.nonzeroBitCount] += worths[subset | 1 << player] - worths[subset]
      }
      return zip(sums, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }
}
