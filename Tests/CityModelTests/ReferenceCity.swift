import Foundation
import Plans

/// The benchmark city, put together by hand from its 24 inputs.
///
/// Its specification is language-neutral; here it is spelt in the ordinary
/// vocabulary, so that the equations can be held to its outputs without a compiler.
struct ReferenceCity {
  static let first = 2015
  static let count = 36
  private static let modes = ["car", "freight", "bus", "two_wheeler"]
  private static let networks = [
    "electricity", "gas", "coal", "oil", "district_heat", "biomass", "hydrogen", "water",
  ]

  let x: [Double]

  private func years(_ value: (Double) -> Double) -> [Double] { (0..<Self.count).map { value(Double($0)) } }
  private func logistic(_ rate: Double, _ since: Double) -> Double { 1 / (1 + exp(-rate * since)) }
  private func series(_ unit: String, _ value: (Double) -> Double) -> ToyValue {
    .series(Self.first, years(value), unit)
  }

  func city() -> ToyCity {
    let city = ToyCity(Self.first, through: Self.first + Self.count - 1)
    city.edit("") { $0.slots["population"] = series("person", population) }
    transport(city)
    fuels(city)
    buildings(city)
    networks(city)
    demands(city)
    items(city)
    waste(city)
    return city
  }

  private func population(_ t: Double) -> Double { 1e6 * pow(1 + x[0], t) }
  private func traffic(_ t: Double) -> Double { pow(1 + x[1], t) }

  // MARK: Transport

  private func distance(_ mode: Int, _ t: Double) -> Double {
    let travel = population(t) * 12_000 * traffic(t)
    let shift = x[5] * logistic(0.3, t - x[6]) * 0.70
    switch mode {
    case 0: return travel * (0.70 - shift) / 1.5
    case 1: return population(t) * 900 * traffic(t)
    case 2: return travel * (0.15 + 0.70 * shift) / 12
    default: return travel * (0.05 + 0.10 * shift) / 1.1
    }
  }

  private func transport(_ city: ToyCity) {
    let perVehicle = [13_000.0, 28_000, 45_000, 6_000]
    let renewal = [0.076, 0.085, 0.08, 0.095]
    let scale = [max(x[7], 8), 13, 14, 11]
    let reach = [1, 0.9, 1, 1]
    let delay = [0.0, 5, -3, -1]
    let use = [[2.6, 1.5, 0.68], [7.5, 5.5, 3.2], [14, 10, 5], [1.2, 0.9, 0.25]]
    let past = [0.965, 0.030, 0.005]
    let pastTrend = [0.008, 0.01, 0.015]
    let trend = [x[8], x[8], x[9]]
    let trains = ["combustion", "hybrid", "battery"]
    city.add(
      .init(kind: "powertrain", path: "transport.combustion", settings: ["carrier": "energy.motor_fuel"]))
    city.add(
      .init(
        kind: "powertrain", path: "transport.hybrid",
        shares: ["carriers": ["energy.motor_fuel": .plain(0.75), "energy.electricity": .plain(0.25)]]))
    city.add(
      .init(kind: "powertrain", path: "transport.battery", settings: ["carrier": "energy.electricity"]))
    for (m, name) in Self.modes.enumerated() {
      func sales(_ p: Int, _ t: Double) -> Double {
        let battery = reach[m] * x[2] * logistic(x[4], t - x[3] - delay[m])
        let hybrid = (1 - battery) * 0.25 * logistic(0.3, t - 8)
        return [1 - battery - hybrid, hybrid, battery][p]
      }
      let stock = distance(m, 0) / perVehicle[m]
      let before = (-20 ... -1).map { stock * renewal[m] * (1 + 0.15 * sin(0.9 * Double($0))) }
      var shares: [String: ToyValue] = [:]
      var pastMix: [String: ToyValue] = [:]
      var uses: [String: ToyValue] = [:]
      for (p, train) in trains.enumerated() {
        shares["transport.\(train)"] = series("") { sales(p, $0) }
        pastMix["transport.\(train)"] = .plain(past[p])
        let early = (-20 ... -1).map { use[m][p] * pow(1 - pastTrend[p], Double($0)) }
        uses["transport.\(train)"] = .series(
          Self.first - 20, early + years { use[m][p] * pow(1 - trend[p], $0) }, "MJ/vkm")
      }
      city.add(
        .init(
          kind: "mode", path: "transport.\(name)",
          slots: [
            "distance": series("vkm/yr") { distance(m, $0) },
            "distance_per_vehicle": .of(perVehicle[m], "vkm/vehicle/yr"),
            "past_sales": .series(Self.first - 20, before, "vehicle/yr"),
          ], shares: ["sales": shares, "past_mix": pastMix], maps: ["energy_use": uses],
          settings: ["surplus": m == 0 ? "keep" : "negative"]))
      city.add(
        .init(
          kind: "survival", path: "transport.\(name).survival",
          slots: ["scale": .of(scale[m], "yr"), "shape": .plain(3)], settings: ["law": "weibull"]))
    }
  }

  // MARK: Energy

  private func fuels(_ city: ToyCity) {
    city.add(
      .init(
        kind: "fuel", path: "energy.motor_fuel",
        shares: [
          "blend": [
            "energy.fossil_fuel": series("") { 0.95 - 0.004 * $0 },
            "energy.biofuel": series("") { 0.05 + 0.004 * $0 },
          ]
        ]))
    let gases: [String: ToyValue] = ["ch4": .of(0.004, "tCH4/TJ"), "n2o": .of(0.003, "tN2O/TJ")]
    city.add(
      .init(
        kind: "fuel", path: "energy.fossil_fuel",
        slots: gases.merging(["co2": .of(74, "tCO2/TJ")]) { a, _ in a },
        settings: ["supplied_by": "energy.oil"]))
    city.add(
      .init(
        kind: "fuel", path: "energy.biofuel", slots: gases,
        settings: ["supplied_by": "energy.biomass", "carbon": "biogenic", "ch4_origin": "fossil"]))
  }

  private func buildings(_ city: ToyCity) {
    let heating = ["gas_boiler", "oil_boiler", "heat_station", "heat_pump"]
    let carriers = ["gas", "oil", "district_heat", "electricity"]
    for (h, name) in heating.enumerated() {
      let efficiency =
        h == 3 ? series("") { 2.8 + (max(x[14], 2) - 2.8) * $0 / 35 } : ToyValue.plain([0.92, 0.88, 0.95][h])
      city.add(
        .init(
          kind: "heating", path: "energy.\(name)", slots: ["efficiency": efficiency],
          settings: ["carrier": "energy.\(carriers[h])"]))
    }
    let floors = [20.0, 15, 12]
    let heat = [(0.5, 0.18), (0.4, 0.15), (0.45, 0.2)]
    let reach = [1, 1.2, 0.8]
    let stock = [[0.6, 0.25, 0.05, 0.1], [0.5, 0.1, 0.35, 0.05], [0.55, 0.15, 0.2, 0.1]]
    let installed = [[0.8, 0.1, 0.1], [0.5, 0.05, 0.45], [0.6, 0.1, 0.3]]
    let appliances = [0.11, 0.12, 0.3]
    for (b, name) in ["detached", "multi_family", "commercial"].enumerated() {
      func pumps(_ t: Double) -> Double { x[12] * logistic(0.3, t - 1 - x[13]) }
      var mix: [String: ToyValue] = [:]
      var installs: [String: ToyValue] = [:]
      for (h, technology) in heating.enumerated() {
        mix["energy.\(technology)"] = .plain(stock[b][h])
        installs["energy.\(technology)"] = series("") {
          h == 3 ? pumps($0) : (1 - pumps($0)) * installed[b][h]
        }
      }
      city.add(
        .init(
          kind: "building", path: "energy.\(name)",
          slots: [
            "floor_area": series("m2") { floors[b] * population($0) * pow(1 + x[16], $0) },
            "demolition": .of(0.5, "%/yr"), "heat": .of(heat[b].0, "GJ/m2/yr"),
            "heat_new": .of(heat[b].1, "GJ/m2/yr"),
            "retrofit_rate": series("/yr") { x[10] * reach[b] * min(1, $0 / 8) },
            "retrofit_saving": .plain(x[11]),
            "electricity": series("GJ/m2/yr") { appliances[b] * pow(1 + x[15], $0) },
            "turnover": .of(8, "%/yr"),
          ], shares: ["heating": mix, "installs": installs]))
    }
  }

  private func clean(_ t: Double) -> Double { x[17] * logistic(0.3, t - x[18]) }

  private func networks(_ city: ToyCity) {
    let plants = ["coal_plant", "gas_plant", "hydro", "wind", "solar", "bio_plant"]
    let early = [0.35, 0.35, 0.12, 0.08, 0.03, 0.07]
    let late = [0, 0.02, 0.12, 0.46, 0.35, 0.05]
    let inputs = ["coal_plant": ("coal", 0.38), "gas_plant": ("gas", 0.52), "bio_plant": ("biomass", 0.33)]
    func share(_ g: Int, _ t: Double) -> Double { early[g] + clean(t) * (late[g] - early[g]) }
    for plant in plants {
      let input = inputs[plant]
      city.add(
        .init(
          kind: "plant", path: "energy.electricity.\(plant)",
          slots: input.map { ["efficiency": .plain($0.1)] } ?? [:],
          settings: input.map { ["input": "energy.\($0.0)"] } ?? [:]))
    }
    let fixed: [[Int]: Double] = [
      [3, 0]: 0.005, [7, 0]: 0.001, [0, 1]: 0.01, [1, 1]: 0.03 + x[19], [3, 1]: 0.004, [0, 2]: 0.02,
      [3, 2]: 0.015, [0, 3]: 0.02, [1, 3]: 0.03, [3, 3]: 0.06, [0, 5]: 0.01, [3, 5]: 0.04, [7, 5]: 0.02,
      [0, 6]: 1.4, [7, 6]: 0.1, [0, 7]: 0.03, [3, 7]: 0.01,
    ]
    func extra(_ i: Int, _ j: Int, _ t: Double) -> Double {
      switch (i, j) {
      case (0, 0): return 0.06 + 0.05 * (share(3, t) + share(4, t))
      case (0, 4): return 0.05 + 0.15 * clean(t)
      case (1, 4): return 0.70 * (1 - 0.8 * clean(t))
      case (3, 4): return 0.05 * (1 - clean(t))
      case (5, 4): return 0.30 + 0.2 * clean(t)
      default: return fixed[[i, j]] ?? 0
      }
    }
    for (j, name) in Self.networks.enumerated() {
      var entries: [String: ToyValue] = [:]
      for (i, other) in Self.networks.enumerated() {
        let base = 0.0005 * Double(1 + (3 * i + 5 * j) % 7)
        entries["energy.\(other)"] = series("") { base + extra(i, j, $0) }
      }
      var shares: [String: [String: ToyValue]] = [:]
      if j == 0 {
        var mix: [String: ToyValue] = [:]
        for (g, plant) in plants.enumerated() {
          mix["energy.electricity.\(plant)"] = series("") { share(g, $0) }
        }
        shares["mix"] = mix
      }
      city.add(.init(kind: "network", path: "energy.\(name)", shares: shares, maps: ["inputs": entries]))
    }
  }

  private func demands(_ city: ToyCity) {
    func demand(_ name: String, _ carrier: String, _ amount: ToyValue) {
      city.add(
        .init(
          kind: "demand", path: "energy.\(name)", slots: ["amount": amount],
          settings: ["carrier": "energy.\(carrier)"]))
    }
    demand("coal_users", "coal", series("TJ/yr") { 100 * population($0) / 1e6 })
    demand("water_works", "water", series("TJ/yr") { 300 * population($0) / 1e6 })
    demand(
      "hydrogen_use", "hydrogen",
      .computed("TJ/yr") { $0.node("transport.freight", "use", key: "energy.motor_fuel") * 0.02 })
  }

  private func items(_ city: ToyCity) {
    let leak = x[19]
    func item(
      _ name: String, _ slots: [String: ToyValue], biogenic: Bool = false,
      _ activity: @escaping (ToyCity) -> Node
    ) {
      city.add(
        .init(
          kind: "item", path: "energy.\(name)",
          slots: slots.merging(["activity": .computed("TJ/yr", activity)]) { a, _ in a },
          settings: biogenic ? ["carbon": "biogenic"] : [:]))
    }
    item("gas_burned", ["co2": .of(56.1, "tCO2/TJ")]) { $0.node("energy.gas", "output") * (1 - leak) }
    item("gas_leaked", ["ch4": .of(20, "tCH4/TJ")]) { $0.node("energy.gas", "output") * leak }
    item("oil_burned", ["co2": .of(73.3, "tCO2/TJ")]) {
      $0.node("energy.oil", "output") - $0.node("energy.fossil_fuel", "use")
    }
    item(
      "coal_burned",
      ["co2": .of(94.6, "tCO2/TJ"), "ch4": .of(0.001, "tCH4/TJ"), "n2o": .of(0.0015, "tN2O/TJ")]
    ) { $0.node("energy.coal", "output") }
    item("biomass_burned", ["ch4": .of(0.03, "tCH4/TJ"), "n2o": .of(0.004, "tN2O/TJ")], biogenic: true) {
      $0.node("energy.biomass", "output")
    }
  }

  // MARK: Waste

  private func waste(_ city: ToyCity) {
    let streams = ["food", "paper", "garden", "plastics"]
    let parts = [0.35, 0.2, 0.15, 0.3]
    let diverted = [0.9, 0.8, 0.9, 0.6]
    let burnt = [0.05, 0.1, 0.1, 0.15]
    let composted = [0.9, 0, 0.8, 0]
    let incinerated = [0.05, 0.2, 0.1, 0.5]
    let decay = [0.185, 0.06, 0.1, 0.03]
    let carbon = [0.15, 0.4, 0.3, 0.02]
    let fossil = [0, 0.004, 0, 0.45]
    city.edit("waste") {
      $0.slots["generation"] = series("t/person/yr") { 0.55 * pow(1 + x[20], $0) }
      $0.shares["composition"] = Dictionary(
        uniqueKeysWithValues: zip(streams.map { "waste.\($0)" }, parts.map { ToyValue.plain($0) }))
    }
    for (j, name) in streams.enumerated() {
      func moved(_ t: Double) -> Double { x[21] * logistic(0.35, t - x[22]) * diverted[j] }
      let past = (-50 ... -1).map { (step: Int) -> Double in
        let made = 1e6 * 0.55 * parts[j] * 0.75 * pow(1.012, Double(step))
        return made * (1 + 0.1 * sin(Double(step)))
      }
      city.add(
        .init(
          kind: "stream", path: "waste.\(name)",
          slots: [
            "doc": .plain(carbon[j]), "doc_f": .plain(0.5), "decay": .of(decay[j] * x[23], "/yr"),
            "fossil_carbon": .plain(fossil[j]), "past_landfilled": .series(Self.first - 50, past, "t/yr"),
          ],
          shares: [
            "treatment": [
              "waste.landfill": series("") { max(0, 1 - burnt[j] - moved($0)) },
              "waste.compost": series("") { moved($0) * composted[j] },
              "waste.incineration": series("") { burnt[j] + moved($0) * incinerated[j] },
              "waste.recycling": series("") { moved($0) * (1 - composted[j] - incinerated[j]) },
            ]
          ]))
    }
    city.add(
      .init(
        kind: "treatment", path: "waste.landfill",
        slots: ["oxidation": .of(10, "%"), "recovery": series("") { min(0.5, 0.2 + 0.01 * $0) }],
        settings: ["method": "decay"]))
    city.add(
      .init(
        kind: "treatment", path: "waste.compost",
        slots: ["ch4": .of(0.004, "tCH4/t"), "n2o": .of(0.00024, "tN2O/t")], settings: ["method": "factor"]))
    city.add(
      .init(
        kind: "treatment", path: "waste.incineration", slots: ["n2o": .of(0.00005, "tN2O/t")],
        settings: ["method": "combustion"]))
    city.add(.init(kind: "treatment", path: "waste.recycling", settings: ["method": "none"]))
  }
}
