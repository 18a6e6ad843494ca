import Modelling
import Plans

/// What one unit put out by a network's own process takes in.
struct NetworkFlow {
  let carrier: Member
  /// Energy of the carrier for each unit put out.
  let coefficient: Node
  /// The plant that takes it; nil for `inputs`.
  let plant: Member?
}

extension Lowering {
  /// Networks whose supply is computed, in path order: those with plants, inputs or another supply.
  var balancedNetworks: [Member] {
    remember("balanced networks", of: city.file) {
      let fed = Set(
        city.members(of: "plant").compactMap { city.setting("heat_to", of: $0)?.member }
          + city.members(of: "treatment").compactMap { city.setting("feeds", of: $0)?.member })
      return city.members(of: "network").filter { network in
        !hasFixedFactors(network)
          && (!city.keys("inputs", of: network).isEmpty || !city.members(of: "plant", in: network).isEmpty
            || city.states("imports", of: network) || fed.contains(network))
      }
    }
  }

  func isBalanced(_ network: Member) -> Bool { balancedNetworks.contains(network) }

  /// Whether the file says what a unit of the network emits.
  func hasFixedFactors(_ network: Member) -> Bool {
    ["intensity", "co2", "ch4", "n2o"].contains { city.states($0, of: network) }
  }

  /// The part of what a network puts out that is made in the city.
  func madeHere(_ network: Member) -> Node { 1 - (value("imports", of: network) ?? zero) }

  /// The plants of a network with their parts of what it puts out, in path order.
  func plants(of network: Member) -> [(plant: Member, share: Node)] {
    remember("plants", of: network) {
      let plants = city.members(of: "plant", in: network)
      if city.setting("dispatch", of: network)?.word == "merit_order" {
        return MeritOrder.shares(self, network).map { ($0.plant, $0.share * madeHere(network)) }
      }
      if city.setting("dispatch", of: network)?.word == "screening" {
        return ScreeningCurve.shares(self, network).map { ($0.plant, $0.share * madeHere(network)) }
      }
      let mix = city.shares("mix", of: network, over: horizon) ?? onlyShare(plants) ?? []
      if mix.isEmpty, !plants.isEmpty {
        let reason = "several plants share what the network puts out"
        city.report(ModelProblem(network, .missing("mix", because: reason)))
      }
      return mix.map { ($0.row, $0.share * madeHere(network)) }
    }
  }

  /// What a network's own process takes in: its inputs, then its plants.
  func flows(into network: Member) -> [NetworkFlow] {
    // One that states what it emits takes in nothing, which `Network` reports if it says otherwise.
    guard isBalanced(network) else { return [] }
    return remember("flows", of: network) {
      let inputs = (city.map("inputs", of: network, over: horizon) ?? []).map {
        NetworkFlow(carrier: $0.key, coefficient: $0.value * madeHere(network), plant: nil)
      }
      let burnt = plants(of: network).compactMap { plant, share -> NetworkFlow? in
        guard let input = city.setting("input", of: plant)?.member else { return nil }
        let efficiency = needed(
          "efficiency", of: plant, because: "a plant with an input turns it into output")
        if efficiency.constant == 0 { return nil }
        return NetworkFlow(carrier: input, coefficient: share / efficiency, plant: plant)
      }
      return inputs + burnt
    }
  }

  /// What a plant of a network takes in, J/yr.
  func intake(of plant: Member) -> Node {
    guard let network = city.parent(of: plant) else { return zero }
    let flow = flows(into: network).first { $0.plant == plant }
    return flow.map { $0.coefficient * output(of: network) } ?? zero
  }
}
