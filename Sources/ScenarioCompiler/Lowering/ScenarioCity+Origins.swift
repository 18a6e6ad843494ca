import Modelling
import Plans

extension ScenarioCity {
  /// Nodes that an equation makes come from its member, unless a number of the file says more.
  func marking<Value>(_ member: Member, _ build: () -> Value) -> Value {
    let origin = graph.origin
    let block = tree[member]
    graph.origin = checked.origins.number(of: block.path, span: block.span ?? checked.cityPlace)
    defer { graph.origin = origin }
    return build()
  }
}
