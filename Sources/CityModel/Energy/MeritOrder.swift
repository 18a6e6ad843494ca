import Modelling
import Plans

/// Plants by rising marginal cost against blocks of load; must-run plants first.
///
/// In each block a plant gives min(capacity, what cheaper plants leave of the load);
/// must-run plants are cut pro rata where they exceed it. Equal costs rank by path.
/// Without blocks the load is flat: what users and exports draw, losses included.
enum MeritOrder {
  /// The part of the energy that each plant gives, in path order.
  static func shares(_ city: Lowering, _ network: Member) -> [(plant: Member, share: Node)] {
    let graph = city.graph
    let plants = city.city.members(of: "plant", in: network)
    if plants.isEmpty {
      let reason = "a merit order ranks plants"
      city.city.report(ModelProblem(network, .missing("plant", because: reason)))
      return []
    }
    let capacities = plants.map { plant in
      city.needed("capacity", of: plant, because: "a merit order ranks capacities")
        * (city.value("availability", of: plant) ?? city.constant(1))
    }
    let mustRun = plants.map { city.city.setting("must_run", of: $0)?.word == "yes" }
    let costs = plants.map { city.value("marginal_cost", of: $0) ?? city.zero }

    var energy = plants.map { _ in city.zero }
    var asked = city.zero
    let offered = city.sum(capacities)
    var limits: [(found: Evidence.Number, limit: Evidence.Number)] = []
    for (place, load, hours) in loads(city, network) {
      let path = city.city.path(of: place)
      limits.append(
        (
          found: Evidence.Number("the load of \(path)", load, "MW"),
          limit: Evidence.Number("what the plants offer", offered, "MW")
        ))
      asked = asked + load * hours
      let forced = city.sum(zip(capacities, mustRun).filter(\.1).map(\.0))
      let given = graph.minimum(forced, load)
      let divisor = graph.maximum(forced, graph.constant(leastPower))
      for (index, capacity) in capacities.enumerated() {
        if mustRun[index] {
          if forced.constant != 0 { energy[index] = energy[index] + capacity * given / divisor * hours }
          continue
        }
        let ahead = plants.indices.filter { $0 != index && !mustRun[$0] }.map { other in
          capacities[other] * isAhead(graph, costs, other, of: index)
        }
        let left = city.notNegative(load - given - city.sum(ahead))
        energy[index] = energy[index] + graph.minimum(capacity, left) * hours
      }
    }
    asked = graph.maximum(asked, graph.constant(leastPower))
    let served = city.sum(energy)
    // What is not served, as a part of the load, faults the lane.
    let unserved = graph.check((asked - served) / asked, Check(.loadNotMet, upper: 1e-9))
    city.city.explain(unserved, with: .limits(limits))
    reportShortage(city, network, limits)
    let total = asked * (1 - unserved)
    return zip(plants, energy).map { ($0, $1 / total) }
  }

  /// The code of plants that cannot meet the load.
  static let loadNotMet = "E1004"

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
              help: "add capacity or availability, or state imports"))))
      return
    }
  }

  /// Below this nothing runs, J/yr: keeps the quotients sound.
  private static let leastPower = 1e-6

  /// Loads on the plants and the parts of the year they last.
  private static func loads(_ city: Lowering, _ network: Member) -> [(place: Member, load: Node, hours: Node)]
  {
    let madeHere = city.madeHere(network)
    let blocks = city.city.members(of: "block", in: network)
    if blocks.isEmpty {
      let drawn = city.finalDraw(from: network) + (city.value("exports", of: network) ?? city.zero)
      let reaches = 1 - (city.value("losses", of: network) ?? city.zero)
      return [(network, drawn / reaches * madeHere, city.constant(1))]
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
