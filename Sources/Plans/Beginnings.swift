/// What a trajectory is in a year in which its growth has not begun.
///
/// Population that grows from a stated number is that number in the first year, in every lane. What hangs on it, such
/// as the floor that stood then or the vehicles bought before, then differs between no lanes. The rules look at
/// operations and years, never at what is known of an operand, so that an input in place of a constant changes
/// no bit; and each gives the bits that the node has in that year.
struct Beginnings {
  let graph: Graph
  let year: Int
  /// What was asked before: sums may share their terms.
  private var known: [Int32: Node?] = [:]

  init(graph: Graph, year: Int) {
    self.graph = graph
    self.year = year
  }

  /// x in the year where that is not for its years to say: x₀·(1 + g)⁰ is x₀. Nil elsewhere.
  mutating func value(of x: Node, depth: Int = 0) -> Node? {
    guard let years = x.years else { return x }
    guard years.contains(year), depth < 100 else { return nil }
    if let known = known[x.index] { return known }
    let found = found(x, at: year - years.first, depth + 1)
    known[x.index] = .some(found)
    return found
  }

  private mutating func found(_ x: Node, at row: Int, _ depth: Int) -> Node? {
    switch x.operation {
    case .table(let bits): return graph.constant(Double(bitPattern: bits[row]))
    case .wholePower(let exponents):
      let exponent = exponents.count == 1 ? exponents[0] : exponents[row]
      return exponent == 0 ? graph.constant(1) : nil
    case .points(let weights, geometric: _):
      // All of the lower point, which has no years.
      return weights[row].weight == 0 ? graph.operand(Int(weights[row].low), of: x) : nil
    case .check(let check):
      // A number within its range needs no second look.
      guard let number = value(of: graph.operand(0, of: x), depth: depth), let known = number.constant,
        known >= check.lower, known <= check.upper
      else { return nil }
      return number
    case .slice: return value(of: graph.operand(0, of: x), depth: depth)
    case .join:
      let (early, late) = (graph.operand(0, of: x), graph.operand(1, of: x))
      return value(of: early.years?.contains(year) ?? false ? early : late, depth: depth)
    case .binary(let function):
      guard let a = value(of: graph.operand(0, of: x), depth: depth),
        let b = value(of: graph.operand(1, of: x), depth: depth)
      else { return nil }
      switch function {
      case .add: return a + b
      case .subtract: return a - b
      case .multiply: return a * b
      case .divide: return a / b
      default: return nil
      }
    default: return nil
    }
  }
}
