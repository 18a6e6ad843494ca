import Assessment

/// Sweeps of the invented town: the run of the examples with a spread around it.
enum SweptTown {
  static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// Quantiles at 80, 90, 100, 110 and 130 % of the stated values, the mean 1 above them; zero stays zero.
  static func output(_ series: Series, withBands: Bool) -> SweptOutput {
    let stated = series.values.map { $0 ?? .nan }
    return SweptOutput(
      path: series.path, unit: series.unit, coherentFactor: series.coherentFactor, central: series.values,
      mean: stated.map { $0 == 0 ? 0 : $0 + 1 }, deviation: stated.map { abs($0) * 0.1 },
      quantiles: !withBands ? [] : [0.8, 0.9, 1, 1.1, 1.3].map { factor in stated.map { $0 * factor } },
      key: series.key)
  }

  static func scenario(_ central: ScenarioReport, isStated: Bool, withBands: Bool) -> ScenarioSweep {
    let paths = ["emissions.basic", "emissions.energy", "emissions.waste", "emissions.ippu"]
    let verdict = central.verdicts[0]
    return ScenarioSweep(
      name: central.trajectories.scenario, label: central.trajectories.label,
      outputs: paths.compactMap { central.trajectories[$0].map { output($0, withBands: withBands) } },
      targets: [
        TargetChance(
          name: "halve", label: "Half, \"at least\"", force: .must, wanted: 0.66, probability: 0.25,
          standardError: 0.004, stated: isStated ? StatedVerdict(verdict) : nil)
      ] + chances,
      exceedances: [
        Exceedance(path: "emissions.basic", unit: "ktCO2e/yr", threshold: 50, shares: [1, 0.75, 0.5, 0.125])
      ],
      remarks: isStated
        ? SweepRemarks(
          defaultsUsed: central.defaultsUsed, calibrated: central.calibrated, notes: central.notes,
          milestones: central.milestones, targetYears: [2021, 2023],
          leading: ["emissions.energy", "emissions.waste", "emissions.basic"], total: "emissions.basic")
        : SweepRemarks())
  }

  static let chances = [
    TargetChance(
      name: "near", label: "", force: .should, wanted: 0.5, probability: 0.495, standardError: 0.01),
    TargetChance(
      name: "sure", label: "", force: .should, wanted: 0.5, probability: 0.9, standardError: 0.001),
    TargetChance(name: "free", label: "", force: .should, wanted: nil, probability: 0.3, standardError: nil),
    TargetChance(
      name: "dark", label: "", force: .must, wanted: 0.5, probability: nil, standardError: nil, key: "NE"),
  ]

  static func report(
    _ run: RunReport = Examples.report(), withBands: Bool = true, isStated: Bool = true
  ) -> SweepReport {
    let scenarios = run.scenarios.map { scenario($0, isStated: isStated, withBands: withBands) }
    return SweepReport(
      version: run.version, library: "libexample.so", fileHash: run.fileHash, city: run.city, gwp: run.gwp,
      years: run.scenarios.first?.trajectories.years ?? 2020...2023,
      sampling: SamplingRecord(design: "sobol", seed: 7, samples: 100_000, draws: 100_000, replicates: 16),
      probabilities: withBands ? probabilities : [], scenarios: scenarios,
      inputs: [
        SweptInput(address: "population", unit: "1", law: "normal(± 10 % sd) all_years"),
        SweptInput(address: "energy.oil.co2", unit: "kgCO2/TJ", law: "uniform(70 .. 90)"),
      ], faults: FaultedDraws(count: 12, first: 17, cause: "a load is not met"), notes: ["a note"])
  }
}
