import Modelling
import Plans
import Units

/// A line that the vocabulary does not know: any activity times any factor.
///
/// In `offsets` an item is an amount taken off the net total; with `flow removal` it
/// is taken up, and kept apart from emissions.
enum Item {
  static let kind = KindDeclaration(
    "item", in: ["transport", "energy", "waste", "ippu", "afolu", "offsets"],
    "any activity times any factor",
    slots: [
      SlotDeclaration("activity", "", "what happens in a year, in any unit", .required, dimension: .any)
    ]
      + gases.map { slot, _, unit in
        SlotDeclaration(
          slot, unit, "\(unit.prefix { $0 != "/" }.dropFirst()) per activity",
          dimension: .completing(factor: "activity"))
      },
    settings: [
      SettingDeclaration("carbon", .words(["fossil", "biogenic"]), "where its carbon comes from"),
      SettingDeclaration(
        "ch4_origin", .words(["fossil", "biogenic"]), "which warming potential its methane takes"),
      SettingDeclaration("sector", .words(sectors), "the sector it counts in; else that of its section"),
      SettingDeclaration("flow", .words(["emission", "removal"]), "given off, or taken up"),
    ],
    results: [Emissions.ofMember],
    activity: { city, item in
      guard let dimension = city.city.dimension(of: "activity", of: item) else { return nil }
      return city.value("activity", of: item).map { MemberActivity("activity", dimension.exampleUnit, $0) }
    }, lines: lines, bookings: bookings,
    check: { city, item in
      if factors(city, item).isEmpty {
        let reason = "an item says what one unit of its activity gives off"
        city.city.report(ModelProblem(item, .missing("co2e", because: reason)))
      }
      if let sector = city.city.setting("sector", of: item)?.word, booking(city, item).sector != sector,
        city.city.setting("flow", of: item)?.word != "removal"
      {
        let reason = "the reference number already tells the sector"
        city.city.report(ModelProblem(item, .excludes("sector", "gpc", because: reason)))
      }
    })

  private static let bookings: [BookingDeclaration] =
    sectors.map { BookingDeclaration("an item without a number", "in \($0)", sector: $0, "", scope: 1) }
    + GPCCatalogue.families.flatMap { family in
      family.references.map { reference in
        let numeral = reference.prefix { $0 != "." }
        return BookingDeclaration(
          "an item with a number", "gpc \"\(reference)\"",
          sector: GPCCatalogue.section(of: numeral) ?? "energy", reference,
          scope: Booking.scope(of: reference) ?? (numeral == "VI" ? 3 : 1))
      }
    } + [
      BookingDeclaration("an item that takes up", "flow removal", sector: "removals", "", scope: 1),
      BookingDeclaration("an item in offsets", "in offsets", sector: "offsets", "", scope: 1),
    ]

  private static let sectors = ["transport", "energy", "waste", "ippu", "afolu"]

  /// Slot, gas and unit of each factor; methane's origin is settled by the item.
  private static let gases: [(slot: String, gas: Gas, unit: String)] =
    [
      ("co2", .co2, "tCO2/yr"), ("ch4", .fossilCH4, "tCH4/yr"), ("n2o", .n2o, "tN2O/yr"),
      ("co2e", .co2e, "tCO2e/yr"),
    ] + GWPCatalogue.fluorinated.map { ($0.lowercased(), Gas($0), "t\($0)/yr") }

  private static func factors(_ city: Lowering, _ item: Member) -> [(gas: Gas, factor: Node)] {
    gases.compactMap { slot, gas, _ in city.value(slot, of: item).map { (gas, $0) } }
  }

  private static func lines(_ city: Lowering, _ item: Member) -> [EmissionLine] {
    guard let activity = city.value("activity", of: item) else { return [] }
    let booking = booking(city, item)
    let isBiogenic = city.carbonIsBiogenic(item)
    let origin = city.city.setting("ch4_origin", of: item)?.word
    let isApart = ["offsets", "removals"].contains(booking.sector)
    let ofLife = ["waste", "afolu"].contains(isApart ? place(city, item) : booking.sector)
    let methaneIsBiogenic = origin.map { $0 == "biogenic" } ?? (isBiogenic || ofLife)
    return factors(city, item).map { gas, factor in
      var gas = gas
      if gas == .co2, isBiogenic { gas = .biogenicCO2 }
      if gas == .fossilCH4, methaneIsBiogenic { gas = .biogenicCH4 }
      return booking.line(
        gas, EmissionFlow(activity: activity, factor: factor), scope: booking.scope(natural: 1))
    }
  }

  /// The sector its section or a word of its own tells.
  private static func place(_ city: Lowering, _ item: Member) -> String {
    city.city.setting("sector", of: item)?.word ?? city.city.section(of: item).map { city.city.kind(of: $0) }
      ?? "energy"
  }

  private static func booking(_ city: Lowering, _ item: Member) -> Booking {
    let place = place(city, item)
    let isRemoval = city.city.setting("flow", of: item)?.word == "removal"
    return Booking(city, item, sector: isRemoval ? "removals" : place)
  }
}
