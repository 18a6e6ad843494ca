import Modelling
import Plans

/// Heat that a power plant gives to another network, and the part of its fuel booked there.
///
/// Parts φ of the fuel counted for heat, with heat H and power P:
/// energy H/(H+P); efficiency (H/eh)/(H/eh + P/ep); exergy Hq/(Hq + P), q = 1 − T0/Ts;
/// fixed_heat: fuel to heat = H/0.9; heat_boiler: fuel to heat = H/eh, what a boiler would
/// burn; power_bonus: P carries the emissions r of the power that it replaces, the heat all
/// else, (E − P·r)/E, which is below nothing where the power is worth more than the plant
/// gives off. By any other method φ lies in 0…1, or the run fails. Source: GHG Protocol, allocation from combined heat and power; International
/// Energy Agency for fixed_heat; EN 15316-4-5 for power_bonus.
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
      heatPart: heatPart(city, network, plant, fuel: flow.carrier, heat: heatEfficiency, power: power))
  }

  private static func heatPart(
    _ city: Lowering, _ network: Member, _ plant: Member, fuel: Member, heat: Node, power: Node
  ) -> Node {
    let boiler = city.value("heat_reference", of: plant) ?? city.constant(0.8)
    switch city.city.setting("allocation", of: network)?.word {
    case "energy": return heat / (heat + power)
    case "exergy":
      let quality = city.needed(
        "heat_quality", of: plant, because: "allocation by exergy weighs heat with it")
      return heat * quality / (heat * quality + power)
    case "fixed_heat": return notAboveAll(city, plant, heat / fixedHeatEfficiency)
    case "heat_boiler": return notAboveAll(city, plant, heat / boiler)
    case "power_bonus": return powerBonus(city, plant, fuel: fuel, power: power)
    default:
      let separateHeat = heat / boiler
      let separatePower = power / (city.value("power_reference", of: plant) ?? city.constant(0.35))
      return separateHeat / (separateHeat + separatePower)
    }
  }

  /// φ, where heat may not be booked with more fuel than the plant takes: the power would be left
  /// with less than nothing.
  private static func notAboveAll(_ city: Lowering, _ plant: Member, _ part: Node) -> Node {
    guard let known = part.constant else {
      let checked = city.city.marking(plant) {
        city.graph.check(part, Check(.outOfBounds, upper: 1 + roundingOfPart))
      }
      let all = city.constant(1)
      city.city.explain(
        checked,
        with: .limits([(.init("the fuel booked with its heat", part, "%"), .init("of at most", all, "%"))]))
      return checked
    }
    if known > 1 + roundingOfPart {
      let sentence =
        "the heat of \(city.city.path(of: plant)) would carry \((known * 100).short()) % of its fuel, and "
        + "its power less than nothing"
      let help = "allocation efficiency, or a higher heat_reference"
      city.city.report(ModelProblem(plant, .contradiction(sentence, help: help)))
      return city.constant(0.5)
    }
    return part
  }

  private static let roundingOfPart = 1e-9

  /// 1 − P·r/E: what the power does not carry.
  private static func powerBonus(_ city: Lowering, _ plant: Member, fuel: Member, power: Node) -> Node {
    let path = city.city.path(of: plant)
    if city.suppliers(of: fuel).contains(where: { city.isBalanced($0.member) }) {
      let sentence =
        "\(path) runs on a network that is computed, so what it gives off is not known before it is divided"
      city.city.report(ModelProblem(plant, .contradiction(sentence, help: "allocation efficiency")))
      return city.constant(0.5)
    }
    let replaced = city.needed(
      "replaced_intensity", of: plant, because: "allocation by power_bonus counts the power at it")
    let given = city.intensity(of: fuel)
    if given.constant == 0 {
      let sentence = "the fuel of \(path) gives off nothing that counts, so power_bonus has nothing to divide"
      city.city.report(ModelProblem(plant, .contradiction(sentence, help: "allocation efficiency")))
      return city.constant(0.5)
    }
    var some = given
    if given.constant == nil {
      some = city.city.marking(plant) {
        city.graph.check(given, Check(.outOfBounds, lower: .leastNormalMagnitude))
      }
      city.city.explain(
        some, with: .numbers([.init("what its fuel gives off and power_bonus divides", given, "kgCO2e/kWh")]))
    }
    return 1 - power * replaced / some
  }

  /// 1 − 1/(H/eh + P/ep), with H and P for each unit of fuel.
  static func primaryEnergySaving(_ city: Lowering, _ plant: Member) -> Node {
    let heat = city.value("heat_efficiency", of: plant) ?? city.zero
    let power = city.value("efficiency", of: plant) ?? city.constant(1)
    let separate =
      heat / (city.value("heat_reference", of: plant) ?? city.constant(0.8))
      + power / (city.value("power_reference", of: plant) ?? city.constant(0.35))
    return 1 - 1 / separate
  }

  static let fixedHeatEfficiency = 0.9
}
