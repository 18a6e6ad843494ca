import Modelling
import Plans

/// What happens to waste: landfill, compost, digestion, burning, recycling.
///
/// Methods: `decay` first-order decay of what was ever deposited (`LandfillDecay`);
/// `commitment` all methane of a year's waste at once (`LandfillDecay`); `sweet` decay in the
/// form of the EPA's tool (`SweetDecay`); `factor` mass times factors; `combustion` fossil
/// carbon and factors (`WasteBurning`); `none`. A `memo` shows another landfill method beside
/// the one that counts.
/// Sources: IPCC 2006 V5; GPC chapter 8.
enum Treatment {
  static let kind = KindDeclaration(
    "treatment", in: ["waste"], "what happens to waste: landfill, compost, burning …", slots: slots,
    settings: [
      SettingDeclaration(
        "method", .words(["decay", "commitment", "sweet", "factor", "combustion", "none"]),
        "how it is computed; `sweet` is the form of the EPA's tool, no method of the IPCC", isRequired: true),
      SettingDeclaration(
        "memo", .words(["decay", "commitment"]), "the landfill method shown beside the one that counts"),
      SettingDeclaration(
        "catalogue", .words(TreatmentCatalogue.all.map(\.name)), "the entry of the catalogue that it follows"),
      SettingDeclaration(
        "basis", .words(["wet", "dry"]),
        "the mass that its factors count: as it comes, which is usual, or the dry matter of its streams"),
      SettingDeclaration(
        "carbon", .words(["fossil", "biogenic"]), "where the carbon of its co2 factor comes from"),
      SettingDeclaration("feeds", .members(["network"]), "the network that gets the energy it recovers"),
    ],
    results: results,
    activity: { city, treatment in MemberActivity("waste treated", "kt/yr", amount(city, treatment)) },
    lines: lines, bookings: TreatmentBookings.all, check: check)

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
        "methane_density", "kgCH4/m3", "methane's mass per volume, where a method counts it by volume",
        bounds: 0.1...2, plausible: 0.6...0.75,
        catalogue: { _, _ in
          CatalogueValue(
            0.67, "kgCH4/m3", source: "IPCC 2006 V2 chapter 4, at 20 °C and one atmosphere", isRecalled: true)
        }),
      SlotDeclaration(
        "destruction", "%", "the part of the collected methane that is really burnt",
        bounds: 0...100, plausible: 90...100,
        catalogue: { city, treatment in
          if city.setting("method", of: treatment)?.word == "sweet" {
            return CatalogueValue(98, "%", source: "Solid Waste Emissions Estimation Tool")
          }
          return CatalogueValue(100, "%", source: "IPCC 2006 V5 equation 3.1")
        }),
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
      SlotDeclaration(
        "co2", "kgCO2/t", "CO2 per mass: wet, or dry where `basis dry` says so", bounds: 0...5_000),
      SlotDeclaration(
        "ch4", "kgCH4/t", "methane per mass: wet, or dry where `basis dry` says so", bounds: 0...500,
        catalogue: { city, treatment in gas(city, treatment, \.ch4, "kgCH4/t") }),
      SlotDeclaration(
        "n2o", "kgN2O/t", "nitrous oxide per mass: wet, or dry where `basis dry` says so", bounds: 0...100,
        catalogue: { city, treatment in gas(city, treatment, \.n2o, "kgN2O/t") }),
      SlotDeclaration(
        "co2e", "kgCO2e/t",
        "all gases per mass, where only their sum is known: wet, or dry where `basis dry` says so",
        bounds: -5_000...10_000),
      SlotDeclaration(
        "energy_recovered", "MJ/kg", "energy given to a network or used on the spot, per wet mass",
        bounds: 0...50),
    ]

  private static let results: [ResultDeclaration] =
    [
      ResultDeclaration("amount", "kt/yr", "wet mass treated") { city, treatment, _ in amount(city, treatment)
      },
      ResultDeclaration(
        "methane_generated", "ktCH4/yr", "methane formed in the landfill", applies: isLandfill,
        equation: { city, treatment, _ in LandfillDecay(city, treatment).generated }),
      ResultDeclaration(
        "captured", "TJ/yr", "energy of the methane that is collected", applies: isLandfill,
        equation: { city, treatment, _ in LandfillDecay(city, treatment).recovered * methaneHeat }),
      ResultDeclaration(
        "stored", "kt/yr", "carbon of the year's waste that never decays",
        applies: { city, treatment in isLandfill(city, treatment) && method(city, treatment) != "sweet" },
        equation: { city, treatment, _ in LandfillDecay(city, treatment).storedCarbon }),
      ResultDeclaration(
        "decay_memo", "ktCO2e/yr", "its emissions by first-order decay, whichever method counts",
        applies: { city, treatment in shows("decay", city, treatment) },
        equation: { city, treatment, _ in
          LandfillDecay(city, treatment).emitted(by: "decay") * city.warming(.biogenicCH4)
        }),
      ResultDeclaration(
        "commitment_memo", "ktCO2e/yr", "its emissions by methane commitment, whichever method counts",
        applies: { city, treatment in shows("commitment", city, treatment) },
        equation: { city, treatment, _ in
          LandfillDecay(city, treatment).emitted(by: "commitment") * city.warming(.biogenicCH4)
        }),
      ResultDeclaration(
        "supplied", "GWh/yr", "energy it recovers",
        applies: { city, treatment in city.city.states("energy_recovered", of: treatment) },
        equation: { city, treatment, _ in supplied(city, treatment) }),
      Emissions.ofMember,
    ] + LandfillResults.all

  /// Net heating value of methane, J/kg. IPCC 2006 V2 Table 1.2 gives 50.4 for landfill gas.
  static let methaneHeat = 50.0e6

  static func amount(_ city: Lowering, _ treatment: Member) -> Node {
    city.sum(streams(city, treatment).map { Stream.amount(city, $0, to: treatment) })
  }

  /// The streams that name a treatment, in path order.
  static func streams(_ city: Lowering, _ treatment: Member) -> [Member] {
    city.city.members(of: "stream").filter { city.city.rows("treatment", of: $0).contains(treatment) }
  }

  static func isLandfill(_ city: Lowering, _ treatment: Member) -> Bool {
    ["decay", "commitment", "sweet"].contains(method(city, treatment))
  }

  /// Whether what was deposited before the horizon still gives methane.
  static func remembersThePast(_ city: Lowering, _ treatment: Member) -> Bool {
    shows("decay", city, treatment) || method(city, treatment) == "sweet"
  }

  static func shows(_ word: String, _ city: Lowering, _ treatment: Member) -> Bool {
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

  static func entry(_ city: any City, _ treatment: Member) -> TreatmentCatalogue.Entry? {
    city.setting("catalogue", of: treatment)?.word.flatMap { TreatmentCatalogue.entry($0) }
  }

  /// A factor of the catalogue; nil too where it has none for the mass that counts.
  private static func gas(
    _ city: any City, _ treatment: Member, _ figure: KeyPath<TreatmentCatalogue.Entry, Double?>,
    _ unit: String
  ) -> CatalogueValue? {
    guard let found = entry(city, treatment) else { return nil }
    let isDry = city.setting("basis", of: treatment)?.word == "dry"
    guard let entry = isDry ? found.dry : found, let value = entry[keyPath: figure] else { return nil }
    if city.states("co2e", of: treatment) { return nil }
    return CatalogueValue(value, unit, source: entry.source)
  }

  private static func lines(_ city: Lowering, _ treatment: Member) -> [EmissionLine] {
    let gives = givesEnergy(city, treatment)
    let feeds = gives ? city.city.setting("feeds", of: treatment)?.member : nil
    // Waste that feeds the grid is I.4.4, seen at the source alone; its users carry it.
    // Waste whose energy is used on the spot is stationary energy too.
    let booking =
      gives
      ? Booking(city, treatment, sector: "energy", family: "I.4")
      : Booking(city, treatment, family: family(city, treatment))
    return gases(city, treatment).filter { $0.1.node.constant != 0 }.map { gas, emission in
      guard feeds != nil else { return booking.line(gas, emission, scope: booking.scope(natural: 1)) }
      return EmissionLine(
        member: treatment, sector: "energy", gpc: "I.4.4", scope: 1, gas: gas,
        view: .source, emission: emission)
    }
  }

  private static func family(_ city: Lowering, _ treatment: Member) -> String? {
    TreatmentBookings.family(ofMethod: burns(city, treatment) ? "combustion" : method(city, treatment))
  }

  static func gases(_ city: Lowering, _ treatment: Member) -> [(Gas, EmissionFlow)] {
    switch method(city, treatment) {
    case "decay", "commitment", "sweet":
      [(.biogenicCH4, EmissionFlow(LandfillDecay(city, treatment).emitted))]
    case "combustion": WasteBurning.gases(city, treatment) + factors(city, treatment)
    case "factor": factors(city, treatment)
    default: []
    }
  }

  static func factors(_ city: Lowering, _ treatment: Member) -> [(Gas, EmissionFlow)] {
    let mass = countedMass(city, treatment)
    let carbon: Gas = city.carbonIsBiogenic(treatment) ? .biogenicCO2 : .co2
    let slots: [(Gas, String)] = [(carbon, "co2"), (.biogenicCH4, "ch4"), (.n2o, "n2o"), (.co2e, "co2e")]
    return slots.compactMap { gas, slot in
      city.value(slot, of: treatment).map {
        let formed = EmissionFlow(activity: mass, factor: $0)
        return (gas, slot == "ch4" ? left(city, treatment, of: formed) : formed)
      }
    }
  }

  /// The mass that the factors count: wet, or the dry matter of its streams.
  private static func countedMass(_ city: Lowering, _ treatment: Member) -> Node {
    guard city.city.setting("basis", of: treatment)?.word == "dry" else { return amount(city, treatment) }
    return city.sum(
      streams(city, treatment).map { stream in
        Stream.amount(city, stream, to: treatment)
          * city.needed("dry_matter", of: stream, because: "the factors count dry matter")
      })
  }

  /// Methane that escapes: what forms, less what is metered as collected, and what of that is not
  /// destroyed: (G − R) + R·(1 − destruction).
  private static func left(_ city: Lowering, _ treatment: Member, of formed: EmissionFlow) -> EmissionFlow {
    guard city.city.states("recovered", of: treatment), let recovered = city.value("recovered", of: treatment)
    else { return formed }
    let slips = recovered * (1 - (city.value("destruction", of: treatment) ?? city.constant(1)))
    let all = formed.node
    return EmissionFlow(Recovery.checked(all - recovered, recovered: recovered, of: all, city) + slips)
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
    TreatmentReaders.check(city, treatment)
  }
}
