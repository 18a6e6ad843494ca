import Modelling
import Plans

/// The plants that meet a load curve at least cost, each for the part of the year in which it is cheapest.
///
/// A plant that runs for the part z of the year costs F + v·z per capacity. Of two, the one
/// with the lower v is cheaper from z = (F₁ − F₂)/(v₂ − v₁) on; so each has one interval
/// from z₀ to z₁, or none. The load is peak − (peak − base)·z: a plant builds what lies between
/// the loads at z₀ and z₁, and the one at z₁ = 1 the base too. Equal costs go to the first by path.
struct ScreeningCurve {
  let plants: [Member]
  /// The part of the year from which and to which each is cheapest, in path order.
  let from: [Node]
  let to: [Node]
  /// J/yr.
  let capacity: [Node]
  let energy: [Node]
  /// What lies under the load curve, J/yr.
  let asked: Node

  static func of(_ city: Lowering, _ network: Member) -> ScreeningCurve {
    city.remember("screening curve", of: network) { build(city, network) }
  }

  /// The part of the energy that each plant gives, in path order.
  static func shares(_ city: Lowering, _ network: Member) -> [(plant: Member, share: Node)] {
    let curve = of(city, network)
    let all = city.sum(curve.energy)
    let given = city.part(all, of: curve.asked)
    // Under no load nothing is built, and what users draw would come from nowhere.
    let served = city.city.marking(network) {
      city.graph.check(given, Check(.loadNotMet, lower: 1 - mostRounding))
    }
    city.city.explain(
      served, with: .numbers([.init("what lies under its load curve", curve.asked, "GWh/yr")]))
    return zip(curve.plants, curve.energy).map { ($0, city.part($1, of: curve.asked * served)) }
  }

  /// As a part of the load, what sums of intervals may miss it by.
  private static let mostRounding = 1e-9

  private static func reportNoLoad(_ city: Lowering, _ network: Member) {
    let sentence =
      "the load of \(city.city.path(of: network)) is nothing, so no plant would give what is drawn"
    let help = "peak_load is the highest load of the year, base_load the lowest"
    city.city.report(ModelProblem(network, .contradiction(sentence, help: help)))
  }

  private static func build(_ city: Lowering, _ network: Member) -> ScreeningCurve {
    let graph = city.graph
    let plants = city.city.members(of: "plant", in: network)
    if plants.isEmpty {
      let reason = "a screening curve compares plants"
      city.city.report(ModelProblem(network, .missing("plant", because: reason)))
    }
    PlantCosts(city).reportUnlikeMoney(["fixed_cost", "marginal_cost"], of: plants)
    func cost(_ slot: String, _ plant: Member) -> Node {
      city.needed(slot, of: plant, because: "a screening curve compares what plants cost, and free is 0")
    }
    let fixed = plants.map { cost("fixed_cost", $0) }
    let variable = plants.map { cost("marginal_cost", $0) }
    let reason = "the load falls in a straight line from its peak to its base"
    let peak = city.needed("peak_load", of: network, because: reason)
    let base = city.needed("base_load", of: network, because: reason)
    if let low = base.constant, let high = peak.constant, low > high {
      let sentence = "the base load of \(city.city.path(of: network)) is higher than its peak load"
      city.city.report(
        ModelProblem(
          network,
          .contradiction(sentence, help: "peak_load is the highest load of the year, base_load the lowest")))
    }
    if city.city.states("peak_load", of: network), base.constant == 0, peak.constant == 0 {
      reportNoLoad(city, network)
    }
    let slope = graph.check(
      graph.spread(peak - base, over: city.horizon), Check(.outOfBounds, lower: 0))

    var (from, to, capacity, energy): ([Node], [Node], [Node], [Node]) = ([], [], [], [])
    for index in plants.indices {
      var (low, high) = (city.zero, city.constant(1))
      for other in plants.indices where other != index {
        let bounds = interval(graph, fixed, variable, index, against: other)
        (low, high) = (graph.maximum(low, bounds.low), graph.minimum(high, bounds.high))
      }
      let isBuilt = 1 - graph.binary(.atLeast, low, high)
      (low, high) = (low * isBuilt, high * isBuilt)
      let runsAlways = graph.binary(.atLeast, high, city.constant(1))
      from.append(low)
      to.append(high)
      capacity.append(slope * (high - low) + base * runsAlways)
      energy.append(slope * (high - low) * (high + low) * 0.5 + base * runsAlways)
    }
    return ScreeningCurve(
      plants: plants, from: from, to: to, capacity: capacity, energy: energy, asked: slope * 0.5 + base)
  }

  /// Where plant `a` is cheaper than plant `b`.
  private static func interval(
    _ graph: Graph, _ fixed: [Node], _ variable: [Node], _ a: Int, against b: Int
  ) -> (low: Node, high: Node) {
    let zero = graph.constant(0)
    let gap = variable[b] - variable[a]
    let isFlatter = 1 - graph.binary(.atLeast, zero, gap)
    let isSteeper = 1 - graph.binary(.atLeast, gap, zero)
    let isParallel = 1 - isFlatter - isSteeper
    // Beyond the year it does not matter where they cross.
    let crossing = graph.minimum(
      graph.maximum((fixed[a] - fixed[b]) / (gap + isParallel), graph.constant(-1)), graph.constant(2))
    // Of two alike the first is taken.
    let isDearer =
      a < b
      ? 1 - graph.binary(.atLeast, fixed[b], fixed[a]) : graph.binary(.atLeast, fixed[a], fixed[b])
    return (
      graph.maximum(isFlatter * crossing, isParallel * isDearer * 2),
      isSteeper * crossing + (1 - isSteeper)
    )
  }
}

/// What a screening curve shows of each plant.
extension ScreeningCurve {
  static let ofPlant: [ResultDeclaration] = [
    declare("least_cost_capacity", "MW", "what it is worth building of it") { $0.capacity },
    declare("cheapest_from", "%", "the part of the year from which it is the cheapest") { $0.from },
    declare("cheapest_to", "%", "the part of the year up to which it is the cheapest") { $0.to },
  ]

  private static func declare(
    _ name: String, _ unit: String, _ meaning: String,
    _ part: @escaping @Sendable (ScreeningCurve) -> [Node]
  ) -> ResultDeclaration {
    ResultDeclaration(
      name, unit, meaning,
      applies: { city, plant in
        city.city.parent(of: plant).map {
          city.city.setting("dispatch", of: $0)?.word == "screening"
        } ?? false
      },
      equation: { city, plant, _ in
        guard let network = city.city.parent(of: plant) else { return city.zero }
        let curve = of(city, network)
        return curve.plants.firstIndex(of: plant).map { part(curve)[$0] } ?? city.zero
      })
  }
}
