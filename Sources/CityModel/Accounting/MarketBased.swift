import Modelling
import Plans

/// Scope 2 by contracts: what is claimed at its own factor, the rest at the residual mix.
///
/// Shown beside the location-based figure and never added to it; networks that state
/// no residual mix keep their location-based emissions. Source: GHG Protocol, Scope 2
/// Guidance; the GPC counts by location.
enum MarketBased {
  static func scope2(_ city: Lowering) -> Node {
    let claimed = claimed(city)
    let byLocation = Emissions.sum(city) { weighed in
      weighed.standing.isGross && weighed.line.scope == 2
        && !(weighed.line.carrier.map { claimed.contains($0) } ?? false)
    }
    return city.sum([byLocation] + claimed.map { use(city, of: $0) * factor(city, $0) })
  }

  /// The networks of which the file says what contracts leave over.
  static func claimed(_ city: Lowering) -> [Member] {
    city.city.members(of: "network").filter { city.city.states("residual_intensity", of: $0) }
  }

  /// What users draw themselves; what comes to them as a fuel is no scope 2.
  private static func use(_ city: Lowering, of network: Member) -> Node {
    let users = city.consumers(of: network).filter {
      !["fuel", "plant", "network"].contains(city.city.kind(of: $0))
        && (city.city.scope(of: $0) ?? 2) == 2
    }
    return city.sum(users.map { city.draw(of: $0, from: network) * inside(city, $0) })
  }

  /// The part of a user that lies within the border: what is beyond it is no scope 2 either way.
  private static func inside(_ city: Lowering, _ user: Member) -> Node {
    guard city.vocabulary.kind(city.city.kind(of: user))?.slot("outside") != nil else {
      return city.constant(1)
    }
    return 1 - (city.value("outside", of: user) ?? city.zero)
  }

  private static func factor(_ city: Lowering, _ network: Member) -> Node {
    let contracted = city.value("contracted", of: network) ?? city.zero
    let own = city.value("contract_intensity", of: network) ?? city.zero
    let residual = city.value("residual_intensity", of: network) ?? city.zero
    return contracted * own + (1 - contracted) * residual
  }
}
