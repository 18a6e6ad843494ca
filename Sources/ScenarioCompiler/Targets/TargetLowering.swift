package import Assessment
import Plans

/// Whether a target holds, as a number that a plan gives for every lane.
package struct TargetIndicator: Sendable {
  package let statement: TargetStatement
  package let force: Force
  /// The number among the plan's outputs of one row: 1 in lanes that meet the target, 0 in others.
  /// Nil where a number that is needed is missing.
  package let index: Int?
  /// The notation key of what is missing.
  package let key: String?
}

/// Lowers what targets promise: a node for each, 1 in lanes that meet it and 0 in others.
///
/// Its arithmetic is that of ``Judge``, step by step, so that the lane of the stated values has
/// the verdict of a run. A lane in which what is read is no finite number gets none either.
struct TargetLowering {
  /// What a scenario gives at a path.
  struct Series {
    let node: Node
    /// How many coherent units the unit is in which it is shown.
    let factor: Double
    /// Why there is no number.
    let key: String?
    /// The key of what a total is computed without.
    let gap: String?
  }

  /// The key of a number that nobody has.
  struct Missing: Error { let key: String }

  let graph: Graph
  let horizon: Years
  /// The scenario that promises.
  let scenario: String
  /// A result by scenario and path.
  let result: (String, String) -> Series?

  /// Whether every part of the target holds, or the key of the first number that is missing.
  func indicator(of target: TargetStatement) -> Result<Node, Missing> {
    var whole: Node?
    for goal in target.goals {
      do throws(Missing) {
        let part = try holds(goal)
        whole = whole.map { graph.minimum($0, part) } ?? part
      } catch {
        return .failure(error)
      }
    }
    return .success(whole ?? graph.constant(1))
  }

  /// 1 where no margin falls short of zero by more than rounding.
  private func holds(_ goal: Goal) throws(Missing) -> Node {
    let reading = try metric(goal.metric, of: scenario)
    let judged = goal.when.years(through: horizon.last)
    let years = Years(judged.lowerBound, through: judged.upperBound)
    guard horizon.contains(years) else { throw Missing(key: "NE") }
    let value = over(years, goal.metric, reading)
    let limit = try limit(goal, over: years)
    let margin: Node
    switch goal.condition.sense {
    case .atMost: margin = limit.value - value.value
    case .atLeast: margin = value.value - limit.value
    }
    let tightest = graph.overYears(.minimum, margin)
    let largest = graph.overYears(.maximum, magnitude(reading.value))
    let each = largest * Judge.slack
    let slack = goal.metric.isCumulative ? each * Double(years.count) : each
    var holds = graph.binary(.atLeast, tightest, -slack)
    for exists in [value.exists, limit.exists].compactMap(\.self) {
      holds = holds * graph.overYears(.minimum, exists)
    }
    // x − x is 0, or no number where x is not finite: the lane then has a fault, and no verdict.
    return holds + (tightest - tightest) + (largest - largest)
  }

  /// Numbers of one or several years, and where lanes may lack one: 1 where it exists, else 0.
  private struct Reading {
    let value: Node
    var exists: Node?
  }

  private func over(_ years: Years, _ metric: Metric, _ reading: Reading) -> Reading {
    let value = graph.slice(reading.value, years)
    let exists = reading.exists.map { graph.slice($0, years) }
    guard metric.isCumulative else { return Reading(value: value, exists: exists) }
    return Reading(value: graph.total(value), exists: exists)
  }

  private func limit(_ goal: Goal, over years: Years) throws(Missing) -> Reading {
    switch goal.condition.limit {
    case .level(let level): return Reading(value: graph.constant(level))
    case .shareOfYear(let share, let base, let other):
      let count = goal.metric.isCumulative ? Double(years.count) : 1
      let figure = try self.base(base, of: other ?? goal.metric)
      return Reading(value: share * figure.value * count, exists: figure.exists)
    case .shareOfScenario(let share, let name):
      let figure = over(years, goal.metric, try metric(goal.metric, of: name))
      return Reading(value: figure.value * share, exists: figure.exists)
    }
  }

  /// The metric in a base year: measured where the file has an inventory.
  private func base(_ base: BaseYear, of metric: Metric) throws(Missing) -> Reading {
    let amount: Node
    if let measured = base.measured {
      amount = graph.constant(measured)
    } else {
      // A total that leaves something out is no measure of what comes after it.
      if let gap = result(scenario, metric.path)?.gap { throw Missing(key: gap) }
      amount = try row(series(metric.path, of: scenario), in: base.year)
    }
    guard let per = metric.per else { return Reading(value: amount) }
    return try ratio(amount, row(series(per, of: scenario), in: base.year))
  }

  private func row(_ node: Node, in year: Int) throws(Missing) -> Node {
    guard horizon.contains(year) else { throw Missing(key: "NE") }
    return graph.row(node, in: year)
  }

  /// A metric over the horizon, not cumulated.
  private func metric(_ metric: Metric, of scenario: String) throws(Missing) -> Reading {
    let amount = try series(metric.path, of: scenario)
    guard let per = metric.per else { return Reading(value: amount) }
    return try ratio(amount, series(per, of: scenario))
  }

  /// A result in coherent units, with the bits of one that went through the unit it is shown in.
  private func series(_ path: String, of scenario: String) throws(Missing) -> Node {
    guard let result = result(scenario, path) else { throw Missing(key: "NE") }
    if let key = result.key { throw Missing(key: key) }
    return result.node / result.factor * result.factor
  }

  /// amount/count; 0 and no number where the count is 0.
  private func ratio(_ amount: Node, _ count: Node) -> Reading {
    guard graph.mayBeZero(count) else { return Reading(value: amount / count) }
    let isZero = graph.binary(.atLeast, graph.constant(0), magnitude(count))
    let exists = 1 - isZero
    return Reading(value: amount * exists / (count + isZero), exists: exists)
  }

  private func magnitude(_ x: Node) -> Node { graph.maximum(x, -x) }
}

extension Graph {
  /// The smallest or largest of all years: halves are laid upon each other until one row is left.
  fileprivate func overYears(_ function: Binary, _ x: Node) -> Node {
    var rest = x
    while let years = rest.years, years.count > 1 {
      // Halves of an odd number have a year in common, which changes neither extreme.
      let half = (years.count + 1) / 2
      let lag = years.count - half
      let late = slice(rest, Years(first: years.first + lag, count: half))
      rest = binary(function, slice(rest, Years(first: years.first, count: half)), shift(late, by: -lag))
    }
    return rest.years.map { row(rest, in: $0.first) } ?? rest
  }

  fileprivate func mayBeZero(_ x: Node) -> Bool {
    switch x.operation {
    case .constant(let bits): Double(bitPattern: bits) == 0
    case .table(let bits): bits.contains { Double(bitPattern: $0) == 0 }
    default: true
    }
  }
}
