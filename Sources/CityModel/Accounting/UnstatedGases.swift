import Modelling

/// The gases that a burnt fuel is counted without, because the file states others of its factors.
///
/// A factor that is stated as 0 is stated; a CO2-equivalent holds all gases.
struct UnstatedGases {
  let city: Lowering
  let fuel: Member
  let use: CombustionUse

  /// Says which they are, and whether the catalogue would give them.
  func note() {
    guard !states("co2e"), statesAny(["co2", "ch4", "n2o"]) else { return }
    let open = slots
    guard !open.isEmpty else { return }
    let names = open.joined(separator: " and ")
    let verbs = open.count == 1 ? "is not stated and counts" : "are not stated and count"
    var sentence = "\(city.city.path(of: fuel)): \(names) \(verbs) as nothing"
    if city.city.setting("catalogue", of: fuel) == nil, let entry = Fuel.known(city.city, fuel),
      open.allSatisfy({ gives(entry, $0) })
    {
      sentence += "; catalogue \(entry.name) would give \(open.count == 1 ? "it" : "them")"
    }
    city.city.note(sentence)
  }

  /// The slots that are open and that nothing fills: that of all uses, or where some use is stated, that of this one.
  private var slots: [String] {
    var open: [String] = []
    if city.value("co2", of: fuel) == nil { open.append("co2") }
    for gas in ["ch4", "n2o"] where !states(gas) && city.value("\(gas)_\(use)", of: fuel) == nil {
      open.append(statesUse(of: gas) ? "\(gas)_\(use)" : gas)
    }
    return open
  }

  private func gives(_ entry: FuelEntry, _ slot: String) -> Bool {
    if slot == "co2" { return true }
    let factors = slot.hasPrefix("ch4") ? entry.methane : entry.nitrousOxide
    return FuelEntry.factor(factors, use) != nil
  }

  private func statesAny(_ gases: [String]) -> Bool { gases.contains { states($0) || statesUse(of: $0) } }

  private func statesUse(of gas: String) -> Bool {
    gas != "co2" && CombustionUse.allCases.contains { states("\(gas)_\($0)") }
  }

  private func states(_ slot: String) -> Bool { city.city.states(slot, of: fuel) }
}
