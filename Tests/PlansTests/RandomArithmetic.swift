import Plans

/// Random sums, products, quotients and recurrences of values between 0.5 and 1.5: what strips compute.
struct RandomArithmetic {
  let graph = Graph()
  private var chance: Chance
  private(set) var nodes: [Node]
  private let span = Years(2020, through: 2034)

  init(seed: UInt64) {
    chance = Chance(seed &+ 77_000)
    let graph = graph
    nodes = (0..<4).map { graph.input($0) + 0.5 }
    nodes += [graph.constant(0.75), graph.constant(1.3), graph.year(span) / 2027]
    nodes.append(graph.table(first: 2018, (0..<20).map { 0.5 + 0.05 * Double($0 % 17) }))
    nodes.append(graph.spread(nodes[1], over: Years(2016, through: 2036)))
  }

  mutating func outputs() -> [Node] { nodes.suffix(8) + (0..<6).map { _ in pick() } }

  private mutating func pick() -> Node { nodes[chance.index(nodes.count)] }

  /// One that shares years with another.
  private mutating func pick(with node: Node) -> Node {
    let other = pick()
    if let a = node.years, let b = other.years, a.intersection(b) == nil { return node }
    return other
  }

  private mutating func yearly() -> Node {
    let node = pick()
    return node.years == nil ? graph.spread(node, over: span) : node
  }

  /// Between 0.5 and 1.5 again.
  private func tamed(_ node: Node) -> Node { graph.unary(.logistic, node) + 0.5 }

  /// Up to three levels of arithmetic; what divides is never near 0.
  private mutating func tree(_ depth: Int, with node: Node) -> Node {
    guard depth > 0, chance.index(6) > 0 else { return pick(with: node) }
    let x = tree(depth - 1, with: node)
    let y = tree(depth - 1, with: x)
    if let a = x.years, let b = y.years, a.intersection(b) == nil { return x }
    switch chance.index(12) {
    case 0: return x + y
    case 1: return x - y
    case 2, 3: return x * y
    case 4: return x / pick(with: x)
    case 5: return x / chance.uniform(0.5, 30)
    case 6: return chance.uniform(0.5, 3) / pick(with: x) + x
    case 7: return graph.minimum(x, y)
    case 8: return graph.maximum(x, y)
    case 9: return x + y * pick(with: y)
    case 10: return x - y * 0.3
    default: return x * chance.uniform() * 1.7
    }
  }

  mutating func step() {
    let start = pick()
    switch chance.index(14) {
    case 0: nodes.append(tamed(graph.shift(yearly(), by: chance.index(7) - 3)))
    case 1:
      let x = yearly()
      if let years = x.years { nodes.append(graph.row(x, in: years.first + chance.index(years.count))) }
    case 2:
      let (x, y) = (yearly(), yearly())
      guard let a = x.years, let b = y.years else { return }
      nodes.append(graph.join(x, graph.shift(y, by: a.last + 1 - b.first)))
    case 3:
      let x = yearly()
      let y = pick(with: x)
      guard let years = graph.commonYears([x, y]) else { return }
      let row = pick()
      let first = row.years.map { graph.row(row, in: $0.last) } ?? row
      nodes.append(tamed(graph.recurrence(x * 0.4, y, start: first, years: years)))
    case 4:
      let function = [Unary.negate, .exp, .log, .squareRoot, .normalCDF][chance.index(5)]
      nodes.append(tamed(graph.unary(function, start)))
    case 5:
      let bounds = Check(.outOfBounds, lower: -1, upper: chance.uniform(2, 9))
      nodes.append(graph.check(start, bounds))
    case 6:
      let x = yearly()
      guard let years = x.years, years.count > 3 else { return }
      nodes.append(graph.slice(x, Years(years.first + 1, through: years.last - 1)))
    case 7: nodes.append(tamed(graph.total(yearly()) * 0.03))
    default:
      let value = tree(3, with: start)
      nodes.append(tamed(value))
      if chance.index(3) == 0 { nodes.append(tamed(value * value)) }
    }
  }

  /// Makes some values fault where they lie near the ends of their range.
  mutating func check() {
    let codes = FaultCode.allCases
    for _ in 0..<6 {
      let check = Check(
        codes[chance.index(codes.count)], lower: chance.uniform(0.3, 0.62), upper: chance.uniform(1.4, 1.7))
      nodes.append(graph.check(pick(), check))
    }
  }
}
