import CityModel
import Modelling
import Plans

/// A city with everything in it, and random numbers throughout.
final class RandomCity {
  private var state: UInt64
  private let years = Years(2020, through: 2032)
  private var blocks: [ToyCity.Block] = []

  private(set) var balanced = ["energy.heat", "energy.hydrogen", "energy.power"]
  private(set) var fixed = ["energy.steam"]
  private(set) var treatments = [
    "waste.burner", "waste.compost", "waste.elsewhere", "waste.landfill", "waste.recycling",
  ]
  private(set) var streams = ["waste.food", "waste.paper", "waste.plastics"]
  private(set) var wasteMass = 0.0
  private var section: [(path: String, change: (inout ToyCity.Block) -> Void)] = []
  private var heatEfficiency = 0.0

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    build()
  }

  /// SplitMix64.
  private func chance(_ low: Double, _ high: Double) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return low + (high - low) * Double((z ^ (z >> 31)) >> 11) / 9_007_199_254_740_992
  }

  private func number(_ low: Double, _ high: Double, _ unit: String) -> ToyValue {
    .of(chance(low, high), unit)
  }

  private func path(_ low: Double, _ high: Double, _ unit: String) -> ToyValue {
    .series(years.first, (0..<years.count).map { _ in chance(low, high) }, unit)
  }

  /// Shares that change from year to year and add up to one.
  private func shares(_ rows: [String]) -> [String: ToyValue] {
    let raw = (0..<years.count).map { _ in rows.map { _ in chance(0.05, 1) } }
    var result: [String: ToyValue] = [:]
    for (index, row) in rows.enumerated() {
      result[row] = .series(years.first, raw.map { $0[index] / $0.reduce(0, +) }, "")
    }
    return result
  }

  func city(reversed: Bool = false) -> ToyCity {
    let city = ToyCity(years.first, through: years.last)
    city.gwp = "AR6"
    for block in reversed ? blocks.reversed() : blocks { city.add(block) }
    for change in section { city.edit(change.path, change.change) }
    return city
  }

  /// Plants that give heat to a network, with their heat efficiency.
  func heatInto(_ network: String) -> [(plant: String, efficiency: Double)] {
    network == "energy.heat" ? [("energy.power.combined", heatEfficiency)] : []
  }

  func wasteInto(_ network: String) -> [String] { network == "energy.heat" ? ["waste.burner"] : [] }

  private func build() {
    let people = number(1e5, 5e6, "person")
    section.append(("", { $0.slots["population"] = people }))
    fuels()
    networks()
    users()
    transport()
    waste()
    others()
  }

  private func fuels() {
    // A network that makes gas from power made from gas must not eat its own tail.
    let green = (0..<years.count).map { _ in chance(0.01, 0.1) }
    let blend: [String: ToyValue] = [
      "energy.gas": .series(years.first, green.map { 1 - $0 }, ""),
      "energy.green_gas": .series(years.first, green, ""),
    ]
    blocks += [
      .init(kind: "fuel", path: "energy.gas", settings: ["catalogue": "natural_gas"]),
      .init(kind: "fuel", path: "energy.wood"),
      .init(kind: "fuel", path: "energy.oil", slots: ["co2e": number(70, 80, "tCO2e/TJ")]),
      .init(
        kind: "fuel", path: "energy.green_gas", slots: ["n2o": number(0, 1, "kgN2O/TJ")],
        settings: ["carbon": "biogenic", "supplied_by": "energy.hydrogen"]),
      .init(
        kind: "fuel", path: "energy.pipe_gas", shares: ["blend": blend]),
    ]
  }

  private func networks() {
    heatEfficiency = chance(0.2, 0.5)
    blocks += [
      .init(
        kind: "network", path: "energy.power",
        slots: [
          "losses": path(0.02, 0.12, ""), "imports": path(0.05, 0.5, ""),
          "import_intensity": path(0.05, 0.8, "kgCO2e/kWh"), "exports": path(0, 50, "GWh/yr"),
        ],
        shares: [
          "mix": shares(["energy.power.combined", "energy.power.station", "energy.power.wind"])
        ], maps: ["inputs": ["energy.power": number(0, 0.05, ""), "energy.steam": number(0, 0.02, "")]],
        settings: ["allocation": ["energy", "efficiency", "fixed_heat"][Int(chance(0, 2.999))]]),
      .init(
        kind: "plant", path: "energy.power.combined",
        slots: ["efficiency": number(0.25, 0.4, ""), "heat_efficiency": .plain(heatEfficiency)],
        settings: ["input": "energy.pipe_gas", "heat_to": "energy.heat"]),
      .init(
        kind: "plant", path: "energy.power.station", slots: ["efficiency": number(0.3, 0.5, "")],
        settings: ["input": "energy.oil"]),
      .init(kind: "plant", path: "energy.power.wind"),
      .init(
        kind: "network", path: "energy.heat", slots: ["losses": path(0.05, 0.2, "")],
        shares: ["mix": shares(["energy.heat.boiler", "energy.heat.pump"])]),
      .init(
        kind: "plant", path: "energy.heat.boiler", slots: ["efficiency": number(0.8, 0.95, "")],
        settings: ["input": "energy.wood"]),
      .init(
        kind: "plant", path: "energy.heat.pump", slots: ["efficiency": path(2, 4, "")],
        settings: ["input": "energy.power"]),
      .init(
        kind: "network", path: "energy.hydrogen",
        maps: ["inputs": ["energy.power": number(1.2, 1.5, ""), "energy.gas": number(0, 0.1, "")]]),
      .init(
        kind: "network", path: "energy.steam",
        slots: ["intensity": path(0.1, 0.4, "kgCO2e/kWh"), "losses": number(0, 0.2, "")]),
    ]
  }

  private func users() {
    let technologies = ["boiler": "pipe_gas", "station": "heat", "pump": "power", "steamer": "steam"]
    for name in technologies.keys.sorted() {
      blocks.append(
        .init(
          kind: "heating", path: "energy.\(name)", slots: ["efficiency": number(0.7, 3, "")],
          settings: ["carrier": "energy.\(technologies[name] ?? "")"]))
    }
    let rows = technologies.keys.sorted().map { "energy.\($0)" }
    for (name, family) in [("homes", "I.1"), ("offices", "I.2")] {
      blocks.append(
        .init(
          kind: "building", path: "energy.\(name)",
          slots: [
            "floor_area": number(1e6, 1e7, "m2"), "demolition": number(0, 1, "%/yr"),
            "heat": number(50, 200, "kWh/m2/yr"), "retrofit_rate": path(0, 0.03, "/yr"),
            "retrofit_saving": number(0.2, 0.6, ""), "electricity": path(20, 60, "kWh/m2/yr"),
            "turnover": path(0.02, 0.1, "/yr"),
          ], shares: ["heating": shares(rows), "installs": shares(rows)], settings: ["power": "energy.power"],
          gpc: family))
    }
    blocks.append(
      .init(
        kind: "demand", path: "energy.industry", slots: ["amount": path(100, 2_000, "TJ/yr")],
        settings: ["carrier": "energy.hydrogen", "end_use": "industry"]))
    // Enough heat is wanted for all that plants and waste give.
    blocks.append(
      .init(
        kind: "demand", path: "energy.greenhouses", slots: ["amount": path(50_000, 80_000, "TJ/yr")],
        settings: ["carrier": "energy.heat", "end_use": "agriculture"]))
    blocks.append(
      .init(
        kind: "demand", path: "energy.kilns", slots: ["amount": path(100, 2_000, "TJ/yr")],
        settings: ["carrier": "energy.green_gas", "end_use": "industry"]))
  }

  private func transport() {
    blocks += [
      .init(kind: "powertrain", path: "transport.petrol", settings: ["carrier": "energy.oil"]),
      .init(
        kind: "powertrain", path: "transport.hybrid",
        shares: ["carriers": shares(["energy.oil", "energy.power"])]),
      .init(
        kind: "mode", path: "transport.car",
        slots: [
          "distance": path(1e9, 1.02e9, "vkm/yr"),
          "distance_per_vehicle": number(8_000, 15_000, "vkm/vehicle/yr"),
          "lifetime": number(10, 18, "yr"), "outside": path(0, 0.3, ""),
        ], shares: ["sales": shares(["transport.petrol", "transport.hybrid"])],
        maps: [
          "energy_use": [
            "transport.petrol": number(2, 3, "MJ/vkm"), "transport.hybrid": number(1, 2, "MJ/vkm"),
          ]
        ], settings: ["start": "steady", "surplus": "retire"]),
    ]
  }

  private func waste() {
    let amount = chance(1e5, 1e6)
    wasteMass = amount * 1e3
    let rows = shares(streams)
    section.append(
      (
        "waste",
        {
          $0.slots["amount"] = .of(amount, "t/yr")
          $0.shares["composition"] = rows
          $0.settings["climate"] = "temperate_wet"
        }
      ))
    for stream in streams {
      blocks.append(
        .init(
          kind: "stream", path: stream, slots: ["past_landfilled": number(0, 1e5, "t/yr")],
          shares: ["treatment": shares(treatments)]))
    }
    blocks += [
      .init(
        kind: "treatment", path: "waste.landfill",
        slots: ["recovery": path(0, 0.6, ""), "oxidation": number(0, 0.2, "")], settings: ["method": "decay"]),
      .init(
        kind: "treatment", path: "waste.compost", settings: ["method": "factor", "catalogue": "composting"]),
      .init(
        kind: "treatment", path: "waste.burner", slots: ["energy_recovered": number(0.01, 0.2, "MJ/kg")],
        settings: ["method": "combustion", "catalogue": "continuous_stoker", "feeds": "energy.heat"]),
      .init(kind: "treatment", path: "waste.recycling", settings: ["method": "none"]),
      .init(
        kind: "treatment", path: "waste.elsewhere", slots: ["co2e": number(50, 200, "kgCO2e/t")],
        settings: ["method": "factor"], gpc: "III.1.2", scope: 3),
      .init(
        kind: "stream", path: "waste.brought", slots: ["generated": path(1e3, 1e5, "t/yr")],
        shares: ["treatment": ["waste.brought_site": .plain(1)]]),
      .init(
        kind: "treatment", path: "waste.brought_site", slots: ["ch4": number(0, 2, "kgCH4/t")],
        settings: ["method": "factor"], gpc: "III.2.3"),
    ]
  }

  private func others() {
    blocks += [
      .init(
        kind: "item", path: "ippu.cooling",
        slots: ["activity": path(1, 2, "t/yr"), "hfc134a": number(0.5, 1, "tHFC134a/t")]),
      .init(
        kind: "item", path: "afolu.cattle",
        slots: ["activity": path(100, 200, "animal"), "ch4": number(50, 100, "kgCH4/animal/yr")]),
      .init(
        kind: "item", path: "afolu.forest",
        slots: ["activity": path(100, 200, "ha"), "co2": number(1, 5, "tCO2/ha/yr")],
        settings: ["flow": "removal"]),
      .init(
        kind: "item", path: "offsets.abroad",
        slots: ["activity": path(100, 200, "tCO2e/yr"), "co2e": .plain(1)]),
    ]
  }
}
