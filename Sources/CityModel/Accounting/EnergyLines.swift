import Modelling
import Plans

/// What using energy gives off: fuel burnt on the spot, and what a network delivers.
///
/// A fuel is scope 1. A network is scope 2 with the factor of what is generated for
/// each unit delivered, and scope 3 for what is lost on the way: C·EF and
/// C·EF·l/(1−l). What a network emits to bring a fuel is scope 3 too. Source: GPC
/// chapter 6.
extension Lowering {
  func energyLines(
    _ booking: Booking, carrier: Member, energy: Node, use: CombustionUse, outside: Node? = nil,
    without excluded: Set<Gas> = []
  ) -> [EmissionLine] {
    let outside = outside ?? zero
    return leaves(of: carrier).flatMap { leaf -> [EmissionLine] in
      let amount = energy * leaf.share
      let isFuel = city.kind(of: leaf.member) == "fuel"
      holdScope(of: booking.member, natural: isFuel ? 1 : 2, leaf.member)
      guard isFuel else {
        return deliveredLines(booking, network: leaf.member, energy: amount, outside: outside)
      }
      let kind = EmissionLine.Burning.Kind(carrier: carrier, fuel: leaf.member, use: "\(use)")
      var lines = factors(of: leaf.member, use: use).filter { !excluded.contains($0.gas) }.flatMap {
        booking.lines(
          $0.gas, amount * $0.factor, scope: 1, outside: outside, carrier: leaf.member,
          burning: .init(kind: kind, energy: energy, share: leaf.share, factor: $0.factor))
      }
      if let network = city.setting("supplied_by", of: leaf.member)?.member {
        lines += deliveredFactors(of: network).filter { $0.factor.constant != 0 }.map {
          booking.distant(
            $0.gas, EmissionFlow(activity: amount, factor: $0.factor), carrier: network, view: .use)
        }
      }
      return lines
    }
  }

  /// A stated scope may put all of a use beyond the border, but cannot make a fire a network.
  private func holdScope(of member: Member, natural: Int, _ carrier: Member) {
    guard let stated = city.scope(of: member), stated != natural, stated != 3 else { return }
    let what = natural == 1 ? "a fuel that is burnt" : "delivered by a network"
    let sentence =
      "\(city.path(of: carrier)) is \(what), scope \(natural), but \(city.path(of: member)) states scope \(stated)"
    city.report(ModelProblem(member, .contradiction(sentence, help: "scope \(natural), or leave it out")))
  }

  private func deliveredLines(
    _ booking: Booking, network: Member, energy: Node, outside: Node
  ) -> [EmissionLine] {
    let losses = value("losses", of: network) ?? zero
    return deliveredFactors(of: network).flatMap { gas, factor -> [EmissionLine] in
      let whole = energy * factor
      var lines = booking.lines(
        gas, whole * (1 - losses), scope: 2, outside: outside, carrier: network, view: .use)
      if losses.constant != 0, whole.constant != 0 {
        lines.append(booking.distant(gas, EmissionFlow(whole * losses), carrier: network, view: .use))
      }
      return lines
    }
  }

  /// The gases of burning one unit of a fuel that is no blend, kg/J.
  func factors(of fuel: Member, use: CombustionUse) -> [(gas: Gas, factor: Node)] {
    if city.statesShares("blend", of: fuel) { return [] }
    return remember("factors \(use)", of: fuel) {
      let isBiogenic = carbonIsBiogenic(fuel)
      let origin = city.setting("ch4_origin", of: fuel)?.word
      let methaneIsBiogenic = origin.map { $0 == "biogenic" } ?? isBiogenic
      var found: [(gas: Gas, factor: Node)] = []
      func add(_ gas: Gas, _ factor: Node?) {
        if let factor { found.append((gas, factor)) }
      }
      add(isBiogenic ? .biogenicCO2 : .co2, value("co2", of: fuel))
      add(
        methaneIsBiogenic ? .biogenicCH4 : .fossilCH4,
        city.states("ch4", of: fuel) ? value("ch4", of: fuel) : value("ch4_\(use)", of: fuel))
      add(.n2o, city.states("n2o", of: fuel) ? value("n2o", of: fuel) : value("n2o_\(use)", of: fuel))
      if let whole = value("co2e", of: fuel) {
        if !found.isEmpty {
          let reason = "the CO2-equivalent already holds the single gases"
          city.report(ModelProblem(fuel, .excludes("co2e", "co2", because: reason)))
        }
        found = [(.co2e, whole)]
      }
      if found.isEmpty { reportNoFactors(of: fuel) }
      UnstatedGases(city: self, fuel: fuel, use: use).note()
      return found
    }
  }

  func reportNoFactors(of fuel: Member) {
    let reason = "the catalogue has no fuel of this name; name one with `catalogue`, or state a factor"
    city.report(ModelProblem(fuel, .missing("co2", because: reason)))
  }

  func carbonIsBiogenic(_ member: Member) -> Bool {
    if let word = city.setting("carbon", of: member)?.word { return word == "biogenic" }
    return city.kind(of: member) == "fuel" && Fuel.known(city, member)?.isBiogenic ?? false
  }
}
