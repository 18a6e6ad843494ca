import Modelling
import Plans

/// The short words in which the equations ask for numbers.
extension Lowering {
  /// A slot over the horizon, if it has a value.
  func value(_ slot: String, of member: Member) -> Node? {
    city.value(slot, of: member, over: horizon)
  }

  /// A slot that the equation cannot do without; zero with a report where it is missing.
  func needed(_ slot: String, of member: Member, because reason: String) -> Node {
    if let value = value(slot, of: member) { return value }
    city.report(ModelProblem(member, .missing(slot, because: reason)))
    return zero
  }

  func sum(_ nodes: [Node]) -> Node { graph.sum(nodes) }

  func constant(_ value: Double) -> Node { graph.constant(value) }

  /// What part of a whole something is: nothing where there is nothing of the whole.
  ///
  /// A whole below `least` counts as none, x / max(whole, least), so that nothing of nothing is
  /// nothing and no quotient of zeros. Both in coherent units; `least` lies below what rounding
  /// leaves of a sum, and has another value only where smaller wholes mean something.
  func part(_ x: Node, of whole: Node, least: Double = Lowering.nothing) -> Node {
    x / graph.maximum(whole, constant(least))
  }

  /// A billionth of a joule, of a kilogram, of a share.
  static let nothing = 1e-9

  /// x, but never below zero.
  func notNegative(_ x: Node) -> Node { graph.maximum(x, zero) }

  /// 0 in the first year of the horizon and 1 after it.
  var afterFirstYear: Node {
    graph.table(first: horizon.first, [0] + Array(repeating: 1, count: horizon.count - 1))
  }

  /// Last year's x; in the first year of the horizon `start`, or zero.
  func lastYear(of x: Node, start: Node? = nil) -> Node {
    let first = graph.spread(start ?? zero, over: Years(first: horizon.first, count: 1))
    guard horizon.count > 1 else { return first }
    let shifted = graph.shift(graph.spread(x, over: horizon), by: 1)
    let later = graph.slice(shifted, Years(horizon.first + 1, through: horizon.last))
    return graph.join(first, later)
  }

  /// x[t] = a[t]·x[t−1] + b[t] from `first` in the first year of the horizon.
  func recurrence(_ a: Node, _ b: Node, first: Node) -> Node {
    let start = graph.row(first, in: horizon.first)
    guard horizon.count > 1 else { return start }
    let rest = graph.recurrence(a, b, start: start, years: Years(horizon.first + 1, through: horizon.last))
    return graph.join(graph.spread(start, over: Years(first: horizon.first, count: 1)), rest)
  }

  /// All of it for the one member there is; nil where there are none or several.
  func onlyShare(_ members: [Member]) -> [(row: Member, share: Node)]? {
    members.count == 1 ? [(members[0], constant(1))] : nil
  }
}

/// Members in path order, each once.
func pathOrder(_ members: some Sequence<Member>) -> [Member] { Set(members).sorted() }
