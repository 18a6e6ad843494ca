import Modelling
import Plans

/// Buildings of one kind: heat by technology, and what else they use.
///
/// Short form: old = floor(first)·Π(1 − demolition), no more than there is floor unless `surplus keep`,
/// new = what is more;
/// heat = old·heat·(1 − saving·R) + new·heat_new, R(t) = R(t−1) + rate·(1 − R(t−1)).
/// Long form: members `state` (`FloorStates`). Or totals: useful_heat·(1 − saving·R).
/// Heat follows the weather with w·DD/DD₀ + 1 − w. Fuel of technology h is
/// heat·w_h/efficiency_h with w(t) = w(t−1) + turnover·(installs − w(t−1)).
enum Building {
  static let kind = KindDeclaration(
    "building", in: ["energy"], "buildings of one kind: homes, offices …", slots: slots,
    shares: [
      SharesDeclaration(
        "heating", of: ["heating"],
        "the mix of heating, by useful heat; with a turnover, that of the first year",
        stockDrivenBy: "turnover"),
      SharesDeclaration("installs", of: ["heating"], "the mix of heating that is newly installed"),
      SharesDeclaration("water_heating", of: ["heating"], "the mix of hot water; else that of heating"),
      SharesDeclaration("new_floor", of: ["state"], "the states that new floor is built in"),
    ],
    settings: [
      SettingDeclaration(
        "power", .members(["network"]), "the network of its appliances; else the one named electricity"),
      SettingDeclaration(
        "cooking_with", .members(["fuel", "network"]),
        "what it cooks with; else the network of its appliances"),
      SettingDeclaration(
        "surplus", .words(["retire", "keep"]),
        "old floor that still stands where less floor is wanted: pulled down, or kept and heated"),
    ],
    results: results,
    carriers: { city, building in pathOrder(BuildingUse.carriers(city, building)) },
    draw: { city, building, carrier in BuildingUse.of(city, building).total(of: carrier) },
    parts: { city, building, carrier in BuildingUse.of(city, building).parts(of: carrier) },
    activity: activity,
    lines: { city, building in
      let use = CombustionUse(gpc: city.city.gpc(of: building)) ?? .residential
      let booking = Booking(city, building, sector: "energy")
      let lines = BuildingUse.of(city, building).byCarrier.flatMap {
        city.energyLines(booking, carrier: $0.carrier, energy: $0.energy, use: use)
      }
      return Booking.held(lines, city, building)
    },
    bookings: EnergyBookings.of("gpc \"x\"", family: "x", sector: "energy"),
    check: check)

  private static let slots: [SlotDeclaration] = [
    SlotDeclaration("floor_area", "m2", "heated floor", bounds: 0...1e13),
    SlotDeclaration(
      "demolition", "%/yr", "old floor that is pulled down in a year", bounds: 0...100, plausible: 0...5),
    area("heat", "useful heat of old floor"), area("heat_new", "useful heat of new floor; else that of old"),
    area("hot_water", "useful heat for hot water"), area("cooling", "useful cold"),
    area("cooking", "energy for cooking"), area("electricity", "electricity for appliances and lights"),
    SlotDeclaration(
      "useful_heat", "GWh/yr", "useful heat of all buildings, instead of floor and heat", bounds: 0...1e9),
    SlotDeclaration(
      "other_electricity", "GWh/yr", "electricity of all buildings but for heat", bounds: 0...1e9),
    SlotDeclaration(
      "retrofit_rate", "%/yr", "old floor retrofitted in a year", bounds: 0...100, plausible: 0...10),
    SlotDeclaration("retrofit_saving", "%", "heat that a retrofit saves", bounds: 0...100, plausible: 5...90),
    SlotDeclaration("turnover", "%/yr", "heating renewed in a year", bounds: 0...100, plausible: 0...100),
    SlotDeclaration(
      "degree_day_weight", "%", "the part of the heat that follows the degree days", bounds: 0...100),
    SlotDeclaration(
      "cooling_efficiency", "", "cold per electricity taken in", bounds: 0.1...20, plausible: 1...8),
    SlotDeclaration(
      "rooftop_generation", "GWh/yr", "electricity made on the roofs and used there first", bounds: 0...1e9),
  ]

  private static func area(_ name: String, _ meaning: String) -> SlotDeclaration {
    SlotDeclaration(name, "kWh/m2/yr", meaning + ", per floor", bounds: 0...5_000, plausible: 0...600)
  }

  private static let results: [ResultDeclaration] = [
    ResultDeclaration("heat_demand", "GWh/yr", "useful heat") { city, building, _ in
      BuildingHeat.spaceHeat(city, building)
    },
    ResultDeclaration(
      "retrofitted", "%", "the part of the old floor that is retrofitted",
      applies: { city, building in city.city.states("retrofit_rate", of: building) },
      equation: { city, building, _ in BuildingHeat.retrofitted(city, building) }),
    ResultDeclaration(
      "heating_mix", "%", "the mix of heating as it stands, by useful heat",
      keys: { city, building in BuildingHeat.mix(city, building).map(\.row) },
      equation: { city, building, key in
        BuildingHeat.mix(city, building).first { $0.row == key }?.share ?? city.constant(1)
      }),
    ResultDeclaration(
      "use", "GWh/yr", "energy used, by carrier",
      keys: { city, building in kind.carriers?(city, building) ?? [] },
      equation: { city, building, carrier in
        let use = BuildingUse.of(city, building)
        return carrier.map { use.total(of: $0) } ?? city.sum(use.byCarrier.map(\.energy))
      }),
    ResultDeclaration(
      "rooftop_surplus", "GWh/yr", "what the roofs make beyond the own use",
      applies: { city, building in city.city.states("rooftop_generation", of: building) },
      equation: { city, building, _ in BuildingUse.of(city, building).surplus }),
    Emissions.ofMember,
  ]

  /// Its floor; where the file states none, the heat and power that are wanted in it.
  private static func activity(_ city: Lowering, _ building: Member) -> MemberActivity {
    if hasStates(city, building) {
      let floors = FloorStates.all(city, building).map(\.floor)
      return MemberActivity("floor", "m2", city.sum(floors))
    }
    if let floor = city.value("floor_area", of: building) { return MemberActivity("floor", "m2", floor) }
    let power = city.value("other_electricity", of: building) ?? city.zero
    return MemberActivity("heat and power", "GWh/yr", BuildingHeat.spaceHeat(city, building) + power)
  }

  static func hasStates(_ city: Lowering, _ building: Member) -> Bool {
    !city.city.members(of: "state", in: building).isEmpty
  }

  private static func check(_ city: Lowering, _ building: Member) {
    if city.city.states("useful_heat", of: building), city.city.states("heat", of: building) {
      let reason = "one is the heat of all buildings, the other that of a square metre"
      city.city.report(ModelProblem(building, .excludes("useful_heat", "heat", because: reason)))
    }
    if city.city.statesShares("installs", of: building), !city.city.states("turnover", of: building) {
      let reason = "without a turnover nothing is installed; the mix is `shares heating` in every year"
      city.city.report(ModelProblem(building, .unread("installs", because: reason)))
    }
    if city.city.setting("surplus", of: building) != nil,
      hasStates(city, building) || !city.city.states("heat", of: building)
    {
      let reason = "it speaks of old floor, which `heat` per floor and `demolition` tell apart"
      city.city.report(ModelProblem(building, .unread("surplus", because: reason)))
    }
    _ = BuildingUse.of(city, building)
  }
}
