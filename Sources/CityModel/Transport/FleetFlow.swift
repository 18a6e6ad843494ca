import Modelling
import Plans

/// The vehicles bought in each year, past years first, and those that are scrapped.
struct FleetFlow {
  let city: Lowering
  let before: Years
  let inflow: Node
  /// The share of older vehicles that stays, where a surplus is retired.
  let retention: Node?

  /// - Parameter counted: The survival by which vehicles count towards the wanted stock.
  init(_ city: Lowering, _ mode: Member, wanted: Node, counted: Node, before: Years) {
    let graph = city.graph
    self.city = city
    self.before = before
    if let bought = city.value("bought", of: mode) {
      let now = graph.spread(bought, over: city.horizon)
      let yearly = graph.row(now, in: city.horizon.first)
      inflow = graph.join(
        FleetFlow.stated(city, mode, before) ?? graph.spread(yearly, over: before), now)
      retention = nil
      return
    }
    let everyAge = graph.slice(counted, .ages(through: before.count))
    let past =
      FleetFlow.stated(city, mode, before)
      ?? graph.spread(graph.row(wanted, in: city.horizon.first) / graph.total(everyAge), over: before)
    let surplus = FleetFlow.surplus(city, mode)
    inflow = graph.stockInflow(wanted: wanted, survival: counted, past: past, surplus: surplus)
    city.city.explain(inflow, with: .stock(of: "vehicles"))
    retention = surplus == .retire ? graph.retention(of: inflow, years: city.horizon) : nil
  }

  /// Sales before the horizon, where the file states them; else there was an even renewal.
  private static func stated(_ city: Lowering, _ mode: Member, _ before: Years) -> Node? {
    guard city.city.states("past_sales", of: mode) else { return nil }
    return city.city.value("past_sales", of: mode, over: before).map { city.graph.spread($0, over: before) }
  }

  private static func surplus(_ city: Lowering, _ mode: Member) -> Surplus {
    switch city.city.setting("surplus", of: mode)?.word {
    case "retire": .retire
    case "keep": .keep
    case "negative": .negative
    default: .error
    }
  }

  /// Vehicles scrapped in the year, and the part of last year's vehicles among them.
  func scrapped(stock: Node, _ survival: SurvivalCurve) -> (all: Node, rate: Node) {
    let graph = city.graph
    let horizon = city.horizon
    let sold = graph.slice(inflow, horizon)
    let fresh = sold * graph.row(survival.lost, in: 0)
    let lastYear = stockOfLastYear(stock, survival.alive)
    var older = lastYear + sold - stock - fresh
    if retention == nil, let oldest = survival.lost.years?.last, oldest > 0 {
      let aged = graph.join(
        graph.table(first: 0, [0]), graph.slice(survival.lost, Years(1, through: oldest)))
      older = graph.vintageSum(flow: inflow, survival: aged, years: horizon)
    }
    let fewest = retention == nil ? FleetFlow.fewestVehicles : FleetFlow.fewestOfDifference
    let some = graph.maximum(lastYear, city.constant(fewest))
    return (older + fresh, older / some)
  }

  /// What ran at the end of the year before, also before the horizon.
  private func stockOfLastYear(_ stock: Node, _ alive: Node) -> Node {
    let graph = city.graph
    let horizon = city.horizon
    let start = graph.vintageSum(flow: inflow, survival: alive, years: Years(first: before.last, count: 1))
    let first = graph.shift(start, by: 1)
    guard horizon.count > 1 else { return first }
    return graph.join(
      first, graph.slice(graph.shift(stock, by: 1), Years(horizon.first + 1, through: horizon.last)))
  }

  /// Where fewer ran, none did: keeps the quotient sound.
  private static let fewestVehicles = 1e-300
  /// The same where what is scrapped is a difference of stocks, which rounding leaves its mark on.
  private static let fewestOfDifference = 1e-3
}
