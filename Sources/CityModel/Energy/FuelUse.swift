import Modelling
import Plans

/// How much of each carrier is used, and by whom.
extension Lowering {
  /// All use of a fuel, also in plants and blends, J/yr.
  func fullUse(of fuel: Member) -> Node { use(of: fuel, "full use", inside: []) { _ in true } }

  /// Use of a fuel outside plants and networks, J/yr: what the balance does not compute.
  func finalUse(of fuel: Member) -> Node { use(of: fuel, "final use", inside: []) { !isSupplier($0) } }

  /// What users outside plants and networks draw from a network, J/yr.
  func finalDraw(from network: Member) -> Node {
    sum(
      consumers(of: network).filter { !isSupplier($0) }.map { consumer in
        city.kind(of: consumer) == "fuel"
          ? finalUse(of: consumer) * part(of: network, in: consumer) : draw(of: consumer, from: network)
      })
  }

  /// What everyone draws from a network, J/yr.
  func fullDraw(from network: Member) -> Node {
    sum(consumers(of: network).map { draw(of: $0, from: network) })
  }

  /// How much of a carrier one unit of a fuel takes: its part of the blend, or all from its supplier.
  func part(of carrier: Member, in fuel: Member) -> Node {
    let blended = city.shares("blend", of: fuel, over: horizon)?.first { $0.row == carrier }?.share ?? zero
    let supplied = city.setting("supplied_by", of: fuel)?.member == carrier
    return supplied ? blended + 1 : blended
  }

  private func isSupplier(_ member: Member) -> Bool { ["plant", "network"].contains(city.kind(of: member)) }

  /// A fuel that is blended into itself or too often, which `leaves` reports, is not followed on.
  private func use(
    of fuel: Member, _ word: String, inside open: [Member], counting: (Member) -> Bool
  ) -> Node {
    if open.count >= Lowering.deepestBlend || open.contains(fuel) { return zero }
    return remember(word, of: fuel) {
      sum(
        consumers(of: fuel).filter(counting).map { consumer in
          guard city.kind(of: consumer) == "fuel" else { return draw(of: consumer, from: fuel) }
          return use(of: consumer, word, inside: open + [fuel], counting: counting)
            * part(of: fuel, in: consumer)
        })
    }
  }
}
