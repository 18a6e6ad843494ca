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
    for (load, hours) in loads(city, network) {
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
    let total = asked * (1 - unserved)
    return zip(plants, energy).map { ($0, $1 / total) }
  }

  /// Below this nothing runs, J/yr: keeps the quotients sound.
  private static let leastPower = 1e-6

  /// Loads on the plants and the parts of the year they last.
  private static func loads(_ city: Lowering, _ network: Member) -> [(load: Node, hours: Node)] {
    let madeHere = city.madeHere(network)
    let blocks = city.city.members(of: "block", in: network)
    if blocks.isEmpty {
      let drawn = city.finalDraw(from: network) + (city.value("exports", of: network) ?? city.zero)
      let reaches = 1 - (city.value("losses", of: network) ?? city.zero)
      return [(drawn / reaches * madeHere, city.constant(1))]
    }
    let reason = "a block is a load for some hours"
    return blocks.map { block in
      (
        city.needed("load", of: block, because: reason) * madeHere,
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
