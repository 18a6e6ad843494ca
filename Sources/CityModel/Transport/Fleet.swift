import Modelling
import Plans

/// The vehicles of a mode by year of sale, driven by the stock that is wanted.
///
/// wanted N(t) = distance(t) / km(t); sales i(t) bring Σ_v i(v)·S(t−v) to N(t).
/// Energy of powertrain p: E_p(t) = km(t)·Σ_v i(v)·share_p(v)·e_p(v)·S(t−v).
/// With `distance_by_age` a vehicle of age a drives (1−r)^a of km; S is then
/// weighted so, in the wanted stock as in the energy.
struct Fleet {
  let stock: Node
  let sold: Node
  let drives: [Drive]

  static func of(_ city: Lowering, _ mode: Member) -> Fleet? {
    guard Mode.hasFleet(city, mode) else { return nil }
    return city.remember("fleet", of: mode) { build(city, mode) }
  }

  private static func build(_ city: Lowering, _ mode: Member) -> Fleet? {
    let graph = city.graph
    let horizon = city.horizon
    let km = city.needed("distance_per_vehicle", of: mode, because: "a fleet drives")
    let wanted = graph.spread(Mode.distance(city, mode) / km, over: horizon)

    guard let before = yearsBefore(city, mode) else { return nil }
    let span = Years(before.first, through: horizon.last)
    let ages = Years.ages(through: span.count - 1)
    guard let survival = Survival.curve(city, ofMode: mode, ages: ages) else { return nil }
    var driving = survival
    if let decline = city.city.value("distance_by_age", of: mode, over: horizon) {
      let kept = 1 - graph.row(decline, in: horizon.first)
      driving = survival * graph.wholePower(kept, Array(0..<ages.count), years: ages)
    }

    let past = pastSales(city, mode, before, wanted: wanted, driving: driving)
    let surplus = surplus(city, mode)
    let inflow = graph.stockInflow(wanted: wanted, survival: driving, past: past, surplus: surplus)
    city.city.explain(inflow, with: .stock(of: "vehicles"))
    let retention = surplus == .retire ? graph.retention(of: inflow, years: horizon) : nil
    func alive(_ flow: Node, _ survival: Node) -> Node {
      graph.vintageSum(flow: flow, survival: survival, retention: retention, years: horizon)
    }

    let uses = city.city.map("energy_use", of: mode, over: span) ?? []
    let drives = mix(city, mode, before).map { row, share in
      let bought = inflow * share
      guard let use = uses.first(where: { $0.key == row }) else {
        Mode.reportNoUse(city, mode, row)
        return Drive(powertrain: row, distance: km * alive(bought, driving), energy: city.zero)
      }
      return Drive(
        powertrain: row, distance: km * alive(bought, driving),
        energy: km * alive(bought * use.value, driving))
    }
    return Fleet(stock: alive(inflow, survival), sold: graph.slice(inflow, horizon), drives: drives)
  }

  private static func surplus(_ city: Lowering, _ mode: Member) -> Surplus {
    switch city.city.setting("surplus", of: mode)?.word {
    case "retire": .retire
    case "keep": .keep
    case "negative": .negative
    default: .error
    }
  }

  /// The years of sale before the horizon; nil, with a report, where nothing states them.
  private static func yearsBefore(_ city: Lowering, _ mode: Member) -> Years? {
    let start = city.horizon.first
    let steady = city.city.setting("start", of: mode)?.word == "steady"
    guard city.city.states("past_sales", of: mode) else {
      if steady { return Years(first: start - steadyYears(city, mode), count: steadyYears(city, mode)) }
      let reason = "a fleet has a past; write `start steady` for one that was renewed evenly"
      city.city.report(ModelProblem(mode, .missing("past_sales", because: reason)))
      return nil
    }
    if steady {
      let reason = "both say how old the fleet is at the beginning"
      city.city.report(ModelProblem(mode, .excludes("start", "past_sales", because: reason)))
    }
    let possible = Years(first: start - longestPast, count: longestPast)
    if let stated = city.city.statedYears("past_sales", of: mode, within: possible) { return stated }
    let sentence = "past_sales says nothing about \(start - 1), the year before the horizon"
    city.city.report(ModelProblem(mode, .contradiction(sentence, help: "start steady")))
    return nil
  }

  /// Sales before the horizon: stated, or the even renewal that gives the first year's stock.
  private static func pastSales(
    _ city: Lowering, _ mode: Member, _ before: Years, wanted: Node, driving: Node
  ) -> Node {
    let graph = city.graph
    if city.city.states("past_sales", of: mode),
      let stated = city.city.value("past_sales", of: mode, over: before)
    {
      return graph.spread(stated, over: before)
    }
    let everyAge = graph.slice(driving, .ages(through: before.count))
    let yearly = graph.row(wanted, in: city.horizon.first) / graph.total(everyAge)
    return graph.spread(yearly, over: before)
  }

  /// Powertrains among the vehicles of each year of sale, past years first.
  private static func mix(_ city: Lowering, _ mode: Member, _ before: Years) -> [(Member, Node)] {
    let graph = city.graph
    let keys = city.city.keys("energy_use", of: mode)
    guard let sales = city.city.shares("sales", of: mode, over: city.horizon) ?? city.onlyShare(keys) else {
      let reason = "a fleet with several powertrains says which are bought"
      city.city.report(ModelProblem(mode, .missing("sales", because: reason)))
      return []
    }
    let past = city.city.shares("past_mix", of: mode, over: before)
    let rows = pathOrder(sales.map(\.row) + (past ?? []).map(\.row))
    return rows.map { row in
      let late = sales.first { $0.row == row }?.share ?? city.zero
      // Without a past mix, what is bought in the first year was bought before.
      let early =
        past == nil
        ? graph.row(late, in: city.horizon.first) : past?.first { $0.row == row }?.share ?? city.zero
      if let constant = late.constant, constant == early.constant { return (row, late) }
      return (row, graph.join(graph.spread(early, over: before), graph.spread(late, over: city.horizon)))
    }
  }

  /// How far back an even past must reach for almost nothing to be older.
  private static func steadyYears(_ city: Lowering, _ mode: Member) -> Int {
    let lifetime = city.city.statedNumber("lifetime", of: mode)
    guard let lifetime, lifetime.isFinite else { return usualPast }
    // A lane may bring a longer life than the stated one; of four lifetimes, three are enough.
    return Int(min(max((4 * lifetime).rounded(.up), 5), Double(longestPast)))
  }

  /// Where the lifetime is no plain number.
  private static let usualPast = 60
  private static let longestPast = 120
}
