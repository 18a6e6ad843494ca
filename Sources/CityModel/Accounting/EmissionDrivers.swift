import Modelling
import Plans

/// The gross emissions of the city by member and carrier, each with its activity and energy.
///
/// They add up to the sectors' totals: every line that counts there stands in one of them.
enum EmissionDrivers {
  static func all(_ city: Lowering) -> [EmissionDriver] {
    let lines = city.lines().map { WeighedLine(city, $0) }.filter { $0.standing.isGross }
    let byMember = Dictionary(grouping: lines, by: \.line.member)
    return byMember.keys.sorted().flatMap { drivers(city, $0, byMember[$0] ?? []) }
  }

  private static func drivers(_ city: Lowering, _ member: Member, _ lines: [WeighedLine]) -> [EmissionDriver]
  {
    let kind = CityVocabulary.vocabulary.kind(city.city.kind(of: member))
    let activity = kind?.activity?(city, member)
    let energies = energies(city, member, kind)
    return Set(lines.map(\.line.sector)).sorted().flatMap { sector -> [EmissionDriver] in
      let own = lines.filter { $0.line.sector == sector }
      func driver(_ carrier: Member?, _ energy: Node?, _ lines: [WeighedLine]) -> EmissionDriver {
        EmissionDriver(
          member: member, sector: sector, activity: activity, carrier: carrier, energy: energy,
          emissions: city.sum(lines.map(\.weight)))
      }
      var drivers = energies.map { carrier, energy in
        driver(carrier, energy, own.filter { $0.line.carrier == carrier })
      }
      let others = own.filter { line in !energies.contains { $0.carrier == line.line.carrier } }
      for carrier in Set(others.map(\.line.carrier)).sorted(by: { ($0?.index ?? -1) < ($1?.index ?? -1) }) {
        drivers.append(driver(carrier, nil, others.filter { $0.line.carrier == carrier }))
      }
      return drivers
    }
  }

  /// What really burns and delivers behind the member's carriers, in path order.
  private static func energies(
    _ city: Lowering, _ member: Member, _ kind: KindDeclaration?
  ) -> [(carrier: Member, energy: Node)] {
    guard let carriers = kind?.carriers?(city, member) else { return [] }
    var found: [Member: Node] = [:]
    for carrier in pathOrder(carriers) {
      let drawn = city.draw(of: member, from: carrier)
      for leaf in city.leaves(of: carrier) {
        let energy = drawn * leaf.share
        found[leaf.member] = found[leaf.member].map { $0 + energy } ?? energy
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
