import CityModel
import Modelling
import Testing

/// Every declared booking against the lines of small cities, and every line against the declarations.
@Suite struct BookingTableTests {
  /// What the accounting sorts a line by, but for its gas.
  private struct Booked: Hashable, CustomStringConvertible {
    let kind: String
    let sector: String
    let reference: String
    let scope: Int
    let view: EmissionLine.View
    var description: String { "\(kind) \(sector) \(reference) scope \(scope) \(view)" }
  }

  private static let kinds = CityVocabulary.vocabulary.kinds.filter { $0.lines != nil }

  /// A city of fuels and networks that everything may draw on.
  private func supplied() -> ToyCity {
    let city = ToyCity(2020, through: 2020)
    city.add(.init(kind: "fuel", path: "energy.gas", slots: ["co2": .of(50, "tCO2/TJ")]))
    city.add(
      .init(
        kind: "fuel", path: "energy.piped", slots: ["co2": .of(50, "tCO2/TJ")],
        settings: ["supplied_by": "energy.pipes"]))
    for name in ["pipes", "power"] {
      city.add(
        .init(
          kind: "network", path: "energy.\(name)",
          slots: ["intensity": .of(0.3, "kgCO2e/kWh"), "losses": .of(10, "%")]))
    }
    return city
  }

  private func lines(_ city: ToyCity) -> Set<Booked> {
    let lines = city.lowering.lines()
    #expect(city.check().isEmpty, "\(city.problems)")
    return Set(
      lines.map {
        Booked(
          kind: city.kind(of: $0.member), sector: $0.sector, reference: $0.gpc ?? "", scope: $0.scope,
          view: $0.view)
      })
  }

  private func demands() -> Set<Booked> {
    var found: Set<Booked> = []
    guard case .words(let uses)? = CityVocabulary.vocabulary.kind("demand")?.setting("end_use")?.values else {
      return found
    }
    for carrier in ["gas", "piped", "power"] {
      for section in ["transport", "waste", "energy", "ippu"] {
        let city = supplied()
        city.add(
          .init(
            kind: "demand", path: "\(section).user",
            slots: ["amount": .of(1, "GWh/yr"), "outside": .of(40, "%")],
            settings: ["carrier": "energy.\(carrier)"]))
        found.formUnion(lines(city))
      }
    }
    for use in uses {
      for carrier in ["gas", "piped", "power"] {
        let city = supplied()
        city.add(
          .init(
            kind: "demand", path: "waste.user", slots: ["amount": .of(1, "GWh/yr"), "outside": .of(40, "%")],
            settings: ["carrier": "energy.\(carrier)", "end_use": use]))
        let lines = lines(city)
        #expect(lines.isEmpty == (use == "feedstock"))
        found.formUnion(lines)
      }
    }
    return found
  }

  private func modes() -> Set<Booked> {
    var found: Set<Booked> = []
    guard case .words(let uses)? = CityVocabulary.vocabulary.kind("mode")?.setting("use")?.values else {
      return found
    }
    for use in uses {
      for carrier in ["gas", "piped", "power"] {
        let city = supplied()
        city.add(
          .init(
            kind: "mode", path: "transport.vehicle",
            slots: ["distance": .of(1e6, "vkm/yr"), "outside": .of(40, "%")],
            maps: ["energy_use": ["transport.engine": .of(1, "MJ/vkm")]], settings: ["use": use]))
        city.add(
          .init(kind: "powertrain", path: "transport.engine", settings: ["carrier": "energy.\(carrier)"]))
        found.formUnion(lines(city))
      }
    }
    return found
  }

  /// With the family that is named in place of the `x` of the declaration.
  private func buildings() -> Set<Booked> {
    let city = supplied()
    for carrier in ["gas", "piped"] {
      city.add(
        .init(
          kind: "heating", path: "energy.\(carrier)_boiler", slots: ["efficiency": .plain(0.9)],
          settings: ["carrier": "energy.\(carrier)"]))
    }
    city.add(
      .init(
        kind: "building", path: "energy.homes",
        slots: ["useful_heat": .of(1, "GWh/yr"), "other_electricity": .of(1, "GWh/yr")],
        shares: ["heating": ["energy.gas_boiler": .plain(0.5), "energy.piped_boiler": .plain(0.5)]],
        settings: ["power": "energy.power"], gpc: "I.2"))
    return Set(
      lines(city).map {
        Booked(
          kind: $0.kind, sector: $0.sector, reference: $0.reference.replacing("I.2.", with: "x."),
          scope: $0.scope, view: $0.view)
      })
  }

  private func plants() -> Set<Booked> {
    let city = supplied()
    city.add(
      .init(
        kind: "network", path: "energy.heat", slots: ["losses": .of(5, "%")],
        maps: ["inputs": ["energy.gas": .plain(1.1)]]))
    city.add(.init(kind: "network", path: "energy.cold", shares: ["mix": ["energy.cold.plant": .plain(1)]]))
    city.add(
      .init(
        kind: "plant", path: "energy.cold.plant", slots: ["efficiency": .plain(3)],
        settings: ["input": "energy.gas"]))
    return lines(city)
  }

  private func waste(
    _ slots: [String: ToyValue] = [:], _ settings: [String: String], gpc: String? = nil, scope: Int? = nil
  ) -> Set<Booked> {
    let city = supplied()
    city.add(.init(kind: "network", path: "energy.heat"))
    city.add(
      .init(
        kind: "stream", path: "waste.rubbish",
        slots: [
          "generated": .of(1_000, "t/yr"), "doc": .of(20, "%"), "decay": .of(0.1, "/yr"),
          "past_landfilled": .of(0, "t/yr"), "fossil_carbon": .of(50, "%"),
          "methane_potential": .of(100, "m3/t"),
        ], shares: ["treatment": ["waste.site": .plain(1)]]))
    city.add(
      .init(kind: "treatment", path: "waste.site", slots: slots, settings: settings, gpc: gpc, scope: scope))
    return lines(city)
  }

  private func treatments() -> Set<Booked> {
    var found: Set<Booked> = []
    guard case .words(let methods)? = CityVocabulary.vocabulary.kind("treatment")?.setting("method")?.values
    else { return found }
    let families = [
      "decay": "III.1", "commitment": "III.1", "sweet": "III.1", "factor": "III.2", "combustion": "III.3",
    ]
    for method in methods where method != "none" {
      let slots: [String: ToyValue] = method == "factor" ? ["co2e": .of(100, "kgCO2e/t")] : [:]
      let family = families[method] ?? ""
      found.formUnion(waste(slots, ["method": method]))
      found.formUnion(waste(slots, ["method": method], scope: 3))
      found.formUnion(waste(slots, ["method": method], gpc: "\(family).3"))
    }
    let energy: [String: ToyValue] = ["energy_recovered": .of(10, "MJ/kg")]
    found.formUnion(waste(energy, ["method": "combustion"]))
    found.formUnion(waste(energy, ["method": "combustion", "feeds": "energy.heat"]))
    return found
  }

  private func wastewater() -> Set<Booked> {
    var found: Set<Booked> = []
    for (gpc, scope) in [(nil, nil), (nil, 3), ("III.4.3", nil)] as [(String?, Int?)] {
      let city = supplied()
      city.edit("") { $0.slots["population"] = .of(1_000, "person") }
      city.add(.init(kind: "system", path: "waste.plant", slots: ["correction": .of(50, "%")]))
      city.add(
        .init(
          kind: "wastewater", path: "waste.water",
          slots: ["load": .of(20, "kg/person/yr"), "protein": .of(30, "kg/person/yr")],
          shares: ["systems": ["waste.plant": .plain(1)]], gpc: gpc, scope: scope))
      found.formUnion(lines(city))
    }
    return found
  }

  private func items() -> Set<Booked> {
    var found: Set<Booked> = []
    func add(_ section: String, gpc: String? = nil, settings: [String: String] = [:]) {
      let city = ToyCity(2020, through: 2020)
      city.add(
        .init(
          kind: "item", path: "\(section).thing", slots: ["activity": .plain(1), "co2": .of(1, "tCO2/yr")],
          settings: settings, gpc: gpc))
      found.formUnion(lines(city))
    }
    for section in ["transport", "energy", "waste", "ippu", "afolu", "offsets"] { add(section) }
    add("afolu", settings: ["flow": "removal"])
    for family in GPCCatalogue.families {
      for reference in family.references { add("energy", gpc: reference) }
    }
    return found
  }

  @Test func `every kind with lines says how it books them, and books them so`() {
    let found =
      demands().union(modes()).union(buildings()).union(plants()).union(treatments()).union(wastewater())
      .union(items())
    var declared: Set<Booked> = []
    for kind in Self.kinds {
      #expect(!kind.bookings.isEmpty, "\(kind.word) says nothing")
      for booking in kind.bookings {
        declared.insert(
          Booked(
            kind: kind.word, sector: booking.sector, reference: booking.reference, scope: booking.scope,
            view: booking.view))
      }
    }
    for line in found.subtracting(declared) { Issue.record("booked and not declared: \(line)") }
    for line in declared.subtracting(found) { Issue.record("declared and never booked: \(line)") }
  }

  @Test func `every reference number that is booked is one of the protocol's`() {
    let known = Set(GPCCatalogue.families.flatMap(\.references))
    for kind in Self.kinds {
      for booking in kind.bookings where !booking.reference.isEmpty && !booking.reference.hasPrefix("x.") {
        #expect(known.contains(booking.reference), "\(kind.word): \(booking.reference)")
      }
    }
  }

  @Test func `kinds without lines book nothing`() {
    for kind in CityVocabulary.vocabulary.kinds where kind.lines == nil {
      #expect(kind.bookings.isEmpty, "\(kind.word)")
    }
  }
}
