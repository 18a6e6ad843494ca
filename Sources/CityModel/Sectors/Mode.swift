import Modelling
import Plans

/// A mode of travel or freight: distance, then vehicles, then energy (activity, share, intensity, fuel).
///
/// distance = Σ activity·share / occupancy (people) or / load (freight), or stated.
/// With `distance_per_vehicle` the mode has a fleet: its vehicles are counted by
/// year of sale (`Fleet`). Without, energy = distance · mix · energy_use.
/// Source: L. Schipper's ASIF identity; GPC chapter 7.
enum Mode {
  static let kind = KindDeclaration(
    "mode", in: ["transport"], "a mode of travel or freight: car, bus, lorry, on foot …", slots: slots,
    shares: [
      SharesDeclaration("sales", of: ["powertrain"], "powertrains among new vehicles"),
      SharesDeclaration(
        "past_mix", of: ["powertrain"], "powertrains among the vehicles sold before the horizon"),
      SharesDeclaration("mix", of: ["powertrain"], "powertrains by distance, where there is no fleet"),
    ],
    maps: [
      MapDeclaration(
        "energy_use", of: ["powertrain"],
        entry: SlotDeclaration(
          "energy_use", "MJ/vkm", "energy per distance of a vehicle made in that year", bounds: 0...10_000,
          plausible: 0.02...200)),
      MapDeclaration(
        "ch4_use", of: ["powertrain"],
        entry: SlotDeclaration(
          "ch4_use", "gCH4/vkm", "methane per distance, instead of the fuel's", bounds: 0...100)
      ),
      MapDeclaration(
        "n2o_use", of: ["powertrain"],
        entry: SlotDeclaration(
          "n2o_use", "gN2O/vkm", "nitrous oxide per distance, instead of the fuel's", bounds: 0...100)),
    ],
    settings: [
      SettingDeclaration(
        "surplus", .words(["error", "retire", "keep", "negative"]),
        "what happens when more vehicles survive than are wanted"),
      SettingDeclaration(
        "start", .words(["steady"]), "the fleet begins as if it had long been renewed evenly"),
      SettingDeclaration("energy", .words(["none"]), "moves without energy: on foot, by bicycle"),
      SettingDeclaration("use", .words(["road", "rail", "water", "aviation"]), "where its fuels are burnt"),
    ],
    results: results,
    carriers: { city, mode in
      pathOrder(city.city.keys("energy_use", of: mode).flatMap { Powertrain.carriers(city, of: $0) })
    },
    draw: { city, mode, carrier in
      city.sum(use(city, mode).filter { $0.carrier == carrier }.map(\.energy))
    },
    activity: { city, mode in MemberActivity("distance", "vkm/yr", distance(city, mode)) },
    lines: { city, mode in ModeEmissions.lines(city, mode) },
    bookings: ModeEmissions.bookings,
    check: check)

  private static let slots: [SlotDeclaration] = [
    SlotDeclaration("distance", "vkm/yr", "distance that its vehicles drive", bounds: 0...1e15),
    SlotDeclaration(
      "occupancy", "person/vehicle", "people in a vehicle", bounds: 0.01...2_000, plausible: 1...1_500),
    SlotDeclaration(
      "load", "t/vehicle", "freight on a vehicle", bounds: 0.001...500_000, plausible: 0.05...20_000),
    SlotDeclaration(
      "distance_per_vehicle", "vkm/vehicle/yr", "distance of a vehicle in a year; gives the mode a fleet",
      bounds: 1...2_000_000, plausible: 1_000...300_000),
    SlotDeclaration(
      "vehicles", "vehicle", "vehicles that are wanted, where they are known instead of the distance",
      bounds: 0...1e10),
    SlotDeclaration(
      "bought", "vehicle/yr", "vehicles bought in a year, where sales are known instead of what is wanted",
      bounds: 0...1e10),
    SlotDeclaration(
      "lifetime", "yr", "mean age at which vehicles are scrapped", time: .single, bounds: 0.5...120,
      plausible: 4...50),
    SlotDeclaration(
      "past_sales", "vehicle/yr", "vehicles sold in the years before the horizon", time: .past, isStock: true),
    SlotDeclaration(
      "distance_by_age", "%/yr", "how much less a vehicle drives with each year of age", time: .single,
      bounds: 0...50, plausible: 0...15),
    SlotDeclaration(
      "outside", "%", "the part of the distance beyond the city's border (scope 3)",
      bounds: 0...100),
    SlotDeclaration("cost", "", "what driving costs, in any unit; only its change counts", dimension: .any),
    SlotDeclaration(
      "cost_elasticity", "", "distance follows cost to this power", bounds: -5...5, plausible: -1.5...0),
  ]

  private static let results: [ResultDeclaration] = [
    ResultDeclaration("distance", "vkm/yr", "distance that its vehicles drive") { city, mode, _ in
      distance(city, mode)
    },
    ResultDeclaration(
      "stock", "vehicle", "vehicles that run", applies: { city, mode in hasFleet(city, mode) },
      equation: {
        city, mode, _ in Fleet.of(city, mode)?.stock ?? city.zero
      }),
    ResultDeclaration(
      "sold", "vehicle/yr", "vehicles sold", applies: { city, mode in hasFleet(city, mode) },
      equation: { city, mode, _ in Fleet.of(city, mode)?.sold ?? city.zero }),
    ResultDeclaration(
      "scrapped", "vehicle/yr", "vehicles scrapped", applies: { city, mode in hasFleet(city, mode) },
      equation: { city, mode, _ in Fleet.of(city, mode)?.scrapped ?? city.zero }),
    ResultDeclaration(
      "scrap_rate", "%/yr", "the part of the vehicles of last year that is scrapped",
      applies: { city, mode in hasFleet(city, mode) },
      equation: { city, mode, _ in Fleet.of(city, mode)?.scrapRate ?? city.zero }),
    ResultDeclaration(
      "driven", "vkm/yr", "distance, by powertrain",
      keys: { city, mode in driven(city, mode).map(\.powertrain) },
      equation: { city, mode, powertrain in
        city.sum(
          driven(city, mode).filter { powertrain == nil || $0.powertrain == powertrain }.map(\.distance))
      }),
    ResultDeclaration(
      "drive_energy", "TJ/yr", "energy used, by powertrain",
      keys: { city, mode in driven(city, mode).map(\.powertrain) },
      equation: { city, mode, powertrain in
        city.sum(driven(city, mode).filter { powertrain == nil || $0.powertrain == powertrain }.map(\.energy))
      }),
    ResultDeclaration(
      "use", "TJ/yr", "energy used, by carrier", keys: { city, mode in kind.carriers?(city, mode) ?? [] },
      equation: { city, mode, carrier in
        city.sum(use(city, mode).filter { carrier == nil || $0.carrier == carrier }.map(\.energy))
      }),
    Emissions.ofMember,
  ]

  static func hasFleet(_ city: Lowering, _ mode: Member) -> Bool {
    city.city.states("distance_per_vehicle", of: mode)
  }

  /// Whether the file counts vehicles, so that the distance follows from the fleet.
  static func statesVehicles(_ city: Lowering, _ mode: Member) -> Bool {
    ["vehicles", "bought"].contains { city.city.states($0, of: mode) }
  }

  /// Vehicle distance: stated, or from activity, split and occupancy, or from the fleet; follows cost.
  static func distance(_ city: Lowering, _ mode: Member) -> Node {
    if statesVehicles(city, mode), hasFleet(city, mode) { return Fleet.of(city, mode)?.distance ?? city.zero }
    let undisturbed = undisturbedDistance(city, mode)
    return costFactor(city, mode).map { undisturbed * $0 } ?? undisturbed
  }

  /// (cost/cost of the first year)^elasticity; nil where the file states no such thing.
  static func costFactor(_ city: Lowering, _ mode: Member) -> Node? {
    guard let cost = city.value("cost", of: mode), let power = city.value("cost_elasticity", of: mode) else {
      return nil
    }
    let first = city.graph.row(cost, in: city.horizon.first)
    return city.graph.power(cost / first, power)
  }

  private static func undisturbedDistance(_ city: Lowering, _ mode: Member) -> Node {
    if let stated = city.value("distance", of: mode) { return stated }
    let section = city.city.section("transport")
    func part(_ group: String, of activity: String, per slot: String) -> Node? {
      guard let rows = city.city.shares(group, of: section, over: city.horizon),
        let row = rows.first(where: { $0.row == mode })
      else { return nil }
      let total = city.needed(activity, of: section, because: "`shares \(group)` splits it")
      if city.city.setting("energy", of: mode)?.word == "none", city.value(slot, of: mode) == nil {
        return city.zero
      }
      let each = city.needed(slot, of: mode, because: "it turns activity into the distance of vehicles")
      return each.constant == 0 ? city.zero : total * row.share / each
    }
    let parts = [
      part("split", of: "activity", per: "occupancy"),
      part("freight_split", of: "freight_activity", per: "load"),
    ].compactMap { $0 }
    if parts.isEmpty {
      let reason = "a mode states its distance or is a row of the split"
      city.city.report(ModelProblem(mode, .missing("distance", because: reason)))
    }
    return city.sum(parts)
  }

  /// Energy by powertrain and carrier, in path order.
  static func use(_ city: Lowering, _ mode: Member) -> [ModeUse] {
    city.remember("use", of: mode) {
      return driven(city, mode).flatMap { drive in
        Powertrain.supplies(city, of: drive.powertrain).map { supply in
          ModeUse(powertrain: drive.powertrain, carrier: supply.member, energy: drive.energy * supply.share)
        }
      }
    }
  }

  /// Distance and energy by powertrain, in path order.
  static func driven(_ city: Lowering, _ mode: Member) -> [Drive] {
    city.remember("driven", of: mode) {
      if city.city.setting("energy", of: mode)?.word == "none" { return [] }
      if let fleet = Fleet.of(city, mode) { return fleet.drives }
      let uses = city.city.map("energy_use", of: mode, over: city.horizon) ?? []
      let mix =
        city.city.shares("mix", of: mode, over: city.horizon) ?? city.onlyShare(uses.map(\.key)) ?? []
      if uses.isEmpty || mix.isEmpty {
        let (slot, reason) =
          uses.isEmpty
          ? ("energy_use", "a mode that uses energy says how much; write `energy none` if it uses none")
          : ("mix", "without a fleet the powertrains share the distance")
        city.city.report(ModelProblem(mode, .missing(slot, because: reason)))
      }
      let total = distance(city, mode)
      return mix.map { row in
        let distance = total * row.share
        guard let use = uses.first(where: { $0.key == row.row }) else {
          reportNoUse(city, mode, row.row)
          return Drive(powertrain: row.row, distance: distance, energy: city.zero)
        }
        return Drive(powertrain: row.row, distance: distance, energy: distance * use.value)
      }
    }
  }

  static func reportNoUse(_ city: Lowering, _ mode: Member, _ powertrain: Member) {
    let name = "energy_use.\(city.city.name(of: powertrain))"
    city.city.report(ModelProblem(mode, .missing(name, because: "vehicles with this powertrain drive here")))
  }

  private static func check(_ city: Lowering, _ mode: Member) {
    _ = distance(city, mode)
    _ = use(city, mode)
    for group in ["split", "freight_split"] where city.city.states("distance", of: mode) {
      guard city.city.rows(group, of: city.city.section("transport")).contains(mode) else { continue }
      let reason = "a mode states its distance, or takes its part of the activity"
      city.city.report(ModelProblem(mode, .excludes("distance", group, because: reason)))
    }
    checkFleet(city, mode)
  }

  private static func checkFleet(_ city: Lowering, _ mode: Member) {
    if !hasFleet(city, mode) {
      for slot in ["lifetime", "past_sales", "distance_by_age", "vehicles", "bought"]
      where city.city.states(slot, of: mode) {
        let reason = "only a fleet has it; state distance_per_vehicle to give the mode one"
        city.city.report(ModelProblem(mode, .unread(slot, because: reason)))
      }
    }
    func states(_ slot: String) -> Bool { city.city.states(slot, of: mode) }
    let isRow = ["split", "freight_split"].contains {
      city.city.rows($0, of: city.city.section("transport")).contains(mode)
    }
    for slot in ["vehicles", "bought"] where states(slot) && (states("distance") || isRow) {
      let reason = "the distance follows from vehicles, or vehicles from the distance"
      city.city.report(
        ModelProblem(mode, .excludes(slot, states("distance") ? "distance" : "split", because: reason)))
    }
    guard states("bought") else { return }
    if states("vehicles") {
      let reason = "the fleet follows from its sales, or sales from the fleet that is wanted"
      city.city.report(ModelProblem(mode, .excludes("bought", "vehicles", because: reason)))
    }
    if city.city.setting("surplus", of: mode) != nil {
      let reason = "where sales are stated, no stock is wanted that could be exceeded"
      city.city.report(ModelProblem(mode, .unread("surplus", because: reason)))
    }
  }
}

/// What one powertrain of a mode drives and uses.
struct Drive {
  let powertrain: Member
  let distance: Node
  let energy: Node
}

/// Energy of one carrier for one powertrain of a mode.
struct ModeUse {
  let powertrain: Member
  let carrier: Member
  let energy: Node
}
