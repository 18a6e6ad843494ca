/// Shapley's shares estimated from random orders of entry, with their standard errors.
///
/// The share of a player is the mean of what it brings over the orders; an order and its
/// reverse count as one draw, so that se = s/√m with s the standard deviation of the m
/// means of pairs. The shares of each order add up to the whole, and so do their means.
package struct SampledShapley: Hashable, Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// Orders come in pairs, each with a part for every player.
    case shape
    /// A part is infinite or not a number.
    case notFinite(order: Int)
  }

  package let shares: [Double]
  /// Nil with a single pair, which tells nothing about its error.
  package let standardErrors: [Double]?

  /// - Parameter parts: order by order, each beside its reverse, as `LeverOrders.parts` gives them.
  package init(parts: [[Double]]) throws(Mistake) {
    guard let first = parts.first, parts.count.isMultiple(of: 2),
      parts.allSatisfy({ $0.count == first.count })
    else { throw .shape }
    if let order = parts.firstIndex(where: { !$0.allSatisfy(\.isFinite) }) { throw .notFinite(order: order) }
    var pairs: [[Double]] = []
    for pair in 0..<parts.count / 2 {
      let (order, reverse) = (parts[2 * pair], parts[2 * pair + 1])
      pairs.append(zip(order, reverse).map { (a: Double, b: Double) in (a + b) / 2 })
    }
    let count = Double(pairs.count)
    let means = first.indices.map { player in pairs.reduce(0.0) { $0 + $1[player] } / count }
    shares = means
    guard pairs.count > 1 else {
      standardErrors = nil
      return
    }
    standardErrors = first.indices.map { player in
      var squares = 0.0
      for pair in pairs {
        let deviation = pair[player] - means[player]
        squares += deviation * deviation
      }
      return (squares / (count - 1) / count).squareRoot()
    }
  }
}
