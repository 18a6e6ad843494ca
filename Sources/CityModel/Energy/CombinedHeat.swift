import Modelling
import Plans

/// Heat that a power plant gives to another network, and the part of its fuel booked there.
///
/// Parts φ of the fuel counted for heat, with heat H and power P:
/// energy H/(H+P); efficiency (H/eh)/(H/eh + P/ep); exergy Hq/(Hq + P), q = 1 − T0/Ts;
/// fixed_heat: fuel to heat = H/0.9. Source: GHG Protocol, allocation from combined
/// heat and power; International Energy Agency for the last.
struct CombinedHeat {
  let plant: Member
  let from: Member
  let to: Member
  let fuel: Member
  /// Fuel and heat for each unit that the power network puts out.
  let fuelPerOutput: Node
  let heatPerOutput: Node
  /// The part of the fuel that is booked with the heat.
  let heatPart: Node

  static func all(_ city: Lowering) -> [CombinedHeat] {
    city.remember("combined heat", of: city.city.file) {
      city.balancedNetworks.flatMap { network in
        city.flows(into: network).compactMap { flow in
          guard let plant = flow.plant, let heat = city.city.setting("heat_to", of: plant)?.member else {
            return nil
          }
          return build(city, flow, plant, from: network, to: heat)
        }
      }
    }
  }

  private static func build(
    _ city: Lowering, _ flow: NetworkFlow, _ plant: Member, from network: Member, to heat: Member
  ) -> CombinedHeat? {
    guard city.isBalanced(heat) else {
      let sentence =
        "\(city.city.path(of: heat)) states what it emits, so the heat of a plant cannot change it"
      city.city.report(
        ModelProblem(plant, .contradiction(sentence, help: "network \(city.city.name(of: heat)) { }")))
      return nil
    }
    let heatEfficiency = city.needed(
      "heat_efficiency", of: plant, because: "the plant gives heat to a network")
    let power = city.value("efficiency", of: plant) ?? city.zero
    return CombinedHeat(
      plant: plant, from: network, to: heat, fuel: flow.carrier, fuelPerOutput: flow.coefficient,
      heatPerOutput: flow.coefficient * heatEfficiency,
      heatPart: heatPart(city, network, plant, heat: heatEfficiency, power: power))
  }

  private static func heatPart(
    _ city: Lowering, _ network: Member, _ plant: Member, heat: Node, power: Node
  ) -> Node {
    switch city.city.setting("allocation", of: network)?.word {
    case "energy": return heat / (heat + power)
    case "exergy":
      let quality = city.needed(
        "heat_quality", of: plant, because: "allocation by exergy weighs heat with it")
      return heat * quality / (heat * quality + power)
    case "fixed_heat": return heat / fixedHeatEfficiency
    default:
      let separateHeat = heat / (city.value("heat_reference", of: plant) ?? city.constant(0.8))
      let separatePower = power / (city.value("power_reference", of: plant) ?? city.constant(0.35))
      return separateHeat / (separateHeat + separatePower)
    }
  }

  static let fixedHeatEfficiency = 0.9
}
