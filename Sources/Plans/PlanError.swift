/// Why a graph cannot be evaluated; each names the node by its number and its origin.
package enum PlanError: Error, Hashable, Sendable {
  /// A `previous` whose loop was never closed.
  case loopNotClosed(node: Int32, origin: Int32)
  /// A node inside a loop of `previous` reads years that are not known yet.
  case loopReadsAhead(node: Int32, origin: Int32)
  /// A node reads years that its operand does not hold.
  case yearsMissing(node: Int32, origin: Int32)

  /// What the graph's builder wrote into the node.
  package var origin: Int32 {
    switch self {
    case .loopNotClosed(_, let origin), .loopReadsAhead(_, let origin), .yearsMissing(_, let origin): origin
    }
  }
}
