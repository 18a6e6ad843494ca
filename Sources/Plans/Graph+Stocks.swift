/// Nodes of the families that carry state: cohorts, balances, checks.
extension Graph {
  /// Σ_τ flow[τ]·S(t − τ) in each of `years`; `survival` is by age from 0.
  package func vintageSum(flow: Node, survival: Node, retention: Node? = nil, years: Years) -> Node {
    node(.vintageSum, [flow, survival] + (retention.map { [$0] } ?? []), years: years)
  }

  /// The inflow over the wanted years that brings the stock to `wanted`; `older` are the survivors of earlier
  /// cohorts in those years.
  package func stockInflow(wanted: Node, survival: Node, older: Node?, surplus: Surplus) -> Node {
    node(.stockInflow(surplus), [wanted, survival] + (older.map { [$0] } ?? []), years: wanted.years)
  }

  /// The same where cohorts retire early, over past and wanted years.
  package func retiringInflow(wanted: Node, survival: Node, past: Node?) -> Node {
    guard let years = wanted.years else { preconditionFailure("a wanted stock has years") }
    var span = years
    if let before = past?.years {
      precondition(before.last + 1 == years.first, "the past ends where the wanted stock begins")
      span = Years(before.first, through: years.last)
    }
    return node(.retiringInflow, [wanted, survival] + (past.map { [$0] } ?? []), years: span)
  }

  /// The share of older cohorts kept in each year of a `retiringInflow`.
  package func retention(of inflow: Node, years: Years) -> Node {
    node(.retention, [inflow], years: years)
  }

  /// The n components of x in (I − A)·x = d, for each of `years`.
  package func balance(
    coefficients: [(entry: BalanceEntry, value: Node)], demands: [Node], years: Years
  ) -> [Node] {
    var sorted: [(entry: BalanceEntry, value: Node)] = []
    for one in coefficients.sorted(by: {
      ($0.entry.row, $0.entry.column) < ($1.entry.row, $1.entry.column)
    }) {
      // A place holds one coefficient: the sum of those that stand there.
      if let last = sorted.last, last.entry == one.entry {
        sorted[sorted.count - 1].value = last.value + one.value
      } else {
        sorted.append(one)
      }
    }
    let whole = node(
      .balance(size: demands.count, entries: sorted.map(\.entry)),
      sorted.map(\.value) + demands, years: years)
    return demands.indices.map { node(.component($0), [whole], years: years) }
  }

  /// x, and a fault where it leaves the range of `check`; x itself where it is a constant within it.
  package func check(_ x: Node, _ check: Check) -> Node {
    if let value = x.constant, value >= check.lower, value <= check.upper { return x }
    return node(.check(check), [x], years: x.years)
  }
}
