import Modelling
import Plans

/// What happens to waste: landfill, compost, digestion, burning, recycling.
///
/// Methods: `decay` first-order decay of what was ever deposited (`LandfillDecay`);
/// `commitment` all methane of a year's waste at once (`LandfillDecay`); `factor` mass
/// times factors; `combustion` fossil carbon and factors (`WasteBurning`); `none`.
/// A `memo` shows the other landfill method beside the one that counts.
/// Sources: IPCC 2006 V5; GPC chapter 8.
enum Treatment {
  static let kind = KindDeclaration(
    "treatment", in: ["waste"], "what happens to waste: landfill, compost, burning …", slots: slots,
    settings: [
      SettingDeclaration(
        "method", .words(["decay", "commitment", "factor", "combustion", "none"]), "how it is computed",
        isRequired: true),
      SettingDeclaration(
        "memo", .words(["decay", "commitment"]), "the landfill method shown beside the one that counts"),
      SettingDeclaration(
        "catalogue", .words(TreatmentCatalogue.all.map(\.name)), "the entry of the catalogue that it follows"),
      SettingDeclaration(
        "carbon", .words(["fossil", "biogenic"]), "where the carbon of its co2 factor comes from"),
      SettingDeclaration("feeds", .members(["network"]), "the network that gets the energy it recovers"),
    ],
    results: results, lines: lines, bookings: TreatmentBookings.all, check: check)

  private static let slots: [SlotDeclaration] =
    [
      SlotDeclaration(
        "methane_fraction", "%", "methane in landfill gas, by volume",
        .default(50, source: "IPCC 2006 V5 3.2.3"), bounds: 0...100, plausible: 40...65),
      SlotDeclaration(
        "oxidation", "%", "methane that the cover oxidises", .default(0, source: "IPCC 2006 V5 Table 3.2"),
        bounds: 0...100, plausible: 0...40),
      SlotDeclaration(
        "recovery", "%", "methane that is collected", .default(0, source: "IPCC 2006 V5 3.2.3"),
        bounds: 0...100,
        plausible: 0...90),
      SlotDeclaration(
        "recovered", "tCH4/yr", "methane that is collected, as metered; taken off beside recovery"),
      SlotDeclaration(
        "destruction", "%", "the part of the collected methane that is really burnt",
        .default(100, source: "IPCC 2006 V5 equation 3.1"), bounds: 0...100, plausible: 90...100),
      SlotDeclaration(
        "correction", "%", "methane correction of the site where waste is deposited", bounds: 0...100,
        catalogue: { city, treatment in
          let entry = entry(city, treatment)
          if let correction = entry?.correction, let entry {
            return CatalogueValue(correction * 100, "%", source: entry.source)
          }
          return CatalogueValue(100, "%", source: "IPCC 2006 V5 Table 3.1, managed anaerobic")
        }),
      SlotDeclaration(
        "start_month", "", "month, counted from January of the year of deposit, in which decay begins",
        .default(13, source: "IPCC 2006 V5 Annex 3A.1"), time: .single, bounds: 1...13),
      SlotDeclaration(
        "oxidation_factor", "%", "carbon that burns", bounds: 0...100,
        catalogue: { city, treatment in
          guard let entry = entry(city, treatment), let oxidation = entry.oxidation else {
            return CatalogueValue(100, "%", source: "IPCC 2006 V5 Table 5.2")
          }
          return CatalogueValue(oxidation * 100, "%", source: entry.source)
        }),
      SlotDeclaration("co2", "kgCO2/t", "CO2 per wet mass", bounds: 0...5_000),
      SlotDeclaration(
        "ch4", "kgCH4/t", "methane per wet mass", bounds: 0...500,
        catalogue: { city, treatment in gas(city, treatment, \.ch4, "kgCH4/t") }),
      SlotDeclaration(
        "n2o", "kgN2O/t", "nitrous oxide per wet mass", bounds: 0...100,
        catalogue: { city, treatment in gas(city, treatment, \.n2o, "kgN2O/t") }),
      SlotDeclaration(
        "co2e", "kgCO2e/t", "all gases per wet mass, where only their sum is known", bounds: -5_000...10_000),
      SlotDeclaration(
        "energy_recovered", "MJ/kg", "energy given to a network or used on the spot, per wet mass",
        bounds: 0...50),
    ]

  private static let results: [ResultDeclaration] = [
    ResultDeclaration("amount", "kt/yr", "wet mass treated") { city, treatment, _ in amount(city, treatment)
    },
    ResultDeclaration(
      "methane_generated", "ktCH4/yr", "methane formed in the landfill", applies: isLandfill,
      equation: { city, treatment, _ in LandfillDecay(city, treatment).generated }),
    ResultDeclaration(
      "captured", "TJ/yr", "energy of the methane that is collected", applies: isLandfill,
      equation: { city, treatment, _ in LandfillDecay(city, treatment).recovered * methaneHeat }),
    ResultDeclaration(
      "stored", "kt/yr", "carbon of the year's waste that never decays", applies: isLandfill,
      equation: { city, treatment, _ in LandfillDecay(city, treatment).storedCarbon }),
    ResultDeclaration(
      "decay_memo", "ktCO2e/yr", "its emissions by first-order decay, whichever method counts",
      applies: { city, treatment in shows("decay", city, treatment) },
      equation: { city, treatment, _ in
        LandfillDecay(city, treatment).emittedByDecay * city.warming(.biogenicCH4)
      }),
    ResultDeclaration(
      "commitment_memo", "ktCO2e/yr", "its emissions by methane commitment, whichever method counts",
      applies: { city, treatment in shows("commitment", city, treatment) },
      equation: { city, treatment, _ in
        LandfillDecay(city, treatment).emittedByCommitment * city.warming(.biogenicCH4)
      }),
    ResultDeclaration(
      "supplied", "GWh/yr", "energy it recovers",
      applies: { city, treatment in city.city.states("energy_recovered", of: treatment) },
      equation: { city, treatment, _ in supplied(city, treatment) }),
    Emissions.ofMember,
  ]

  /// Net heating value of methane, J/kg. IPCC 2006 V2 Table 1.2 gives 50.4 for landfill gas.
  static let methaneHeat = 50.0e6

  static func amount(_ city: Lowering, _ treatment: Member) -> Node {
    city.sum(streams(city, treatment).map { Stream.amount(city, $0, to: treatment) })
  }

  /// The streams that name a treatment, in path order.
  static func streams(_ city: Lowering, _ treatment: Member) -> [Member] {
    city.city.members(of: "stream").filter { city.city.rows("treatment", of: $0).contains(treatment) }
  }

  private static func isLandfill(_ city: Lowering, _ treatment: Member) -> Bool {
    ["decay", "commitment"].contains(method(city, treatment))
  }

  private static func shows(_ word: String, _ city: Lowering, _ treatment: Member) -> Bool {
    method(city, treatment) == word || city.city.setting("memo", of: treatment)?.word == word
  }

  /// The stated method; factors, or a catalogue that gives them, imply `factor`.
  static func method(_ city: Lowering, _ treatment: Member) -> String {
    if let stated = city.city.setting("method", of: treatment)?.word { return stated }
    let hasFactors =
      city.city.setting("catalogue", of: treatment) != nil
      || ["co2", "ch4", "n2o", "co2e"].contains { city.city.states($0, of: treatment) }
    return hasFactors ? "factor" : "none"
  }

  private static func entry(_ city: any City, _ treatment: Member) -> TreatmentCatalogue.Entry? {
    city.setting("catalogue", of: treatment)?.word.flatMap { TreatmentCatalogue.entry($0) }
  }

  private static func gas(
    _ city: any City, _ treatment: Member, _ figure: KeyPath<TreatmentCatalogue.Entry, Double?>,
    _ unit: String
  ) -> CatalogueValue? {
    guard let entry = entry(city, treatment), let value = entry[keyPath: figure] else { return nil }
    if city.states("co2e", of: treatment) { return nil }
    return CatalogueValue(value, unit, source: entry.source)
  }

  // MARK: Energy that waste gives

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
      .filter { $0.0 != .biogenicCO2 }
  }

  // MARK: Emissions

  private static func lines(_ city: Lowering, _ treatment: Member) -> [EmissionLine] {
    let gives = givesEnergy(city, treatment)
    let feeds = gives ? city.city.setting("feeds", of: treatment)?.member : nil
    // Waste that feeds the grid is I.4.4, seen at the source alone; its users carry it.
    // Waste whose energy is used on the spot is stationary energy too.
    let booking =
      gives
      ? Booking(city, treatment, sector: "energy", family: "I.4")
      : Booking(city, treatment, family: family(city, treatment))
    return gases(city, treatment).filter { $0.1.constant != 0 }.map { gas, flow in
      guard feeds != nil else { return booking.line(gas, flow, scope: booking.scope(natural: 1)) }
      return EmissionLine(
        member: treatment, sector: "energy", gpc: "I.4.4", scope: 1, gas: gas,
        view: .source, flow: flow)
    }
  }

  private static func family(_ city: Lowering, _ treatment: Member) -> String? {
    TreatmentBookings.family(ofMethod: burns(city, treatment) ? "combustion" : method(city, treatment))
  }

  private static func gases(_ city: Lowering, _ treatment: Member) -> [(Gas, Node)] {
    switch method(city, treatment) {
    case "decay": [(.biogenicCH4, LandfillDecay(city, treatment).emittedByDecay)]
    case "commitment": [(.biogenicCH4, LandfillDecay(city, treatment).emittedByCommitment)]
    case "combustion": WasteBurning.gases(city, treatment) + factors(city, treatment)
    case "factor": factors(city, treatment)
    default: []
    }
  }

  private static func factors(_ city: Lowering, _ treatment: Member) -> [(Gas, Node)] {
    let mass = amount(city, treatment)
    let carbon: Gas = city.carbonIsBiogenic(treatment) ? .biogenicCO2 : .co2
    let slots: [(Gas, String)] = [(carbon, "co2"), (.biogenicCH4, "ch4"), (.n2o, "n2o"), (.co2e, "co2e")]
    return slots.compactMap { gas, slot in city.value(slot, of: treatment).map { (gas, mass * $0) } }
  }

  private static func check(_ city: Lowering, _ treatment: Member) {
    let method = method(city, treatment)
    if method == "none", city.city.setting("method", of: treatment) == nil {
      let reason = "without a method it would emit nothing; write `method none` if that is meant"
      city.city.report(ModelProblem(treatment, .missing("method", because: reason)))
    }
    if method == "factor", factors(city, treatment).isEmpty {
      let reason = "the method multiplies mass by factors; `catalogue` names usual ones"
      city.city.report(ModelProblem(treatment, .missing("ch4", because: reason)))
    }
    if city.city.setting("feeds", of: treatment) != nil, !city.city.states("energy_recovered", of: treatment)
    {
      let reason = "it feeds a network"
      city.city.report(ModelProblem(treatment, .missing("energy_recovered", because: reason)))
    }
    if givesEnergy(city, treatment) { checkEnergy(city, treatment) }
    if isLandfill(city, treatment), city.city.states("co2e", of: treatment) {
      let reason = "the method \(method) computes the methane"
      city.city.report(ModelProblem(treatment, .unread("co2e", because: reason)))
    }
  }

  /// Whether it counts as stationary energy: waste burnt for its energy. What escapes from a
  /// landfill, a digester or a heap of compost escapes there, whatever becomes of the rest.
  private static func givesEnergy(_ city: Lowering, _ treatment: Member) -> Bool {
    city.city.states("energy_recovered", of: treatment) && burns(city, treatment)
  }

  /// By its method, or by the factors it follows.
  private static func burns(_ city: Lowering, _ treatment: Member) -> Bool {
    switch method(city, treatment) {
    case "combustion": true
    case "factor":
      entry(city.city, treatment)?.oxidation != nil
        || city.city.gpc(of: treatment)?.hasPrefix("III.3") ?? false
    default: false
    }
  }

  /// Waste that gives energy is stationary energy of the city, so it can be nothing else besides.
  private static func checkEnergy(_ city: Lowering, _ treatment: Member) {
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
