import Assessment
import Experiments

/// A sweep of an invented town, with everything that a report of one can hold.
enum TownSweep {
  /// A thousand draws of 60, 50, 40, 30 kt of energy and 10 kt of waste: quantiles at −10 %, 0 and +20 %.
  static func outputs(_ scale: Double = 1) -> [SweptOutput] {
    func output(_ path: String, _ stated: [Double], unit: String = "ktCO2e/yr", factor: Double = 1e6)
      -> SweptOutput
    {
      let values = stated.map { $0 * scale }
      return SweptOutput(
        path: path, unit: unit, coherentFactor: factor, central: values, mean: values.map { $0 * 1.01 },
        deviation: values.map { $0 / 10 },
        quantiles: [0.9, 1, 1.2].map { part in values.map { $0 * part } })
    }
    return [
      output("emissions.energy", [60, 50, 40, 30]), output("emissions.waste", [10, 10, 10, 10]),
      output("emissions.basic", [70, 60, 50, 40]),
      output("energy.natural_gas.use", [1, 2, 3, 4], unit: "GWh/yr", factor: 3.6e12),
      SweptOutput(
        path: "emissions.afolu", unit: "ktCO2e/yr", coherentFactor: 1e6,
        central: Array(repeating: nil, count: 4), mean: Array(repeating: .nan, count: 4),
        deviation: Array(repeating: .nan, count: 4), quantiles: [], key: "NE"),
    ]
  }

  static let targets = [
    TargetChance(
      name: "halve", label: "Half, \"at least\"", force: .must, wanted: 0.66, probability: 0.421,
      standardError: 0.0156),
    TargetChance(
      name: "tenth", label: "", force: .should, wanted: 0.5, probability: 0.51, standardError: 0.0158),
    TargetChance(name: "hope", label: "", force: .should, wanted: nil, probability: 0, standardError: 0),
    TargetChance(
      name: "farms", label: "", force: .must, wanted: 0.5, probability: nil, standardError: nil, key: "NE"),
  ]

  static let remarks = SweepRemarks(
    defaultsUsed: ["energy.oil.co2 = 1 t (S)"], calibrated: [], notes: ["a bound acted"],
    milestones: [2020, 2022, 2023], targetYears: [2023],
    leading: ["emissions.energy", "emissions.waste", "emissions.basic"], total: "emissions.basic")

  static func report(
    seed: UInt64? = 1, design: String = "independent", inputsHash: String? = nil, draws: Int = 1000,
    replicates: Int = 1, faults: FaultedDraws? = nil, hasCentral: Bool = true
  ) -> SweepReport {
    let run = Examples.report()
    return SweepReport(
      version: "0.1.0", library: "libblas.so.3", fileHash: String(repeating: "0f", count: 32),
      city: "Little Town, East", gwp: "AR5", years: Examples.years,
      sampling: SamplingRecord(
        design: design, seed: seed, inputsHash: inputsHash, samples: 1000, draws: draws,
        replicates: replicates),
      probabilities: [0.05, 0.5, 0.95],
      scenarios: [
        ScenarioSweep(
          name: "bau", label: "Nothing new", outputs: outputs(), targets: targets,
          exceedances: [
            Exceedance(
              path: "emissions.basic", unit: "ktCO2e/yr", threshold: 45, shares: [1, 1, 0.905, 0.125])
          ],
          covariance: CovarianceTable(
            paths: ["emissions.energy", "emissions.waste"], units: ["ktCO2e/yr", "ktCO2e/yr"],
            values: Array(repeating: [[36, 1.5], [1.5, 1]], count: 4)),
          remarks: remarks, central: hasCentral ? run.scenario("bau") : nil),
        ScenarioSweep(
          name: "deep", label: "", outputs: outputs(0.5), targets: [], remarks: remarks,
          central: hasCentral ? run.scenario("deep") : nil),
      ],
      inputs: [
        SweptInput(address: "energy.gas.co2", unit: "kgCO2/TJ", law: "normal(± 10 % sd) all_years")
      ],
      faults: faults, settings: ["population = 400_000 person"],
      notes: ["dimensions beyond the table of the design are drawn independently"])
  }
}
