package import Plans

/// Which values each value asked for while a city was lowered, for whoever wants to see how it came about.
///
/// A step is known by its path; what equations share between them has a step of its own, which
/// every result that reads it takes over. Normal runs keep no record.
package final class AskRecord {
  private struct Frame {
    var order: [String] = []
    var seen: Set<String> = []

    mutating func add(_ step: String) { if seen.insert(step).inserted { order.append(step) } }
  }

  /// The result of a member that a step is.
  package struct ResultStep: Hashable, Sendable {
    package let member: Member
    package let name: String
    package let key: Member?
  }

  /// The steps that are results; the others are numbers of the file, or shared.
  package private(set) var results: [String: ResultStep] = [:]
  private var frames: [String: Frame] = [:]
  private var open: [Frame] = []
  private var nodes: [String: [Node]] = [:]
  /// Whose value a node is.
  private var owners: [Node: String] = [:]
  /// The results that a node was built for, in the order of building.
  private var built: [Node: [String]] = [:]

  package init() {}

  /// What a step asked for, in the order of asking.
  package func asked(by step: String) -> [String] { frames[step]?.order ?? [] }

  /// The values of a step, over different years.
  package func values(of step: String) -> [Node] { nodes[step] ?? [] }

  /// The innermost open step asks for another.
  package func ask(_ step: String) {
    if !open.isEmpty { open[open.count - 1].add(step) }
  }

  /// The innermost open step asks for all that `step` asked for.
  package func adopt(_ step: String) { for asked in asked(by: step) { ask(asked) } }

  /// Builds a step; what is asked for meanwhile is what it asks for.
  package func follow<Value>(_ step: String, _ build: () -> Value) -> Value {
    open.append(Frame())
    let value = build()
    let frame = open.removeLast()
    for asked in frame.order where asked != step { frames[step, default: Frame()].add(asked) }
    return value
  }

  package func note(_ step: String, _ result: ResultStep) { results[step] = result }

  /// Names the value of a step: who computes with the node that comes back computes with the step.
  ///
  /// A total is what lines add up to: no line was computed from it, even if it is the only one.
  package func named(_ step: String, _ node: Node, isTotal: Bool = false) -> Node {
    let named = node.graph.named(node)
    if node.constant == nil, !isTotal { built[node, default: []].append(step) }
    owners[named] = step
    nodes[step, default: []].append(named)
    return named
  }

  /// The step whose value a node is.
  package func owner(of node: Node) -> String? { owners[node] }

  /// The steps whose equations gave this node.
  package func steps(building node: Node) -> [String] { built[node] ?? [] }
}
