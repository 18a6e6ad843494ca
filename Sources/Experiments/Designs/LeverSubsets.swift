package import Plans

/// Every subset of the levers of a scenario, one lane each: what exact attribution runs.
///
/// Lane s has lever i at its full strength where bit i of s is set, else at zero.
package struct LeverSubsets: Sendable {
  /// More levers than this would make more than 65,536 lanes.
  package static let leversAtMost = 16

  package enum Mistake: Error, Hashable, Sendable {
    case tooManyLevers(Int, atMost: Int)
  }

  /// The strength of each lever when it is in.
  package let strengths: [Double]

  package init(strengths: [Double]) throws(Mistake) {
    guard strengths.count <= Self.leversAtMost else {
      throw .tooManyLevers(strengths.count, atMost: Self.leversAtMost)
    }
    self.strengths = strengths
  }

  package var lanes: Int { 1 << strengths.count }

  package var inputs: LaneInputs {
    var all = LaneInputs(lanes: lanes, inputs: strengths.count)
    for (lever, strength) in strengths.enumerated() {
      for lane in 0..<lanes where lane >> lever & 1 == 1 { all[lever, lane] = strength }
    }
    return all
  }

  /// The lanes of a sequence of levers: without any, with the first, with the first two, …
  package static func prefixes(of order: [Int]) -> [Int] {
    order.reduce(into: [0]) { $0.append($0[$0.count - 1] | 1 << $1) }
  }
}
