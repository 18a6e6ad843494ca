/// The graph of nodes while it is being built.
///
/// Building the same operation on the same operands twice gives the same node, so
/// scenarios that share assumptions share work. Constants fold at once.
package final class Graph {
  package struct Entry: Sendable {
    package let operation: Operation
    package let operands: [Int32]
    package let years: Years?
    /// Opaque; the compiler keeps the table from origin to path and span.
    package let origin: Int32
  }

  private struct Key: Hashable {
    let operation: Operation
    let operands: [Int32]
    let years: Years?
  }

  package private(set) var entries: [Entry] = []
  /// For each `previous`, by loop number: the node whose last year's value it is.
  package private(set) var loopTargets: [Int32] = []
  /// Written into every node made from now on.
  package var origin: Int32 = 0
  private var known: [Key: Int32] = [:]

  package init() {}

  /// The node for an operation: the one that exists, or a new one.
  package func node(_ operation: Operation, _ operands: [Node], years: Years?) -> Node {
    let indices = operands.map(\.index)
    let key = Key(operation: operation, operands: indices, years: years)
    if let index = known[key] { return Node(graph: self, index: index) }
    let index = Int32(entries.count)
    entries.append(Entry(operation: operation, operands: indices, years: years, origin: origin))
    known[key] = index
    return Node(graph: self, index: index)
  }

  /// A `previous` whose target is not built yet, and its loop number for `close`.
  package func previous(first: Node, years: Years) -> (node: Node, loop: Int) {
    let loop = loopTargets.count
    loopTargets.append(-1)
    return (node(.previous(loop: loop), [first], years: years), loop)
  }

  /// Says which node a `previous` looks back to.
  package func close(loop: Int, on target: Node) {
    precondition(loopTargets[loop] < 0, "a loop is closed once")
    loopTargets[loop] = target.index
  }
}

/// A value in the plan: a tile of years × lanes once it is evaluated.
package struct Node: Hashable {
  package let graph: Graph
  package let index: Int32

  package init(graph: Graph, index: Int32) {
    self.graph = graph
    self.index = index
  }

  package var years: Years? { graph.entries[Int(index)].years }
  package var operation: Operation { graph.entries[Int(index)].operation }

  /// The number of a constant node.
  package var constant: Double? {
    if case .constant(let bits) = operation { return Double(bitPattern: bits) }
    return nil
  }

  package static func == (a: Node, b: Node) -> Bool { a.index == b.index && a.graph === b.graph }
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
