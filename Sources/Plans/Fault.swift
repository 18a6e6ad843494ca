/// The first thing that went wrong in a lane.
package struct Fault: Hashable, Sendable {
  package let code: FaultCode
  /// The node's number in the graph.
  package let node: Int32
  /// What the graph's builder wrote into the node.
  package let origin: Int32
  package let year: Int?
  /// The output that is not finite, where the final check found it.
  package let output: Int?

  package init(code: FaultCode, node: Int32, origin: Int32, year: Int?, output: Int?) {
    self.code = code
    self.node = node
    self.origin = origin
    self.year = year
    self.output = output
  }
}

/// A fault packed into a word that a kernel can write: code, place, year.
///
/// The place is a slot of the plan, or the number of an output for the final check. Adding 1
/// goes to the next year, so a kernel gets the word of its first row.
enum FaultWord {
  private static let yearBits: UInt64 = 28
  private static let yearZero = 1 << 27
  private static let outputFlag: UInt64 = 1 << 55

  static func make(_ code: FaultCode, slot: Int, year: Int?) -> UInt64 {
    UInt64(code.rawValue) << 56 | UInt64(slot) << yearBits | UInt64(year.map { $0 + yearZero } ?? 0)
  }

  static func make(output: Int, year: Int?) -> UInt64 {
    make(.notFinite, slot: output, year: year) | outputFlag
  }

  static func read(_ word: UInt64, plan: Plan) -> Fault? {
    guard let code = FaultCode(rawValue: UInt8(word >> 56)) else { return nil }
    let stamp = Int(word & (1 << yearBits - 1))
    let place = Int((word & (outputFlag - 1)) >> yearBits)
    let output = word & outputFlag != 0 ? place : nil
    let node = plan.nodes[output.map { plan.outputs[$0] } ?? place]
    return Fault(
      code: code, node: node.index, origin: node.origin, year: stamp == 0 ? nil : stamp - yearZero,
      output: output)
  }
}

/// A lane and its first fault.
package struct LaneFault: Hashable, Sendable {
  package let lane: Int
  package let fault: Fault
}
