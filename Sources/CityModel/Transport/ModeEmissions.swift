import Modelling
import Plans

/// What the vehicles of a mode give off; the part beyond the border is scope 3.
enum ModeEmissions {
  static func lines(_ city: Lowering, _ mode: Member) -> [EmissionLine] {
    let outside = city.value("outside", of: mode) ?? city.zero
    let booking = Booking(city, mode, sector: "transport", family: family(city, mode))
    let methane = perDistance(city, mode, "ch4_use")
    let nitrous = perDistance(city, mode, "n2o_use")
    var lines: [EmissionLine] = []
    for use in Mode.use(city, mode) {
      lines += city.energyLines(
        booking, carrier: use.carrier, energy: use.energy, use: combustionUse(city, mode), outside: outside,
        without: Set(
          (methane[use.powertrain] == nil ? [] : [.fossilCH4, .biogenicCH4])
            + (nitrous[use.powertrain] == nil ? [] : [.n2o])))
    }
    for drive in Mode.driven(city, mode) {
      for (gas, factor) in [(Gas.fossilCH4, methane[drive.powertrain]), (.n2o, nitrous[drive.powertrain])] {
        guard let factor else { continue }
        lines += booking.lines(gas, drive.distance * factor, scope: 1, outside: outside)
      }
    }
    return Booking.held(lines, city, mode)
  }

  static let bookings = CombustionUse.allCases.filter(\.isTravel).flatMap { use in
    EnergyBookings.of("use \(use)", family: family(of: use), sector: "transport", travels: true)
  }

  private static func perDistance(_ city: Lowering, _ mode: Member, _ map: String) -> [Member: Node] {
    let entries = city.city.map(map, of: mode, over: city.horizon) ?? []
    return Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func combustionUse(_ city: Lowering, _ mode: Member) -> CombustionUse {
    if let word = city.city.setting("use", of: mode)?.word, let use = CombustionUse(rawValue: word) {
      return use
    }
    return CombustionUse(gpc: city.city.gpc(of: mode)) ?? .road
  }

  private static func family(_ city: Lowering, _ mode: Member) -> String {
    family(of: combustionUse(city, mode))
  }

  private static func family(of use: CombustionUse) -> String {
    switch use {
    case .rail: "II.2"
    case .water: "II.3"
    case .aviation: "II.4"
    default: "II.1"
    }
  }
}
