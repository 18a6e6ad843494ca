import Modelling
import Plans

/// The vehicles of a mode by year of sale, driven by the stock that is wanted or by stated sales.
///
/// Wanted: N(t) = distance(t) / km(t), or `vehicles`; sales i(t) bring Σ_v i(v)·S(t−v) to N(t).
/// With `bought` the sales are stated, and the stock follows from them.
/// Energy of powertrain p: E_p(t) = km(t)·Σ_v i(v)·share_p(v)·e_p(v)·S(t−v).
/// Scrapped: Σ_v i(v)·(S(t−1−v) − S(t−v)), or, where a surplus is retired, what the stock is short of.
/// With `distance_by_age` a vehicle of age a drives (1−r)^a of km; S is then
/// weighted so in the energy, and in the wanted stock where the distance states it.
struct Fleet {
  let stock: Node
  let sold: Node
  let scrapped: Node
  /// The part of last year's vehicles that is scrapped.
  let scrapRate: Node
  /// What its vehicles drive, where the fleet tells it and not the other way round.
  let distance: Node
  let drives: [Drive]

  static func of(_ city: Lowering, _ mode: Member) -> Fleet? {
    guard Mode.hasFleet(city, mode) else { return nil }
    return city.remember("fleet", of: mode) { build(city, mode) }
  }

  private static func build(_ city: Lowering, _ mode: Member) -> Fleet? {
    let graph = city.graph
    let horizon = city.horizon
    let isWanted = !Mode.statesVehicles(city, mode)
    var km = city.needed("distance_per_vehicle", of: mode, because: "a fleet drives")
    if !isWanted, let cost = Mode.costFactor(city, mode) { km = km * cost }

    guard let before = yearsBefore(city, mode) else { return nil }
    let span = Years(before.first, through: horizon.last)
    let ages = Years.ages(through: span.count - 1)
    guard let survival = Survival.curve(city, ofMode: mode, ages: ages) else { return nil }
    var driving = survival.alive
    if let decline = city.city.value("distance_by_age", of: mode, over: horizon) {
      let kept = 1 - graph.row(decline, in: horizon.first)
      driving = survival.alive * graph.wholePower(kept, Array(0..<ages.count), years: ages)
    }

    let wanted = city.value("vehicles", of: mode) ?? (isWanted ? Mode.distance(city, mode) / km : city.zero)
    let flow = FleetFlow(
      city, mode, wanted: graph.spread(wanted, over: horizon), counted: isWanted ? driving : survival.alive,
      before: before)
    let early = city.city.map("energy_use", of: mode, over: before) ?? []
    // Read over all years, whose bounds are checked then: also those before the horizon count.
    let uses = city.city.map("energy_use", of: mode, over: span) ?? []
    let drives = mix(city, mode, before).map { row, past, now in
      let driven = km * flow.alive(driving, early: past, late: now)
      guard let old = early.first(where: { $0.key == row }), let use = uses.first(where: { $0.key == row })
      else {
        Mode.reportNoUse(city, mode, row)
        return Drive(powertrain: row, distance: driven, energy: city.zero)
      }
      let new = graph.slice(use.value, horizon)
      let energy = flow.alive(driving, early: past * old.value, late: now * new)
      return Drive(powertrain: row, distance: driven, energy: km * energy)
    }
    let stock = flow.alive(survival.alive)
    let (scrapped, rate) = flow.scrapped(stock: stock, survival)
    return Fleet(
      stock: stock, sold: flow.sold, scrapped: scrapped, scrapRate: rate,
      distance: km * flow.alive(driving), drives: drives)
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

  /// The powertrains' shares of what is bought before the horizon and in it.
  private static func mix(
    _ city: Lowering, _ mode: Member, _ before: Years
  ) -> [(row: Member, past: Node, now: Node)] {
    let graph = city.graph
    if city.city.setting("energy", of: mode)?.word == "none" { return [] }
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
      return (row, early, late)
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
