/// What every subset of players brings: bit i of its index says whether player i is in.
///
/// The players are levers and the worth of a subset is the emissions that it avoids; lanes
/// of `LeverSubsets` have this order.
package struct Coalitions: Hashable, Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// n players have 2ⁿ subsets, 1 to 16 players.
    case count(Int)
    /// A worth is infinite or not a number.
    case notFinite(subset: Int)
    /// An order names each player once.
    case notAnOrder
  }

  package static let playersAtMost = 16

  package let players: Int
  package let worths: [Double]

  package init(worths: [Double]) throws(Mistake) {
    let players = worths.count.trailingZeroBitCount
    guard worths.count > 1, worths.count == 1 << players, players <= Self.playersAtMost else {
      throw .count(worths.count)
    }
    if let subset = worths.firstIndex(where: { !$0.isFinite }) { throw .notFinite(subset: subset) }
    self.players = players
    self.worths = worths
  }

  /// The worth of every player together beyond that of none.
  package var whole: Double { worths[worths.count - 1] - worths[0] }

  /// What each player brings when it is the only one.
  package var firstIn: [Double] { (0..<players).map { worths[1 << $0] - worths[0] } }

  /// What each player brings when all others are in.
  package var lastIn: [Double] {
    let all = worths.count - 1
    return (0..<players).map { worths[all] - worths[all ^ 1 << $0] }
  }

  /// What each player brings when they come in this order, in the order of the players.
  package func sequential(_ order: [Int]) throws(Mistake) -> [Double] {
    guard order.sorted() == Array(0..<players) else { throw .notAnOrder }
    var parts = Array(repeating: 0.0, count: players)
    var subset = 0
    for player in order {
      parts[player] = worths[subset | 1 << player] - worths[subset]
      subset |= 1 << player
    }
    return parts
  }
}
