package import Plans

/// kg of a gas a year: an activity times its emission factor, or what an equation gives.
package struct EmissionFlow {
  package let node: Node
  /// The two whose product it is, where that is all there is to it.
  private let product: (activity: Node, factor: Node)?

  package init(_ node: Node) {
    self.node = node
    product = nil
  }

  package init(activity: Node, factor: Node) {
    node = activity * factor
    product = (activity, factor)
  }

  /// The flow times a number, which its factor takes: it changes less often than the activity.
  package func weighed(_ weight: Double) -> Node {
    product.map { $0.activity * ($0.factor * weight) } ?? node * weight
  }
}
