import Tiles

/// Arithmetic on nodes, with constants folded and neutral elements dropped.
///
/// 0·x is 0 and x stays unread: a lever of strength 0 leaves no trace in the plan.
extension Node {
  package static func + (x: Node, y: Node) -> Node {
    if x.constant == 0, !x.isTraced { return y }
    if y.constant == 0, !y.isTraced { return x }
    return x.graph.binary(.add, x, y)
  }

  package static func - (x: Node, y: Node) -> Node {
    if y.constant == 0, !y.isTraced { return x }
    return x.graph.binary(.subtract, x, y)
  }

  package static func * (x: Node, y: Node) -> Node {
    if y.constant == 0 || (x.constant == 1 && !x.isTraced) { return y }
    if x.constant == 0 || (y.constant == 1 && !y.isTraced) { return x }
    return x.graph.binary(.multiply, x, y)
  }

  package static func / (x: Node, y: Node) -> Node {
    if y.constant == 1, !y.isTraced { return x }
    return x.graph.binary(.divide, x, y)
  }

  package static prefix func - (x: Node) -> Node { x.graph.unary(.negate, x) }

  package static func + (x: Node, y: Double) -> Node { x + x.graph.constant(y) }
  package static func + (x: Double, y: Node) -> Node { y.graph.constant(x) + y }
  package static func - (x: Node, y: Double) -> Node { x - x.graph.constant(y) }
  package static func - (x: Double, y: Node) -> Node { y.graph.constant(x) - y }
  package static func * (x: Node, y: Double) -> Node { x * x.graph.constant(y) }
  package static func * (x: Double, y: Node) -> Node { y.graph.constant(x) * y }
  package static func / (x: Node, y: Double) -> Node { x / x.graph.constant(y) }
  package static func / (x: Double, y: Node) -> Node { y.graph.constant(x) / y }
}

extension Graph {
  /// f(x), folded where x is a constant.
  package func unary(_ function: Unary, _ x: Node) -> Node {
    if let value = x.constant.map(function.value), value.isFinite { return folded(value, from: [x]) }
    return node(.unary(function), [x], years: x.years)
  }

  /// x ∘ y over the years that both hold, folded where both are constants.
  package func binary(_ function: Binary, _ x: Node, _ y: Node) -> Node {
    if let a = x.constant, let b = y.constant {
      // A division by zero stays a node, so that the fault names where it stands.
      let value = function.value(a, b)
      if value.isFinite { return folded(value, from: [x, y]) }
    }
    return node(.binary(function), [x, y], years: commonYears([x, y]))
  }

  package func minimum(_ x: Node, _ y: Node) -> Node { binary(.minimum, x, y) }
  package func maximum(_ x: Node, _ y: Node) -> Node { binary(.maximum, x, y) }
  package func power(_ x: Node, _ y: Node) -> Node { binary(.power, x, y) }

  /// x₁ + x₂ + … in the order given; zero for none.
  package func sum(_ nodes: [Node]) -> Node {
    guard let first = nodes.first else { return constant(0) }
    return nodes.dropFirst().reduce(first, +)
  }

  /// The years of an elementwise result: those that all operands hold.
  package func commonYears(_ nodes: [Node]) -> Years? {
    var common: Years?
    for years in nodes.compactMap(\.years) {
      guard let have = common else {
        common = years
        continue
      }
      guard let both = have.intersection(years) else {
        preconditionFailure("operands share no year: \(have) and \(years)")
      }
      common = both
    }
    return common
  }
}
