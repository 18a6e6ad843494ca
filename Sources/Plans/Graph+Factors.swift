/// What holds in every year comes out of a sum over years.
///
/// Products are taken apart by the years of their factors and never by what is known of them, so that an input in
/// place of a constant changes no bit. A law that gives years to a number (`widening`, `each_year`) or adds to
/// a product changes the order of the arithmetic, and with it last digits.
extension Graph {
  /// Σ_τ flow[τ]·S(t − τ) in each of `years`, of a flow that is over before them: a number times a sum.
  package func survivors(of flow: Node, survival: Node, years: Years) -> Node {
    let (scale, yearly) = separated(flow)
    let sum = vintageSum(flow: yearly, survival: survival, years: years)
    return derived(scale.map { $0 * sum } ?? sum, from: [flow, survival])
  }

  /// What is left after the last of `years` of x[t] = a[t]·x[t − 1] + b[t] from x = 0 before the first: a number
  /// times what is left of b without it.
  package func remains(of b: Node, keeping a: Node, years: Years) -> Node {
    let (scale, yearly) = separated(spread(b, over: years))
    let left = row(recurrence(a, yearly, start: constant(0), years: years), in: years.last)
    return derived(scale.map { $0 * left } ?? left, from: [b, a])
  }

  /// x = scale·yearly, where `scale` is the product of the factors without years, and `yearly` of those with.
  /// The scale is nil where there is none.
  private func separated(_ x: Node) -> (scale: Node?, yearly: Node) {
    let (scale, yearly) = factors(x)
    guard let scale, let yearly, let years = x.years else { return (nil, x) }
    return (scale, slice(yearly, years))
  }

  private func factors(_ x: Node) -> (scale: Node?, yearly: Node?) {
    guard x.years != nil else { return (x, nil) }
    guard case .binary(.multiply) = x.operation else { return (nil, x) }
    let (a, b) = (factors(operand(0, of: x)), factors(operand(1, of: x)))
    return (product(a.scale, b.scale), product(a.yearly, b.yearly))
  }

  private func product(_ x: Node?, _ y: Node?) -> Node? {
    guard let x, let y else { return x ?? y }
    return x * y
  }

  func operand(_ index: Int, of x: Node) -> Node {
    Node(graph: self, index: entries[Int(x.index)].operands[index])
  }
}
