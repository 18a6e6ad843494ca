import Modelling
import Plans

/// The vehicles bought before the horizon and in it, and those that are scrapped.
///
/// The past is mostly a table times what the first year makes of it: kept apart, its survivors are a number times a
/// sum, which no lane changes unless it draws the lifetime or the mix.
struct FleetFlow {
  let city: Lowering
  let before: Years
  private let past: Node
  private let now: Node
  /// The share of older vehicles that stays, where a surplus is retired.
  let retention: Node?

  /// - Parameter counted: The survival by which vehicles count towards the wanted stock.
  init(_ city: Lowering, _ mode: Member, wanted: Node, counted: Node, before: Years) {
    let graph = city.graph
    self.city = city
    self.before = before
    let everyYear = graph.table(first: before.first, Array(repeating: 1, count: before.count))
    if let bought = city.value("bought", of: mode) {
      now = graph.spread(bought, over: city.horizon)
      let yearly = graph.row(now, in: city.horizon.first)
      past = FleetFlow.stated(city, mode, before) ?? graph.spread(yearly * everyYear, over: before)
      retention = nil
      return
    }
    let everyAge = graph.slice(counted, .ages(through: before.count))
    let renewed =
      FleetFlow.stated(city, mode, before)
      ?? graph.spread(
        graph.row(wanted, in: city.horizon.first, isReadWhole: true) / graph.total(everyAge) * everyYear,
        over: before)
    if let surplus = FleetFlow.surplus(city, mode) {
      let older = graph.survivors(of: renewed, survival: counted, years: city.horizon)
      past = renewed
      now = graph.stockInflow(wanted: wanted, survival: counted, older: older, surplus: surplus)
      city.city.explain(now, with: .stock(of: "vehicles"))
      retention = nil
    } else {
      let inflow = graph.retiringInflow(wanted: wanted, survival: counted, past: renewed)
      past = graph.slice(inflow, before)
      now = graph.slice(inflow, city.horizon)
      retention = graph.retention(of: inflow, years: city.horizon)
    }
  }

  /// Bought in the horizon.
  var sold: Node { now }

  /// Σ_v i(v)·early(v)·S(t−v) over the sales before the horizon, and the same with `late` over those in it.
  func alive(_ survival: Node, early: Node? = nil, late: Node? = nil) -> Node {
    let graph = city.graph
    let old = early.map { past * $0 } ?? past
    let new = late.map { now * $0 } ?? now
    if let retention {
      let flow = graph.join(graph.spread(old, over: before), graph.spread(new, over: city.horizon))
      return graph.vintageSum(flow: flow, survival: survival, retention: retention, years: city.horizon)
    }
    // A share of zero leaves no flow.
    let later =
      new.years == nil
      ? city.zero : graph.vintageSum(flow: new, survival: survival, years: city.horizon)
    guard old.years != nil else { return later }
    return graph.survivors(of: old, survival: survival, years: city.horizon) + later
  }

  /// Sales before the horizon, where the file states them; else there was an even renewal.
  private static func stated(_ city: Lowering, _ mode: Member, _ before: Years) -> Node? {
    guard city.city.states("past_sales", of: mode) else { return nil }
    return city.city.value("past_sales", of: mode, over: before).map { city.graph.spread($0, over: before) }
  }

  /// Nil where the surplus is retired.
  private static func surplus(_ city: Lowering, _ mode: Member) -> Surplus? {
    switch city.city.setting("surplus", of: mode)?.word {
    case "retire": nil
    case "keep": .keep
    case "negative": .negative
    default: .error
    }
  }

  /// Vehicles scrapped in the year, and the part of last year's vehicles among them.
  func scrapped(stock: Node, _ survival: SurvivalCurve) -> (all: Node, rate: Node) {
    let graph = city.graph
    let fresh = sold * graph.row(survival.lost, in: 0)
    let lastYear = stockOfLastYear(stock, survival.alive)
    var older = lastYear + sold - stock - fresh
    if retention == nil, let oldest = survival.lost.years?.last, oldest > 0 {
      let aged = graph.join(
        graph.table(first: 0, [0]), graph.slice(survival.lost, Years(1, through: oldest)))
      older = alive(aged)
    }
    let fewest = retention == nil ? FleetFlow.fewestVehicles : FleetFlow.fewestOfDifference
    return (older + fresh, city.part(older, of: lastYear, least: fewest))
  }

  /// What ran at the end of the year before, also before the horizon.
  private func stockOfLastYear(_ stock: Node, _ alive: Node) -> Node {
    let graph = city.graph
    let horizon = city.horizon
    let start = graph.vintageSum(flow: past, survival: alive, years: Years(first: before.last, count: 1))
    let first = graph.shift(start, by: 1)
    guard horizon.count > 1 else { return first }
    return graph.join(
      first, graph.slice(graph.shift(stock, by: 1), Years(horizon.first + 1, through: horizon.last)))
  }

  /// Where fewer ran, none did: the last of a cohort are far less than one vehicle.
  private static let fewestVehicles = 1e-300
  /// The same where what is scrapped is a difference of stocks, which rounding leaves its mark on.
  private static let fewestOfDifference = 1e-3
}
