import Modelling
import Plans

/// What brings energy to its users: electricity, heat, steam, gas, hydrogen.
///
/// Either the file states what a unit emits (`intensity`), or the network has
/// plants and inputs and stands in the balance (`EnergyBalance`). Losses are a part of
/// what enters the network: entering = used / (1 − losses).
enum Network {
  static let kind = KindDeclaration(
    "network", in: ["energy"], "what delivers energy: electricity, district heat, gas …",
    slots: [
      SlotDeclaration(
        "intensity", "kgCO2e/kWh", "emissions per energy that enters the network, where only that is known",
        bounds: 0...5, plausible: 0...1.5, isGiven: isGrid),
      SlotDeclaration(
        "co2", "kgCO2/kWh", "CO2 per energy that enters the network", bounds: 0...5, isGiven: isGrid),
      SlotDeclaration(
        "ch4", "gCH4/kWh", "methane per energy that enters the network", bounds: 0...1_000, isGiven: isGrid),
      SlotDeclaration(
        "n2o", "gN2O/kWh", "nitrous oxide per energy that enters the network", bounds: 0...100,
        isGiven: isGrid),
      SlotDeclaration(
        "losses", "%", "the part of what enters that is lost on the way", bounds: 0...90, plausible: 0...40),
      SlotDeclaration(
        "imports", "%", "the part of what the network puts out that is made elsewhere", bounds: 0...100),
      SlotDeclaration(
        "import_intensity", "kgCO2e/kWh", "emissions per energy that is imported", bounds: 0...5,
        plausible: 0...1.5),
      SlotDeclaration(
        "contracted", "%", "the part of its use that contracts name a source for; for scope2_market",
        bounds: 0...100),
      SlotDeclaration(
        "contract_intensity", "kgCO2e/kWh", "emissions per energy under contract; else none", bounds: 0...5),
      SlotDeclaration(
        "residual_intensity", "kgCO2e/kWh", "emissions per energy that nobody has claimed", bounds: 0...5,
        plausible: 0...1.5),
      SlotDeclaration("exports", "GWh/yr", "energy delivered beyond the city", bounds: 0...1e9),
      SlotDeclaration(
        "energy_content", "MJ/kg", "energy per mass or per volume, such as the enthalpy of steam",
        dimension: .oneOf(["MJ/kg", "MJ/m3"])),
      SlotDeclaration("price", "", "money per energy", dimension: .money(per: "/MWh")),
      SlotDeclaration(
        "peak_load", "MW", "the highest load of the year, for a screening curve", bounds: 0...1e7),
      SlotDeclaration(
        "base_load", "MW", "the load that never falls lower, for a screening curve", bounds: 0...1e7),
    ],
    shares: [SharesDeclaration("mix", of: ["plant"], "the plants by what they put out")],
    maps: [
      MapDeclaration(
        "inputs", of: ["network", "fuel"],
        entry: SlotDeclaration(
          "inputs", "", "energy taken in for each unit the network puts out", bounds: -10...100,
          plausible: 0...5))
    ],
    settings: [
      SettingDeclaration(
        "allocation", .words(["efficiency", "energy", "exergy", "fixed_heat", "heat_boiler", "power_bonus"]),
        "how the fuel of plants that give heat too is divided"),
      SettingDeclaration(
        "dispatch", .words(["mix", "merit_order", "screening"]),
        "who runs: the stated mix, by marginal cost, or what is built and run at least cost"),
      SettingDeclaration(
        "shortfall", .words(["fault", "reported"]),
        "what happens where a merit order cannot meet the load: the run fails, or `unserved` says how much"),
    ],
    results: [
      ResultDeclaration("output", "GWh/yr", "energy that enters the network") { city, network, _ in
        city.output(of: network)
      },
      ResultDeclaration("use", "GWh/yr", "energy that its users draw") { city, network, _ in
        city.isBalanced(network) ? city.finalDraw(from: network) : city.fullDraw(from: network)
      },
      ResultDeclaration(
        "delivered_intensity", "kgCO2e/kWh",
        "emissions caused by a unit that reaches its user, losses included"
      ) { city, network, _ in
        delivered(city, network)
      },
      Emissions.atSource,
    ] + MeritOrderResults.ofNetwork,
    carriers: { city, network in city.city.keys("inputs", of: network) },
    draw: { city, network, carrier in
      let direct = city.flows(into: network).filter { $0.plant == nil && $0.carrier == carrier }
      return city.sum(direct.map { $0.coefficient * city.output(of: network) })
    },
    lines: { city, network in
      city.flows(into: network).filter { $0.plant == nil }.flatMap { flow in
        plantLines(city, network, fuel: flow.carrier, energy: flow.coefficient * city.output(of: network))
      }
    },
    bookings: plantBookings,
    check: check)

  static let plantBookings = [
    BookingDeclaration("a fuel, burnt for a network", sector: "energy", "I.4.4", scope: 1, view: .source)
  ]

  /// Whether it feeds the appliances of buildings: what it emits is settled by the power system.
  private static func isGrid(_ city: any City, _ network: Member) -> Bool {
    let buildings = city.members(of: "building")
    let named = buildings.compactMap { city.setting("power", of: $0)?.member }
    return named.contains(network) || city.name(of: network) == "electricity"
  }

  /// kgCO2e/J; where load stays unserved, for each unit that is.
  private static func delivered(_ city: Lowering, _ network: Member) -> Node {
    let factor = city.sum(city.deliveredFactors(of: network).map { $0.factor * city.warming($0.gas) })
    guard city.city.setting("shortfall", of: network)?.word == "reported",
      MeritOrderResults.isRanked(city, network)
    else { return factor }
    let order = MeritOrder.of(city, network)
    let missing = city.madeHere(network) * (1 - city.sum(order.energy) / order.asked)
    return city.part(factor, of: 1 - missing)
  }

  /// What generation for the network burns: GPC I.4.4, seen at the source alone.
  static func plantLines(_ city: Lowering, _ member: Member, fuel: Member, energy: Node) -> [EmissionLine] {
    city.leaves(of: fuel).filter { city.city.kind(of: $0.member) == "fuel" }.flatMap { leaf in
      city.factors(of: leaf.member, use: .energy).map { gas, factor in
        EmissionLine(
          member: member, sector: "energy", gpc: "I.4.4", scope: 1, gas: gas, carrier: leaf.member,
          view: .source,
          emission: EmissionFlow(activity: energy * leaf.share, factor: factor))
      }
    }
  }

  private static func check(_ city: Lowering, _ network: Member) {
    if city.city.states("contracted", of: network), !city.city.states("residual_intensity", of: network) {
      let reason = "what is not under contract takes the mix that nobody has claimed"
      city.city.report(ModelProblem(network, .missing("residual_intensity", because: reason)))
    }
    let dispatch = city.city.setting("dispatch", of: network)?.word
    if city.city.setting("shortfall", of: network) != nil, dispatch != "merit_order" {
      let reason = "only a merit order can fall short; write `dispatch merit_order`"
      city.city.report(ModelProblem(network, .unread("shortfall", because: reason)))
    }
    for slot in ["peak_load", "base_load"]
    where city.city.states(slot, of: network) && dispatch != "screening" {
      let reason = "only a screening curve reads it; write `dispatch screening`"
      city.city.report(ModelProblem(network, .unread(slot, because: reason)))
    }
    _ = city.output(of: network)
    if city.hasFixedFactors(network), !city.city.keys("inputs", of: network).isEmpty {
      let reason = "a network states what it emits, or the balance computes it"
      city.city.report(ModelProblem(network, .excludes("intensity", "inputs", because: reason)))
    }
    if city.hasFixedFactors(network), !city.city.members(of: "plant", in: network).isEmpty {
      let reason = "a network states what it emits, or its plants tell"
      city.city.report(ModelProblem(network, .excludes("intensity", "plant", because: reason)))
    }
  }
}
