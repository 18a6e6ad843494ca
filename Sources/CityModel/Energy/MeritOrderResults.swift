import Modelling
import Plans

/// What a merit order shows of itself: what was not served or cut, and who sets the margin.
///
/// Average: Σ energy·factor over what is served, a plant's heat left to its own network. Marginal: Σ over blocks of load · the factor
/// of the marginal plant, over all load; a block without one counts as zero. The average is
/// for inventories, the marginal for the effect of a measure in the short run.
enum MeritOrderResults {
  static let ofNetwork: [ResultDeclaration] = [
    declare("unserved", "GWh/yr", "load that no plant is left to give") { city, network, order in
      order.unserved * scale(city, network, order)
    },
    declare("curtailed", "GWh/yr", "what must-run plants could have given beyond the load") {
      city, network, order in order.curtailed * scale(city, network, order)
    },
    declare("average_intensity", "kgCO2e/kWh", "emissions per energy that its plants put out") {
      city, network, order in average(city, order)
    },
    declare("marginal_intensity", "kgCO2e/kWh", "emissions of the plants that set the margin, per load") {
      city, network, order in
      let parts = order.blocks.flatMap { block in
        zip(order.plants, block.isMarginal).map { plant, isMarginal in
          block.energy * isMarginal * city.intensity(ofPlant: plant)
        }
      }
      return city.sum(parts) / order.asked
    },
  ]

  static let ofBlock: [ResultDeclaration] = [
    ResultDeclaration(
      "unserved", "GWh/yr", "load that no plant is left to give while it lasts",
      applies: { city, block in city.city.parent(of: block).map { isRanked(city, $0) } ?? false },
      equation: { city, block, _ in
        guard let network = city.city.parent(of: block) else { return city.zero }
        let order = MeritOrder.of(city, network)
        let found = order.blocks.first { $0.member == block }
        return found.map { $0.unserved * scale(city, network, order) } ?? city.zero
      }),
    ResultDeclaration(
      "marginal", "%", "100 % for the plant that sets the margin while the load lasts, 0 % for the others",
      keys: { city, block in
        city.city.parent(of: block).map { city.city.members(of: "plant", in: $0) } ?? []
      },
      applies: { city, block in city.city.parent(of: block).map { isRanked(city, $0) } ?? false },
      equation: { city, block, plant in
        guard let network = city.city.parent(of: block) else { return city.zero }
        let order = MeritOrder.of(city, network)
        guard let found = order.blocks.first(where: { $0.member == block }) else { return city.zero }
        return city.sum(zip(order.plants, found.isMarginal).filter { plant == nil || $0.0 == plant }.map(\.1))
      }),
  ]

  /// What a unit put out has given off; less of it reaches the user, and none of what is not served.
  static func average(_ city: Lowering, _ order: MeritOrder) -> Node {
    let given = city.sum(zip(order.plants, order.energy).map { $1 * city.intensity(ofPlant: $0) })
    return city.part(given, of: city.sum(order.energy))
  }

  static func isRanked(_ city: Lowering, _ network: Member) -> Bool {
    city.city.setting("dispatch", of: network)?.word == "merit_order"
  }

  /// From the stated load to what the users of the network really draw.
  private static func scale(_ city: Lowering, _ network: Member, _ order: MeritOrder) -> Node {
    city.output(of: network) * city.madeHere(network) / order.asked
  }

  private static func declare(
    _ name: String, _ unit: String, _ meaning: String,
    _ equation: @escaping @Sendable (Lowering, Member, MeritOrder) -> Node
  ) -> ResultDeclaration {
    ResultDeclaration(
      name, unit, meaning, applies: isRanked,
      equation: { city, network, _ in equation(city, network, MeritOrder.of(city, network)) })
  }
}
