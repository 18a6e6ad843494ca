/// The places of one input at which a model is run, and the weight of each; weights add up to 1.
package struct QuadratureAxis: Hashable, Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// A rule has 1 to 64 nodes.
    case nodes(Int)
    /// The edges of pieces rise, and there are at least two.
    case edgesMustRise
    /// There is a positive weight for each value.
    case weights
  }

  package let nodes: [Double]
  package let weights: [Double]

  /// Values with their probabilities, such as those of a `choice`.
  package init(values: [Double], weights: [Double]) throws(Mistake) {
    guard !values.isEmpty, values.count == weights.count,
      weights.allSatisfy({ $0 > 0 && $0.isFinite })
    else { throw .weights }
    let total = weights.reduce(0, +)
    nodes = values
    self.weights = weights.map { $0 / total }
  }

  /// Gauss's rule for a uniform input: exact for polynomials of degree 2·count − 1 on each piece.
  ///
  /// - Parameter edges: where the pieces begin and end; a kink of the model belongs on an edge.
  package init(gaussLegendre count: Int, edges: [Double] = [0, 1]) throws(Mistake) {
    guard (1...64).contains(count) else { throw .nodes(count) }
    guard edges.count >= 2, edges.allSatisfy(\.isFinite),
      zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw .edgesMustRise }
    let rule = GaussLegendre(count)
    let whole = edges[edges.count - 1] - edges[0]
    var (nodes, weights): ([Double], [Double]) = ([], [])
    for (low, high) in zip(edges, edges.dropFirst()) {
      for (node, weight) in zip(rule.nodes, rule.weights) {
        nodes.append((low + high) / 2 + (high - low) / 2 * node)
        weights.append(weight / 2 * ((high - low) / whole))
      }
    }
    self.nodes = nodes
    self.weights = weights
  }
}
