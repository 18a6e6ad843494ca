/// What trajectories are in a year in which they have not begun to grow.
///
/// Population that grows from a stated number is that number in the first year, in every lane. What hangs on it, such
/// as the floor that stood then or the vehicles bought before, then differs between no lanes. The rules look at
/// operations and years, never at what is known of an operand, so that an input in place of a constant changes
/// no bit; and each gives the bits that the node has in that year. What a trajectory does not read in that year, such
/// as the rate of its growth, is not read.
struct Beginnings {
  struct Key: Hashable {
    let node: Int32
    let year: Int
    let passesChecks: Bool
  }

  /// Whether checks are looked through, as whoever asks reads the whole trajectory too.
  let passesChecks: Bool
  let graph: Graph
  let year: Int
  /// Whether the search was given up somewhere: then what was not found is no answer.
  private var isCut = false

  init(of graph: Graph, in year: Int, passesChecks: Bool) {
    self.graph = graph
    self.year = year
    self.passesChecks = passesChecks
  }

  /// x in the year, as a node without years: of x₀·(1 + g)⁰, x₀. Nil where x takes its years to say.
  mutating func value(of x: Node, depth: Int = 0) -> Node? {
    guard let years = x.years else { return x }
    guard years.contains(year) else { return nil }
    guard depth < 100 else {
      isCut = true
      return nil
    }
    let key = Key(node: x.index, year: year, passesChecks: passesChecks)
    if let known = graph.beginnings[key] { return known }
    let found = found(x, at: year - years.first, depth + 1)
    if found != nil || !isCut { graph.beginnings[key] = .some(found) }
    return found
  }

  private mutating func found(_ x: Node, at row: Int, _ depth: Int) -> Node? {
    switch x.operation {
    case .table(let bits): return graph.constant(Double(bitPattern: bits[row]))
    case .wholePower(let exponents):
      let exponent = exponents.count == 1 ? exponents[0] : exponents[row]
      return exponent == 0 ? graph.constant(1) : nil
    case .points(let weights, let geometric):
      // All of the lower point.
      let (weight, low) = (weights[row], graph.operand(Int(weights[row].low), of: x))
      guard weight.weight == 0, geometric || weight.low == weight.high, low.years == nil else { return nil }
      return low
    case .check: return passesChecks ? value(of: graph.operand(0, of: x), depth: depth) : nil
    case .slice: return value(of: graph.operand(0, of: x), depth: depth)
    case .join:
      let (early, late) = (graph.operand(0, of: x), graph.operand(1, of: x))
      return value(of: early.years?.contains(year) ?? false ? early : late, depth: depth)
    case .binary(let function): return binary(function, x, depth)
    default: return nil
    }
  }

  private mutating func binary(_ function: Binary, _ x: Node, _ depth: Int) -> Node? {
    let (first, second) = (graph.operand(0, of: x), graph.operand(1, of: x))
    switch function {
    case .add, .subtract, .multiply, .minimum, .maximum: break
    // By what changes from year to year a division may fail in this one, which then has a name.
    case .divide where second.years == nil: break
    default: return nil
    }
    guard let a = value(of: first, depth: depth), let b = value(of: second, depth: depth) else { return nil }
    // A fault names what it stands in.
    let origin = graph.origin
    graph.origin = graph.entries[Int(x.index)].origin
    defer { graph.origin = origin }
    let result = graph.binary(function, a, b)
    return a.constant != nil && b.constant != nil && result.constant == nil ? nil : result
  }
}
