import Assessment

/// A report of two scenarios of an invented town, with everything that a report can hold.
enum Examples {
  static let years = 2020...2023

  static func trajectories(_ name: String, label: String = "", waste: [Double?]) -> Trajectories {
    let energy = [60.0, 50, 40, 30]
    let total = zip(energy, waste).map { a, b in b.map { a + $0 } }
    let kilotonnes = "ktCO2e/yr"
    return Trajectories(
      scenario: name, label: label, years: years,
      series: [
        Series(path: "emissions.energy", unit: kilotonnes, values: energy, coherentFactor: 1e6),
        Series(path: "emissions.waste", unit: kilotonnes, values: waste, coherentFactor: 1e6, key: "C"),
        Series(path: "emissions.ippu", unit: kilotonnes, values: [0, 0, 0, 0], coherentFactor: 1e6),
        Series(path: "emissions.basic", unit: kilotonnes, values: total, coherentFactor: 1e6, key: "C"),
        Series(path: "energy.natural_gas.use", unit: "GWh/yr", values: [1, 2, 3, 4], coherentFactor: 3.6e12),
        Series(
          path: "population", unit: "person", values: [10_000, 10_000, 10_000, 10_000], coherentFactor: 1),
      ])
  }

  static let target = TargetStatement(
    name: "halve", label: "Half, \"at least\"",
    goal: Goal(
      metric: Metric(path: "emissions.basic"), condition: AtMost(level: 30e6), when: .by(2023, stays: false),
      place: 7),
    interims: [
      Goal(
        metric: Metric(path: "emissions.basic"), condition: AtMost(level: 55e6),
        when: .by(2021, stays: false))
    ])

  static let inventory = InventoryStatement(
    name: "measured", label: "", columns: ["emissions.energy"],
    rows: [
      .init(year: 2020, cells: [.init(.value(58e6))]),
      .init(year: 2021, cells: [.init(.value(50e6))]),
      .init(year: 2022, cells: [.init(.missing("NE"))]),
    ],
    matches: [.init(tolerance: 0.02, years: 2020...2021, place: 9)])

  static func report(
    comparedWith other: String? = nil, defaults: [String] = ["energy.oil.co2"], settings: [String] = []
  ) -> RunReport {
    let bau = trajectories("bau", label: "Nothing new", waste: [10, 10, 10, 10])
    let deep = trajectories("deep", waste: [10, 8, 4, nil])
    let judge = Judge(scenarios: [bau, deep])
    func scenario(_ trajectories: Trajectories, _ force: Force, defaults: [String]) -> ScenarioReport {
      ScenarioReport(
        trajectories: trajectories,
        summary: ScenarioSummary(
          of: trajectories, total: "emissions.basic", baseYear: 2020,
          against: other == nil ? nil : bau),
        verdicts: [judge.verdict(on: target, force: force, in: trajectories)],
        inventory: inventory.compared(with: trajectories), defaultsUsed: defaults,
        calibrated: ["energy.gasoline.co2"], notes: [], milestones: [2020, 2022, 2023])
    }
    return RunReport(
      version: "0.1.0", fileHash: String(repeating: "0f", count: 32), city: "Little Town, East", gwp: "AR5",
      scenarios: [
        scenario(bau, .must, defaults: defaults),
        scenario(
          deep, .should, defaults: defaults.count > 1 ? defaults : defaults + ["waste.landfill.oxidation"]),
      ],
      comparedWith: other, settings: settings)
  }
}
