import Modelling
import Plans
import Units

/// Use of a fuel or network that is known as an amount alone.
enum Demand {
  /// End uses with the GPC family and the combustion use each stands for.
  private static let endUses: [(word: String, family: String?, use: CombustionUse)] = [
    ("residential", "I.1", .residential), ("commercial", "I.2", .commercial),
    ("institutional", "I.2", .commercial), ("public_lighting", "I.2", .commercial),
    ("industry", "I.3", .industry), ("energy_industry", "I.4", .energy), ("agriculture", "I.5", .commercial),
    ("other", "I.6", .commercial), ("road", "II.1", .road), ("rail", "II.2", .rail),
    ("marine", "II.3", .water),
    ("aviation", "II.4", .aviation), ("off_road", "II.5", .road), ("feedstock", nil, .industry),
  ]

  static let kind = KindDeclaration(
    "demand", in: ["transport", "energy", "waste", "ippu", "afolu"],
    "use of a fuel or network that is known as an amount alone",
    slots: [
      SlotDeclaration(
        "amount", "GWh/yr", "energy, mass or volume a year; mass and volume need the fuel's energy content",
        .required, dimension: .oneOf(["GWh/yr", "t/yr", "m3/yr"]), bounds: 0...1e12),
      SlotDeclaration(
        "outside", "%", "the part beyond the city's border (scope 3); else none", bounds: 0...100),
    ],
    settings: [
      SettingDeclaration("carrier", .members(["fuel", "network"]), "what is used", isRequired: true),
      SettingDeclaration("end_use", .words(endUses.map(\.word)), "what for; a feedstock is not burnt"),
    ],
    results: [
      ResultDeclaration("use", "GWh/yr", "energy used") { city, demand, _ in energy(city, demand) },
      Emissions.ofMember,
    ],
    carriers: { city, demand in [city.city.setting("carrier", of: demand)?.member].compactMap { $0 } },
    draw: { city, demand, _ in energy(city, demand) },
    activity: { city, demand in MemberActivity("energy used", "GWh/yr", energy(city, demand)) },
    lines: lines,
    bookings: endUses.flatMap { word, family, use -> [BookingDeclaration] in
      guard let family, let sector = GPCCatalogue.section(of: family.prefix { $0 != "." }) else { return [] }
      return EnergyBookings.of("end_use \(word)", family: family, sector: sector, travels: true)
    }
      + [("transport", "in transport, no end_use"), ("energy", "elsewhere, no end_use")].flatMap {
        sector, words in EnergyBookings.of(words, family: "", sector: sector, travels: true)
      })

  private static func lines(_ city: Lowering, _ demand: Member) -> [EmissionLine] {
    guard let carrier = city.city.setting("carrier", of: demand)?.member else { return [] }
    let word = city.city.setting("end_use", of: demand)?.word
    if word == "feedstock" { return [] }
    let known = endUses.first { $0.word == word }
    let gpc = CombustionUse(gpc: city.city.gpc(of: demand))
    let isTravel = city.city.section(of: demand).map { city.city.kind(of: $0) } == "transport"
    // Energy that is used in any section is stationary energy, unless it moves something.
    let booking = Booking(city, demand, sector: isTravel ? "transport" : "energy", family: known?.family)
    let lines = city.energyLines(
      booking, carrier: carrier, energy: energy(city, demand),
      use: known?.use ?? gpc ?? (isTravel ? .road : .industry), outside: city.value("outside", of: demand))
    return Booking.held(lines, city, demand)
  }

  /// The amount as energy: mass · content, volume · content, by density where the two differ.
  private static func energy(_ city: Lowering, _ demand: Member) -> Node {
    let amount = city.value("amount", of: demand) ?? city.zero
    guard let carrier = city.city.setting("carrier", of: demand)?.member,
      let dimension = city.city.dimension(of: "amount", of: demand)
    else { return amount }
    let isMass = dimension == .mass / .time
    let isVolume = dimension == .volume / .time
    guard isMass || isVolume else { return amount }
    let reason = "\(city.city.path(of: demand)) counts it by \(isMass ? "mass" : "volume")"
    let content = city.needed("energy_content", of: carrier, because: reason)
    let contentIsPerMass = city.city.dimension(of: "energy_content", of: carrier) == .energy / .mass
    if contentIsPerMass == isMass { return amount * content }
    let density = city.needed("density", of: carrier, because: reason)
    if density.constant == 0 { return city.zero }
    return isMass ? amount / density * content : amount * density * content
  }
}
