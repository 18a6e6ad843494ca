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
    draws(
      consumers(of: network).filter { !isSupplier($0) }, from: network,
      through: { finalUse(of: $0) * part(of: network, in: $0) })
  }

  /// What everyone draws from a network, J/yr.
  func fullDraw(from network: Member) -> Node {
    draws(consumers(of: network), from: network, through: { draw(of: $0, from: network) })
  }

  /// What members draw from a carrier together; `through`: what a fuel among them takes of it.
  ///
  /// What technologies take is added up apart, each over all members: Σ_b useful_bh/efficiency_h is
  /// (Σ_b useful_bh)/efficiency_h.
  private func draws(_ users: [Member], from carrier: Member, through fuel: (Member) -> Node) -> Node {
    var plain: [Node] = []
    var turned: [Member: [PartDraw.Conversion]] = [:]
    for user in users {
      if city.kind(of: user) == "fuel" {
        plain.append(fuel(user))
        continue
      }
      let parts = parts(of: user, from: carrier)
      plain.append(sum(parts.filter { $0.conversion == nil }.map(\.energy)))
      for part in parts.compactMap(\.conversion) { turned[part.technology, default: []].append(part) }
    }
    let technologies = turned.sorted { $0.key < $1.key }.map(\.value)
    return sum(plain + technologies.map { sum($0.map(\.useful)) / $0[0].efficiency })
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
      draws(
        consumers(of: fuel).filter(counting), from: fuel,
        through: {
          use(of: $0, word, inside: open + [fuel], counting: counting) * part(of: fuel, in: $0)
        })
    }
  }
}
