import Plans
import Tiles

/// The plain twin of the evaluator: one lane, one number at a time, straight from the graph.
final class PlainValues {
  private let graph: Graph
  private let inputs: [Double]
  private var known: [Int32: [Int: Double]] = [:]
  private(set) var retention: [Int32: [Int: Double]] = [:]

  init(_ graph: Graph, inputs: [Double]) {
    self.graph = graph
    self.inputs = inputs
  }

  /// The value of a node in a year; year 0 for a node without years.
  func value(_ node: Node, _ year: Int) -> Double { value(node.index, year) }

  private func value(_ n: Int32, _ year: Int) -> Double {
    let entry = graph.entries[Int(n)]
    let t = entry.years == nil ? 0 : year
    if let value = known[n]?[t] { return value }
    let value = compute(n, entry, t == 0 && entry.years == nil ? year : t)
    known[n, default: [:]][t] = value
    return value
  }

  private func compute(_ n: Int32, _ entry: Graph.Entry, _ year: Int) -> Double {
    let o = entry.operands
    let first = entry.years?.first ?? 0
    switch entry.operation {
    case .constant(let bits): return Double(bitPattern: bits)
    case .table(let bits): return Double(bitPattern: bits[year - first])
    case .input(let index): return inputs[index]
    case .year: return Double(year)
    case .unary(let f): return f.value(value(o[0], year))
    case .binary(let f): return f.value(value(o[0], year), value(o[1], year))
    case .wholePower(let exponents):
      let e = exponents.count == 1 ? exponents[0] : exponents[year - first]
      return wholePowerValue(value(o[0], year), Int(e))
    case .points(let weights, let geometric):
      let w = weights[year - first]
      let a = point(o[Int(w.low)])
      let b = point(o[Int(w.high)])
      if w.low == w.high && w.weight == 0 { return a }
      if geometric {
        return w.weight == 0
          ? a : (w.weight == 1 ? b : a * ScalarFunctions.power(b / a, w.weight))
      }
      return (1 - w.weight) * a + w.weight * b
    case .recurrence:
      let before = year == first ? value(o[2], year - 1) : value(n, year - 1)
      return value(o[1], year).addingProduct(value(o[0], year), before)
    case .logisticCurve:
      return ScalarFunctions.logistic(value(o[0], 0) * (Double(year) - value(o[1], 0)))
    case .slice, .check: return value(o[0], year)
    case .row(let y): return value(o[0], y)
    case .shift(let lag): return value(o[0], year - lag)
    case .join: return years(o[0]).contains(year) ? value(o[0], year) : value(o[1], year)
    case .total:
      let span = years(o[0])
      return (span.first...span.last).reduce(0) { $0 + value(o[0], $1) }
    case .vintageSum: return vintageSum(entry, year)
    case .stockInflow(let surplus): return inflow(n, entry, surplus, year)
    case .retiringInflow: return inflow(n, entry, nil, year)
    case .retention:
      _ = value(o[0], year)
      return retention[o[0]]?[year] ?? 1
    case .balance: preconditionFailure("read by its components")
    case .component(let i): return solve(graph.entries[Int(o[0])], year)[i]
    case .previous(let loop):
      return year == first ? value(o[0], year) : value(graph.loopTargets[loop], year - 1)
    }
  }

  private func years(_ n: Int32) -> Years { graph.entries[Int(n)].years ?? Years(first: 0, count: 1) }
  private func point(_ n: Int32) -> Double { value(n, graph.entries[Int(n)].years?.first ?? 0) }

  private func survival(_ n: Int32, _ age: Int) -> Double {
    guard let ages = graph.entries[Int(n)].years else { return value(n, 0) }
    return ages.contains(age) ? value(n, age) : 0
  }

  private func vintageSum(_ entry: Graph.Entry, _ year: Int) -> Double {
    let o = entry.operands
    let flow = years(o[0])
    var sum = 0.0
    for cohort in flow.first...max(flow.first, min(flow.last, year)) where cohort <= year {
      var left = 1.0
      if o.count > 2 {
        let kept = graph.entries[Int(o[2])].years
        for u in stride(from: cohort + 1, through: year, by: 1) where kept?.contains(u) ?? true {
          left *= value(o[2], u)
        }
      }
      sum += value(o[0], cohort) * survival(o[1], year - cohort) * left
    }
    return sum
  }

  /// - Parameter surplus: nil where cohorts retire.
  private func inflow(_ n: Int32, _ entry: Graph.Entry, _ surplus: Surplus?, _ year: Int) -> Double {
    let o = entry.operands
    let first = entry.years?.first ?? 0
    let wanted = years(o[0])
    if year < wanted.first { return value(o[2], year) }
    // The shares kept in earlier years must be known first.
    for earlier in stride(from: first, to: year, by: 1) { _ = value(n, earlier) }
    var survivors = surplus != nil && o.count > 2 ? value(o[2], year) : 0.0
    for cohort in stride(from: first, to: year, by: 1) {
      var left = 1.0
      for u in stride(from: cohort + 1, to: year, by: 1) { left *= retention[n]?[u] ?? 1 }
      survivors += value(n, cohort) * survival(o[1], year - cohort) * left
    }
    let want = value(o[0], year)
    var need = want - survivors
    retention[n, default: [:]][year] = surplus == nil && need < 0 ? want / survivors : 1
    if surplus != .negative { need = max(need, 0) }
    return need / survival(o[1], 0)
  }

  /// Gauss–Jordan with pivoting by rows.
  private func solve(_ entry: Graph.Entry, _ year: Int) -> [Double] {
    guard case .balance(let size, let entries) = entry.operation else { return [] }
    var m = (0..<size).map { i in (0..<size).map { i == $0 ? 1.0 : 0.0 } }
    for (k, e) in entries.enumerated() {
      m[Int(e.row)][Int(e.column)] -= value(entry.operands[k], year)
    }
    var x = (0..<size).map { value(entry.operands[entries.count + $0], year) }
    for k in 0..<size {
      let p = (k..<size).max { abs(m[$0][k]) < abs(m[$1][k]) } ?? k
      m.swapAt(k, p)
      x.swapAt(k, p)
      for i in 0..<size where i != k {
        let f = m[i][k] / m[k][k]
        for j in k..<size { m[i][j] -= f * m[k][j] }
        x[i] -= f * x[k]
      }
    }
    return (0..<size).map { x[$0] / m[$0][$0] }
  }
}
