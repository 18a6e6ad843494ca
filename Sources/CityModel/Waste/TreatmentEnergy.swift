import Modelling
import Plans

/// Energy that waste gives: to a network, or on the spot.
extension Treatment {
  static func supplied(_ city: Lowering, _ treatment: Member) -> Node {
    amount(city, treatment) * (city.value("energy_recovered", of: treatment) ?? city.zero)
  }

  private static func feeders(_ city: Lowering, of network: Member) -> [Member] {
    city.city.members(of: "treatment").filter { city.city.setting("feeds", of: $0)?.member == network }
  }

  /// Energy that waste gives to a network, J/yr.
  static func fed(_ city: Lowering, into network: Member) -> Node {
    city.sum(feeders(city, of: network).map { supplied(city, $0) })
  }

  /// What burning the waste that feeds a network gives off, kg/yr by gas.
  static func fedGases(_ city: Lowering, into network: Member) -> [(Gas, Node)] {
    feeders(city, of: network).filter { givesEnergy(city, $0) }.flatMap { gases(city, $0) }
      .filter { $0.0 != .biogenicCO2 }.map { ($0.0, $0.1.node) }
  }

  /// Whether it counts as stationary energy: waste burnt for its energy. What escapes from a
  /// landfill, a digester or a heap of compost escapes there, whatever becomes of the rest.
  static func givesEnergy(_ city: Lowering, _ treatment: Member) -> Bool {
    city.city.states("energy_recovered", of: treatment) && burns(city, treatment)
  }

  /// By its method, or by the factors it follows.
  static func burns(_ city: Lowering, _ treatment: Member) -> Bool {
    switch method(city, treatment) {
    case "combustion": true
    case "factor":
      entry(city.city, treatment)?.oxidation != nil
        || city.city.gpc(of: treatment)?.hasPrefix("III.3") ?? false
    default: false
    }
  }

  /// Waste that gives energy is stationary energy of the city, so it can be nothing else besides.
  static func checkEnergy(_ city: Lowering, _ treatment: Member) {
    let path = city.city.path(of: treatment)
    if let gpc = city.city.gpc(of: treatment), !gpc.hasPrefix("I.") {
      let sentence = "\(path) gives energy, so it counts in stationary energy and not under \(gpc)"
      let help = "leave the number out, or energy_recovered if nobody uses the energy"
      city.city.report(ModelProblem(treatment, .contradiction(sentence, help: help)))
    }
    if let scope = city.city.scope(of: treatment), scope != 1 {
      let sentence = "\(path) stands beyond the border, so its energy is not made in the city"
      let help = "leave energy_recovered out; what comes back by a network is imports with import_intensity"
      city.city.report(ModelProblem(treatment, .contradiction(sentence, help: help)))
    }
  }
}
