package import Plans
import Randomness

/// Random orders of entry of the levers of a scenario: attribution where every subset is too many.
///
/// Each order comes with its reverse, which has the opposite errors. Lane 0 has no
/// lever, lane 1 all of them; after these, each order has a lane for its first lever,
/// its first two, …, all but its last. Source: J. Castro, D. Gómez and J. Tejada,
/// Computers & Operations Research 36 (2009) 1726–1730.
package struct LeverOrders: Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// There is at least one lever, and one pair of orders.
    case empty
  }

  /// The strength of each lever when it is in.
  package let strengths: [Double]
  /// An order, its reverse, the next order, its reverse, …
  package let orders: [[Int]]

  package init(strengths: [Double], pairs: Int, seed: UInt64) throws(Mistake) {
    guard !strengths.isEmpty, pairs > 0 else { throw .empty }
    let stream = RandomStream(seed: seed, address: "order of levers")
    self.strengths = strengths
    orders = (0..<pairs).flatMap { pair in
      // Fisher and Yates: each place takes one of those that are left.
      var order = Array(strengths.indices)
      for last in (1..<max(order.count, 1)).reversed() {
        let u = stream.uniform(draw: pair, yearIndex: last)
        order.swapAt(last, min(Int(u * Double(last + 1)), last))
      }
      return [order, order.reversed()]
    }
  }

  private var inner: Int { strengths.count - 1 }

  package var lanes: Int { 2 + orders.count * inner }

  package var inputs: LaneInputs {
    var all = LaneInputs(lanes: lanes, inputs: strengths.count)
    for (lever, strength) in strengths.enumerated() { all[lever, 1] = strength }
    for (number, order) in orders.enumerated() {
      for (place, lever) in order.enumerated() {
        for lane in place..<max(inner, place) { all[lever, 2 + number * inner + lane] = strengths[lever] }
      }
    }
    return all
  }

  /// What each lever changes when it comes in, order by order.
  ///
  /// - Parameter outputs: one for each lane, such as emissions; a lever that lowers them
  ///   has a positive part.
  package func parts(of outputs: [Double]) -> [[Double]] {
    precondition(outputs.count == lanes, "one output for each lane")
    return orders.enumerated().map { number, order in
      var parts = Array(repeating: 0.0, count: order.count)
      var before = outputs[0]
      for (place, lever) in order.enumerated() {
        let after = place < inner ? outputs[2 + number * inner + place] : outputs[1]
        parts[lever] = before - after
        before = after
      }
      return parts
    }
  }
}
