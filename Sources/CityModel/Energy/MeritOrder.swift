import Modelling
import Plans

/// Plants by rising marginal cost against blocks of load; must-run plants first.
///
/// In each block a plant gives min(capacity, what cheaper plants leave of the load);
/// must-run plants are cut pro rata where they exceed it. Equal costs rank by path.
/// Without blocks the load is flat: what users and exports draw, losses included.
/// The marginal plant of a block is the last that is loaded: what is left for it is more
/// than nothing and not more than it can give. A block that must-run plants fill, or whose
/// load is not met, has none.
struct MeritOrder {
  let plants: [Member]
  /// Energy that each plant gives, J/yr, in path order.
  let energy: [Node]
  /// Energy that is asked for, J/yr.
  let asked: Node
  /// What no plant is left to give, J/yr.
  let unserved: Node
  /// What must-run plants could have given beyond the load, J/yr.
  let curtailed: Node
  /// What all plants can give at once, as far as they are available, J/yr.
  let offered: Node
  let blocks: [Block]

  /// One block of load, with 1 for the plant that sets its margin and 0 for the others.
  struct Block {
    let member: Member?
    let load: Node
    let energy: Node
    let unserved: Node
    let isMarginal: [Node]
  }

  static func of(_ city: Lowering, _ network: Member) -> MeritOrder {
    city.remember("merit order", of: network) { build(city, network) }
  }

  /// The part of the energy that each plant gives, in path order.
  static func shares(_ city: Lowering, _ network: Member) -> [(plant: Member, share: Node)] {
    let order = of(city, network)
    guard !order.plants.isEmpty else { return [] }
    if city.city.setting("shortfall", of: network)?.word == "reported" {
      return zip(order.plants, order.energy).map { ($0, $1 / order.asked) }
    }
    // What is not served, as a part of the load, faults the lane.
    let served = city.sum(order.energy)
    let missing = city.graph.check(
      (order.asked - served) / order.asked, Check(.loadNotMet, upper: mostRounding))
    let limits = order.limits(city, network)
    city.city.explain(missing, with: .limits(limits))
    reportShortage(city, network, limits)
    let total = order.asked * (1 - missing)
    return zip(order.plants, order.energy).map { ($0, $1 / total) }
  }

  private static func build(_ city: Lowering, _ network: Member) -> MeritOrder {
    let graph = city.graph
    let plants = city.city.members(of: "plant", in: network)
    if plants.isEmpty {
      let reason = "a merit order ranks plants"
      city.city.report(ModelProblem(network, .missing("plant", because: reason)))
    }
    PlantCosts(city).reportUnlikeMoney(["marginal_cost"], of: plants)
    let capacities = plants.map { plant in
      city.needed("capacity", of: plant, because: "a merit order ranks capacities")
        * (city.value("availability", of: plant) ?? city.constant(1))
    }
    let mustRun = plants.map { city.city.setting("must_run", of: $0)?.word == "yes" }
    let costs = plants.map { city.value("marginal_cost", of: $0) ?? city.zero }
    let forced = city.sum(zip(capacities, mustRun).filter(\.1).map(\.0))
    let free = city.sum(zip(capacities, mustRun).filter { !$0.1 }.map(\.0))

    var energy = plants.map { _ in city.zero }
    var (asked, unserved, curtailed) = (city.zero, city.zero, city.zero)
    var blocks: [Block] = []
    for (member, load, hours) in loads(city, network) {
      asked = asked + load * hours
      let given = graph.minimum(forced, load)
      let rest = load - given
      let missing = city.notNegative(rest - free) * hours
      unserved = unserved + missing
      curtailed = curtailed + (forced - given) * hours
      var isMarginal = plants.map { _ in city.zero }
      for (index, capacity) in capacities.enumerated() {
        if mustRun[index] {
          if forced.constant != 0 {
            energy[index] = energy[index] + city.part(capacity * given, of: forced) * hours
          }
          continue
        }
        let ahead = plants.indices.filter { $0 != index && !mustRun[$0] }.map { other in
          capacities[other] * isAhead(graph, costs, other, of: index)
        }
        let left = city.notNegative(rest - city.sum(ahead))
        energy[index] = energy[index] + graph.minimum(capacity, left) * hours
        let rounding = load * mostRounding
        isMarginal[index] =
          (1 - graph.binary(.atLeast, rounding, left)) * graph.binary(.atLeast, capacity + rounding, left)
      }
      blocks.append(
        Block(
          member: member, load: load, energy: load * hours, unserved: missing, isMarginal: isMarginal))
    }
    return MeritOrder(
      plants: plants, energy: energy, asked: graph.maximum(asked, graph.constant(Lowering.nothing)),
      unserved: unserved, curtailed: curtailed, offered: city.sum(capacities), blocks: blocks)
  }

  /// The code of plants that cannot meet the load.
  static let loadNotMet = "E1004"

  /// The load of each block, and what all plants together offer.
  private func limits(_ city: Lowering, _ network: Member) -> [(
    found: Evidence.Number, limit: Evidence.Number
  )] {
    blocks.map { block in
      (
        found: .init("the load of \(city.city.path(of: block.member ?? network))", block.load, "MW"),
        limit: .init("what the plants offer", offered, "MW")
      )
    }
  }

  /// What is short whatever the year is a mistake of the file.
  private static func reportShortage(
    _ city: Lowering, _ network: Member, _ limits: [(found: Evidence.Number, limit: Evidence.Number)]
  ) {
    for (found, limit) in limits {
      guard let load = found.node.constant, let offer = limit.node.constant, load > offer * (1 + 1e-9) else {
        continue
      }
      let (wanted, there) = (load.short(in: "MW"), offer.short(in: "MW"))
      city.city.report(
        ModelProblem(
          network,
          .finding(
            Finding(
              loadNotMet, found: "the plants of \(city.city.path(of: network)) cannot meet the load",
              expected: "\(found.label) is \(wanted), the plants offer \(there)",
              help: "add capacity or availability, or state imports",
              "or let it fall short: shortfall reported"))))
      return
    }
  }

  /// As a part of the load, what sums of capacities may miss it by.
  private static let mostRounding = 1e-9

  /// Loads on the plants and the parts of the year they last.
  private static func loads(
    _ city: Lowering, _ network: Member
  ) -> [(member: Member?, load: Node, hours: Node)] {
    let madeHere = city.madeHere(network)
    let blocks = city.city.members(of: "block", in: network)
    if blocks.isEmpty {
      let drawn = city.finalDraw(from: network) + (city.value("exports", of: network) ?? city.zero)
      let reaches = 1 - (city.value("losses", of: network) ?? city.zero)
      return [(nil, drawn / reaches * madeHere, city.constant(1))]
    }
    let reason = "a block is a load for some hours"
    return blocks.map { block in
      (
        block, city.needed("load", of: block, because: reason) * madeHere,
        city.needed("duration", of: block, because: reason)
      )
    }
  }

  /// 1 where plant `a` is loaded before plant `b`.
  private static func isAhead(_ graph: Graph, _ costs: [Node], _ a: Int, of b: Int) -> Node {
    a < b
      ? graph.binary(.atLeast, costs[b], costs[a]) : 1 - graph.binary(.atLeast, costs[a], costs[b])
  }
}
