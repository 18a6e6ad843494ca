package import Plans

/// Which steps a value was computed from: the nearest that lie behind its node.
///
/// The record says who asked first; the graph says what a value rests on.
package final class InputTrace {
  private let graph: Graph
  private let record: AskRecord
  private var used: (entries: Int, nodes: Set<Node>) = (-1, [])

  package init(graph: Graph, record: AskRecord) {
    self.graph = graph
    self.record = record
  }

  /// The inputs of a step: numbers in the order of asking, then by path.
  package func inputs(of step: String, at node: Node) -> [String] {
    let found = steps(behind: node, of: step, member: record.results[step]?.member)
    let asked = record.asked(by: step)
    let readOut = asked.filter { $0 != step && isReadOut($0) }
    let all = found.union(readOut)
    let first = asked.filter(all.contains)
    return first + all.subtracting(first).sorted()
  }

  /// The steps that a node of a member's equations rests on, by path.
  package func inputs(of member: Member, at node: Node) -> [String] {
    steps(behind: node, of: nil, member: member).sorted()
  }

  /// The step whose value a node is, or whose equation gave it: of this member rather than of others.
  package func step(of node: Node, for member: Member?, besides step: String? = nil) -> String? {
    if let owner = record.owner(of: node) { return owner == step ? nil : owner }
    let built = record.steps(building: node).filter { $0 != step }
    return built.first { record.results[$0]?.member == member } ?? built.first
  }

  private func steps(behind node: Node, of step: String?, member: Member?) -> Set<String> {
    var found: Set<String> = []
    var seen: Set<Node> = [node]
    var open = graph.sources(of: node)
    if let owner = record.owner(of: node) {
      guard owner == step else { return [owner] }
      // What a step names was built for it, unless it is another step.
      if let inner = open.first, open.count == 1, record.owner(of: inner) == nil {
        seen.insert(inner)
        open = graph.sources(of: inner)
      }
    } else if step == nil, let own = ownResult(building: node, member) {
      return [own]
    }
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if let other = self.step(of: next, for: member, besides: step) {
        found.insert(other)
      } else {
        open += graph.sources(of: next)
      }
    }
    return found
  }

  private func ownResult(building node: Node, _ member: Member?) -> String? {
    record.steps(building: node).first { record.results[$0]?.member == member }
  }

  /// Every step behind a node, near or far.
  package func all(behind node: Node) -> Set<String> {
    var found: Set<String> = []
    var seen: Set<Node> = [node]
    var open = [node]
    while let next = open.popLast() {
      if let owner = record.owner(of: next) { found.insert(owner) }
      for source in graph.sources(of: next) where seen.insert(source).inserted { open.append(source) }
    }
    return found
  }

  /// Whether a constant was read as a plain number, so that no node tells who reads it.
  ///
  /// It counts for whoever asked for it. Zero takes part in nothing.
  private func isReadOut(_ step: String) -> Bool {
    let values = record.values(of: step)
    guard !values.isEmpty, values.allSatisfy({ $0.constant.map { $0 != 0 } ?? false }) else { return false }
    if used.entries != graph.entries.count {
      var nodes: Set<Node> = []
      for index in graph.entries.indices {
        nodes.formUnion(graph.sources(of: Node(graph: graph, index: Int32(index))))
      }
      used = (graph.entries.count, nodes)
    }
    return values.allSatisfy { !used.nodes.contains($0) }
  }
}
