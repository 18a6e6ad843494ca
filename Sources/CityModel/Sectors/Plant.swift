import Modelling
import Plans

/// A plant that supplies a network, with or without fuel.
enum Plant {
  static let kind = KindDeclaration(
    "plant", in: ["network"], "a plant that supplies the network",
    slots: [
      SlotDeclaration(
        "efficiency", "", "what the network gets per energy taken in", bounds: 0.01...20, plausible: 0.1...6),
      SlotDeclaration("capacity", "MW", "what it can put out at once", bounds: 0...1e7),
      SlotDeclaration("availability", "%", "the part of the capacity that runs when wanted", bounds: 0...100),
      SlotDeclaration(
        "marginal_cost", "", "money per energy put out; ranks the merit order",
        dimension: .money(per: "/MWh")),
      SlotDeclaration(
        "fixed_cost", "", "money per capacity and year, run or not; for a screening curve",
        dimension: .money(per: "/MW/yr")),
      SlotDeclaration(
        "heat_efficiency", "", "heat for another network per energy taken in", bounds: 0...1,
        plausible: 0...0.8),
      SlotDeclaration(
        "heat_reference", "%", "efficiency of heat made alone, for the allocation",
        .default(80, source: "GHG Protocol, combined heat and power"), bounds: 1...120),
      SlotDeclaration(
        "power_reference", "%", "efficiency of power made alone, for the allocation",
        .default(35, source: "GHG Protocol, combined heat and power"), bounds: 1...100),
      SlotDeclaration(
        "replaced_intensity", "kgCO2e/kWh",
        "emissions of the power that it replaces, for allocation by power_bonus",
        bounds: 0...5, plausible: 0...1.5),
      SlotDeclaration(
        "heat_quality", "%", "1 − T0/Ts of the heat, for allocation by exergy", bounds: 0...100),
    ],
    settings: [
      SettingDeclaration("input", .members(["fuel", "network"]), "what it runs on; none for wind or sun"),
      SettingDeclaration("heat_to", .members(["network"]), "the network that gets its heat"),
      SettingDeclaration("must_run", .words(["yes", "no"]), "runs whatever it costs"),
    ],
    results: [
      ResultDeclaration("output", "GWh/yr", "energy that it puts out") { city, plant, _ in
        guard let network = city.city.parent(of: plant) else { return city.zero }
        let share = city.plants(of: network).first { $0.plant == plant }?.share ?? city.zero
        return share * city.output(of: network)
      },
      ResultDeclaration("intake", "GWh/yr", "energy that it takes in") { city, plant, _ in
        city.intake(of: plant)
      },
      ResultDeclaration(
        "primary_energy_saving", "%", "fuel saved against heat and power made apart, share of what they take",
        applies: { city, plant in city.city.setting("heat_to", of: plant) != nil },
        equation: { city, plant, _ in CombinedHeat.primaryEnergySaving(city, plant) }),
      Emissions.atSource,
    ] + ScreeningCurve.ofPlant,
    carriers: { city, plant in [city.city.setting("input", of: plant)?.member].compactMap { $0 } },
    draw: { city, plant, _ in city.intake(of: plant) },
    lines: { city, plant in
      guard let input = city.city.setting("input", of: plant)?.member else { return [] }
      return Network.plantLines(city, plant, fuel: input, energy: city.intake(of: plant))
    }, bookings: Network.plantBookings, check: check)

  private static func check(_ city: Lowering, _ plant: Member) {
    guard let network = city.city.parent(of: plant) else { return }
    let dispatch = city.city.setting("dispatch", of: network)?.word ?? "mix"
    ofCost.check(city, plant, methods: [dispatch])
    // Beside a stated mix what a plant can put out may stand for the reader.
    if dispatch != "mix" { ofCapacity.check(city, plant, methods: [dispatch]) }
    guard city.city.setting("heat_to", of: plant) != nil else { return }
    let allocation = city.city.setting("allocation", of: network)?.word ?? "efficiency"
    ofAllocation.check(city, plant, methods: [allocation])
  }

  private static let ofCost = SlotReaders(choice: "dispatch", readers: [("fixed_cost", ["screening"])])

  private static let ofCapacity = SlotReaders(
    choice: "dispatch",
    readers: [
      ("capacity", ["merit_order"]), ("availability", ["merit_order"]), ("must_run", ["merit_order"]),
    ])

  private static let ofAllocation = SlotReaders(
    choice: "allocation",
    readers: [("heat_quality", ["exergy"]), ("replaced_intensity", ["power_bonus"])])
}
