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

  /// What was found out about trajectories in years in which they have not begun to grow.
  var beginnings: [Beginnings.Key: Node?] = [:]

  /// Whether numbers can be followed back: see ``named(_:)``.
  package let isTraced: Bool
  /// What a node came of, where its operands do not say it.
  private(set) var traces: [Int32: [Int32]] = [:]

  package init(isTraced: Bool = false) { self.isTraced = isTraced }

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

  /// A node of its own with the value of `x`, shared with nothing; `x` itself in a graph without traces.
  ///
  /// A constant stays one, and so does what is folded from it: values are those of any
  /// graph to the bit, and decisions about constants too.
  package func named(_ x: Node) -> Node { isTraced ? apart(x, from: [x]) : x }

  /// A constant that was folded from `operands`.
  func folded(_ value: Double, from operands: [Node]) -> Node { traced(constant(value), from: operands) }

  /// `x`, apart if it was computed from a traced constant.
  func traced(_ x: Node, from operands: [Node]) -> Node {
    isTraced && operands.contains(where: \.isTraced) ? apart(x, from: operands) : x
  }

  /// `x`, apart in a graph with traces: it was computed from `operands`, though not by its own operation.
  func derived(_ x: Node, from operands: [Node]) -> Node { isTraced ? apart(x, from: operands) : x }

  private func apart(_ x: Node, from operands: [Node]) -> Node {
    let index = Int32(entries.count)
    let entry = entries[Int(x.index)]
    entries.append(
      Entry(operation: entry.operation, operands: entry.operands, years: entry.years, origin: entry.origin))
    traces[index] = operands.map(\.index)
    return Node(graph: self, index: index)
  }

  /// The nodes that a node was computed from, last year's among them.
  package func sources(of node: Node) -> [Node] {
    let entry = entries[Int(node.index)]
    var sources = traces[node.index] ?? entry.operands
    if case .previous(let loop) = entry.operation, loopTargets[loop] >= 0 {
      sources.append(loopTargets[loop])
    }
    return sources.map { Node(graph: self, index: $0) }
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
  /// Whether it is a number that has a name, or was folded from one.
  var isTraced: Bool { graph.traces[index] != nil }
  package var operation: Operation { graph.entries[Int(index)].operation }

  /// The number of a constant node.
  package var constant: Double? {
    if case .constant(let bits) = operation { return Double(bitPattern: bits) }
    return nil
  }

  package static func == (a: Node, b: Node) -> Bool { a.index == b.index && a.graph === b.graph }
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
