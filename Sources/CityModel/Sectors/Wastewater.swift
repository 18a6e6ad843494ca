import Modelling
import Plans

/// Domestic wastewater: methane from its organic load, nitrous oxide from its nitrogen.
///
/// TOW = P·BOD·I; CH4 = B₀·Σ share·MCF·(TOW − S) − R;
/// N = P·protein·F_NPR·F_NON·F_IND − N_sludge; N2O = N·EF·44/28.
/// Source: IPCC 2006 V5 equations 6.1, 6.2, 6.3, 6.7, 6.8.
enum Wastewater {
  static let kind = KindDeclaration(
    "wastewater", in: ["waste"], "domestic wastewater", slots: slots,
    shares: [
      SharesDeclaration("systems", of: ["system"], "where it goes, by organic load", isRequired: true)
    ],
    results: [
      ResultDeclaration("organic_load", "t/yr", "organic load with that of industry, as BOD") {
        city, member, _ in load(city, member)
      },
      ResultDeclaration("methane_factor", "kgCH4/kg", "methane that its systems let form from the load") {
        city, member, _ in factor(city, member)
      },
      ResultDeclaration(
        "nitrogen", "t/yr", "nitrogen that leaves with the effluent",
        applies: { city, member in city.city.states("protein", of: member) },
        equation: { city, member, _ in nitrogen(city, member) }),
      Emissions.ofMember,
    ],
    activity: { city, member in MemberActivity("people served", "person", people(city, member)) },
    lines: { city, member in
      let booking = Booking(city, member, family: "III.4")
      let scope = booking.scope(natural: 1)
      return [
        booking.line(.biogenicCH4, EmissionFlow(methane(city, member)), scope: scope),
        booking.line(.n2o, EmissionFlow(nitrousOxide(city, member)), scope: scope),
      ].filter { $0.flow.constant != 0 }
    },
    bookings: [
      BookingDeclaration("wastewater treated here", sector: "waste", "III.4.1", scope: 1),
      BookingDeclaration("wastewater treated elsewhere", "scope 3", sector: "waste", "III.4.2", scope: 3),
      BookingDeclaration(
        "wastewater from elsewhere", "gpc \"III.4.3\"", sector: "waste", "III.4.3", scope: 1),
    ])

  private static let slots: [SlotDeclaration] = [
    SlotDeclaration(
      "served", "person", "people whose wastewater it is; else the population", bounds: 0...1e10),
    SlotDeclaration(
      "load", "kg/person/yr", "organic load a person gives, as BOD", bounds: 0...1_000, plausible: 10...40),
    SlotDeclaration(
      "industrial_load", "", "the load with what industry adds, over that of people alone",
      .default(1.25, source: "IPCC 2006 V5 equation 6.3, collected; 1 where not collected"), bounds: 1...10),
    SlotDeclaration(
      "capacity", "kgCH4/kg", "most methane that the load can give",
      .default(0.6, source: "IPCC 2006 V5 Table 6.2"), bounds: 0...2),
    SlotDeclaration(
      "sludge_removed", "t/yr", "organic load taken out with sludge"),
    SlotDeclaration("recovered", "tCH4/yr", "methane that is collected"),
    SlotDeclaration("protein", "kg/person/yr", "protein a person eats", bounds: 0...200, plausible: 15...60),
    SlotDeclaration(
      "nitrogen_of_protein", "", "nitrogen in protein",
      .default(0.16, source: "IPCC 2006 V5 equation 6.8"), bounds: 0...1),
    SlotDeclaration(
      "not_eaten", "", "protein with what is not eaten, over what is eaten",
      .default(1.1, source: "IPCC 2006 V5 Table 6.11; 1.4 with garbage disposal"), bounds: 1...5),
    SlotDeclaration(
      "industrial_protein", "", "protein with what industry adds, over that of people alone",
      .default(1.25, source: "IPCC 2006 V5 Table 6.11"), bounds: 1...10),
    SlotDeclaration(
      "nitrogen_removed", "t/yr", "nitrogen taken out with sludge"),
    SlotDeclaration(
      "effluent_factor", "", "nitrogen that leaves as nitrous oxide",
      .default(0.005, source: "IPCC 2006 V5 Table 6.11"), bounds: 0...0.3),
  ]

  /// N2O per nitrogen.
  static let nitrousOxidePerNitrogen = 44.0 / 28.0

  private static func people(_ city: Lowering, _ member: Member) -> Node {
    city.value("served", of: member)
      ?? city.needed("population", of: city.city.file, because: "wastewater comes from people")
  }

  private static func number(_ city: Lowering, _ member: Member, _ slot: String) -> Node {
    city.value(slot, of: member) ?? city.zero
  }

  /// TOW, kg/yr; zero where the file states no load.
  private static func load(_ city: Lowering, _ member: Member) -> Node {
    guard let load = city.value("load", of: member) else { return city.zero }
    return people(city, member) * load * number(city, member, "industrial_load")
  }

  /// B₀·Σ share·MCF, kg/kg.
  private static func factor(_ city: Lowering, _ member: Member) -> Node {
    let systems = city.city.shares("systems", of: member, over: city.horizon) ?? []
    let correction = city.sum(systems.map { $0.share * number(city, $0.row, "correction") })
    return number(city, member, "capacity") * correction
  }

  private static func methane(_ city: Lowering, _ member: Member) -> Node {
    guard city.value("load", of: member) != nil else { return city.zero }
    let formed = factor(city, member) * (load(city, member) - number(city, member, "sludge_removed"))
    let left = formed - number(city, member, "recovered")
    guard ["recovered", "sludge_removed"].contains(where: { city.city.states($0, of: member) }) else {
      return left
    }
    return Recovery.checked(left, recovered: number(city, member, "recovered"), of: formed, city)
  }

  /// N in the effluent, kg/yr.
  private static func nitrogen(_ city: Lowering, _ member: Member) -> Node {
    guard let protein = city.value("protein", of: member) else { return city.zero }
    let eaten = people(city, member) * protein * number(city, member, "nitrogen_of_protein")
    return eaten * number(city, member, "not_eaten") * number(city, member, "industrial_protein")
      - number(city, member, "nitrogen_removed")
  }

  private static func nitrousOxide(_ city: Lowering, _ member: Member) -> Node {
    guard city.value("protein", of: member) != nil else { return city.zero }
    let emitted = nitrogen(city, member) * number(city, member, "effluent_factor")
    let given = emitted * nitrousOxidePerNitrogen
    guard city.city.states("nitrogen_removed", of: member) else { return given }
    let checked = city.graph.check(
      city.graph.spread(given, over: city.horizon), Check(.outOfBounds, lower: 0))
    let label = "nitrogen left in the effluent"
    city.city.explain(checked, with: .numbers([.init(label, nitrogen(city, member), "t/yr")]))
    return checked
  }
}
