import Modelling
import Plans

/// What one unit delivered by a network has caused, by gas.
///
/// A network with a stated factor EF delivers EF/(1−l). In the balance the factors m
/// follow its transposed: m_j = f_j + Σ_i A_ij·m_i, with f_j the fuel burnt and the
/// imports for one unit put out. Heat from power plants and energy from waste enter
/// with their own fuel, in proportion to what they add: so Σ m·d = all that was burnt.
extension Lowering {
  func deliveredFactors(of network: Member) -> [(gas: Gas, factor: Node)] {
    if hasFixedFactors(network) { return remember("delivered", of: network) { fixedFactors(network) } }
    guard let index = EnergyBalance.of(self).networks.firstIndex(of: network) else { return [] }
    let all = remember("factors", of: city.file) { balancedFactors() }
    return all.map { (gas: $0.gas, factor: $0.factors[index]) }
  }

  /// What a unit of a carrier gives off where it is turned into power or heat, kgCO2e/J.
  func intensity(of carrier: Member) -> Node {
    remember("intensity", of: carrier) {
      let parts = leaves(of: carrier).flatMap { leaf in
        let gases =
          city.kind(of: leaf.member) == "fuel"
          ? factors(of: leaf.member, use: .energy) : deliveredFactors(of: leaf.member)
        return gases.filter { $0.gas != .biogenicCO2 }.map { leaf.share * $0.factor * warming($0.gas) }
      }
      return sum(parts)
    }
  }

  /// What a unit put out by a plant gives off, kgCO2e/J.
  func intensity(ofPlant plant: Member) -> Node {
    guard let input = city.setting("input", of: plant)?.member,
      let efficiency = value("efficiency", of: plant), efficiency.constant != 0
    else { return zero }
    return intensity(of: input) / efficiency
  }

  private func fixedFactors(_ network: Member) -> [(gas: Gas, factor: Node)] {
    let reaches = 1 - (value("losses", of: network) ?? zero)
    let gases: [(Gas, String)] = [
      (.co2, "co2"), (.fossilCH4, "ch4"), (.n2o, "n2o"), (.co2e, "intensity"),
    ]
    if city.states("intensity", of: network), city.states("co2", of: network) {
      let reason = "the intensity already holds the single gases"
      city.report(ModelProblem(network, .excludes("intensity", "co2", because: reason)))
    }
    return gases.compactMap { gas, slot in value(slot, of: network).map { (gas, $0 / reaches) } }
  }

  private func balancedFactors() -> [(gas: Gas, factors: [Node])] {
    let balance = EnergyBalance.of(self)
    let processes = balance.networks.map { SupplyProcess(self, $0, balance) }
    var coefficients: [(entry: BalanceEntry, value: Node)] = []
    for (row, process) in processes.enumerated() {
      for (network, value) in process.fromNetworks {
        guard let column = balance.networks.firstIndex(of: network) else { continue }
        coefficients.append((BalanceEntry(row: row, column: column), value))
      }
    }
    let gases = Set(processes.flatMap { $0.direct.keys }).sorted { $0.name < $1.name }
    return gases.compactMap { gas in
      let direct = processes.map { $0.direct[gas] ?? zero }
      if direct.allSatisfy({ $0.constant == 0 }) { return nil }
      let factors = graph.balance(coefficients: coefficients, demands: direct, years: horizon)
      for factor in factors { city.explain(factor, with: .components(balance.networks, isTransposed: true)) }
      return (gas, factors)
    }
  }
}

/// What one unit that enters a network has caused directly, and through other networks.
private struct SupplyProcess {
  private(set) var direct: [Gas: Node] = [:]
  private var networks: [Member: Node] = [:]

  /// Energy from other networks, in path order.
  var fromNetworks: [(Member, Node)] { networks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  init(_ city: Lowering, _ network: Member, _ balance: EnergyBalance) {
    let heats = CombinedHeat.all(city)
    let received = heats.filter { $0.to == network }
    let fed = Treatment.fed(city, into: network)
    let own = city.output(of: network)
    var ownPart = city.constant(1)
    var entering = own
    if !received.isEmpty || fed.constant != 0 {
      let heat = city.sum(received.map { $0.heatPerOutput * city.output(of: $0.from) })
      entering = city.graph.maximum(own + heat + fed, city.constant(leastEntering))
      ownPart = own / entering
    }
    for flow in city.flows(into: network) {
      let kept = heats.first { $0.plant == flow.plant }.map { 1 - $0.heatPart } ?? city.constant(1)
      add(city, flow.carrier, flow.coefficient * kept * ownPart)
    }
    if let imports = city.value("imports", of: network) {
      let reason = "imported energy has a factor of its own"
      let factor = city.needed("import_intensity", of: network, because: reason)
      emit(.co2e, imports * factor * ownPart)
    }
    for heat in received {
      add(city, heat.fuel, heat.fuelPerOutput * heat.heatPart * city.output(of: heat.from) / entering)
    }
    for (gas, flow) in Treatment.fedGases(city, into: network) { emit(gas, flow / entering) }
    if let losses = city.value("losses", of: network) { take(network, losses) }
  }

  /// Below this nothing enters, J/yr: keeps the quotient sound.
  private let leastEntering = 1e-6

  private mutating func add(_ city: Lowering, _ carrier: Member, _ amount: Node) {
    for leaf in city.leaves(of: carrier) {
      let energy = amount * leaf.share
      guard city.city.kind(of: leaf.member) == "fuel" else {
        takeOrEmit(city, leaf.member, energy)
        continue
      }
      for (gas, factor) in city.factors(of: leaf.member, use: .energy) { emit(gas, energy * factor) }
      if let supplier = city.city.setting("supplied_by", of: leaf.member)?.member {
        takeOrEmit(city, supplier, energy)
      }
    }
  }

  private mutating func takeOrEmit(_ city: Lowering, _ network: Member, _ energy: Node) {
    if city.isBalanced(network) { return take(network, energy) }
    for (gas, factor) in city.deliveredFactors(of: network) { emit(gas, energy * factor) }
  }

  private mutating func take(_ network: Member, _ energy: Node) {
    networks[network] = networks[network].map { $0 + energy } ?? energy
  }

  private mutating func emit(_ gas: Gas, _ flow: Node) {
    if flow.constant != 0 { direct[gas] = direct[gas].map { $0 + flow } ?? flow }
  }
}
