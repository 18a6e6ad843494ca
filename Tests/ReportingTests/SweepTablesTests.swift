import Assessment
import Reporting
import Testing

struct SweepTablesTests {
  private func text(_ report: SweepReport = TownSweep.report(), width: Int = 100) -> String {
    SweepTables.text(of: report, style: TerminalStyle(isColoured: false, width: width))
  }

  @Test func `each output shows what is stated, the median and the band in the milestone years`() {
    let text = text()
    #expect(
      text.hasPrefix(
        """
        Little Town, East · 1000 draws, independent, seed 1 · GWP of AR5
          set on the command line: population = 400_000 person

        bau "Nothing new"
                      2020   2022   2023
          emissions.energy, ktCO2e/yr
            stated   60.00  40.00  30.00
            median   60.00  40.00  30.00
            5 %      54.00  36.00  27.00
            95 %     72.00  48.00  36.00
          emissions.waste, ktCO2e/yr
            stated   10.00  10.00  10.00

        """), "\(text)")
    #expect(text.contains("  emissions.afolu, ktCO2e/yr\n    missing     NE     NE     NE\n"))
    #expect(text.contains("\ndeep\n"))
  }

  @Test func `targets show their probability beside what was asked, and how they came out`() {
    let text = text()
    #expect(
      text.contains(
        "  missed  must   halve  reached in 42.1 % ± 1.6 % of the draws; 66 % was asked\n"), "\(text)")
    #expect(
      text.contains(
        "  met     should tenth  reached in 51.0 % ± 1.6 % of the draws; 50 % was asked, "
          + "which is within two standard errors\n"))
    #expect(
      text.contains(
        "          should hope   reached in none of the 1000 draws (95 % sure: below 0.3 %); no probability"))
    #expect(text.contains("  open    must   farms  not judged: a number that is needed is missing (NE)\n"))
    #expect(text.hasSuffix("Missed targets (2 of 3)\n  must halve in bau, must farms in bau (open)\n"))
  }

  @Test func `exceedances, faults and notes are told`() {
    let text = text(
      TownSweep.report(
        faults: FaultedDraws(count: 2, first: 17, cause: "the energy balance has no solution in 2031")))
    #expect(
      text.contains(
        "  share of the draws with\n    emissions.basic above 45 ktCO2e/yr: 100.0 % in 2020, 90.5 % in 2022, "
          + "12.5 % in 2023\n"), "\(text)")
    #expect(
      text.contains(
        "  2 of 1000 draws have no valid result; the first is draw 17: the energy balance has no solution in")
    )
    #expect(text.contains("Notes (1)\n  dimensions beyond the table of the design are drawn independently\n"))
  }

  @Test func `without quantiles mean and deviation stand in their place`() {
    let output = SweptOutput(
      path: "population", unit: "person", coherentFactor: 1, central: [4, 4], mean: [5, 5],
      deviation: [0.5, 0.25], quantiles: [])
    let report = SweepReport(
      version: "", library: "", fileHash: "", city: "Town", gwp: "AR6", years: 2020...2021,
      sampling: SamplingRecord(design: "sobol", seed: 1, samples: 16, draws: 16, replicates: 16),
      probabilities: [], scenarios: [ScenarioSweep(name: "bau", label: "", outputs: [output], targets: [])],
      inputs: [])
    #expect(
      text(report).hasSuffix(
        """
        bau
                    2020  2021
          population, person
            stated  4.00  4.00
            mean    5.00  5.00
            sd      0.50  0.25

        """), "\(text(report))")
  }

  /// Forty years with a milestone each ten or so and numbers of eleven characters.
  @Test(arguments: [100, 60, 40])
  func `no line is wider than the terminal`(_ width: Int) {
    let values = Array(repeating: 12_345_678.0, count: 46)
    let output = SweptOutput(
      path: "emissions.basic", unit: "tCO2e/yr", coherentFactor: 1000, central: values, mean: values,
      deviation: values, quantiles: [values, values, values])
    let report = SweepReport(
      version: "", library: "", fileHash: "", city: "Town", gwp: "AR6", years: 2005...2050,
      sampling: SamplingRecord(design: "independent", seed: 1, samples: 16, draws: 16, replicates: 1),
      probabilities: [0.05, 0.5, 0.95],
      scenarios: [ScenarioSweep(name: "bau", label: "", outputs: [output], targets: [])], inputs: [])
    let lines = text(report, width: width).split(separator: "\n").dropFirst()
    #expect(lines.allSatisfy { $0.count <= width }, "\(lines.joined(separator: "\n"))")
    #expect(lines.contains { $0.contains("2005") && $0.contains("2050") })
  }

  @Test func `a scenario with many outputs leads with those of a run and counts the others`() {
    let outputs =
      TownSweep.outputs()
      + (0..<12).map { number in
        SweptOutput(
          path: "energy.part\(number).use", unit: "GWh/yr", coherentFactor: 1, central: [1, 1, 1, 1],
          mean: [1, 1, 1, 1], deviation: [0, 0, 0, 0], quantiles: [])
      }
    let few = TownSweep.report()
    let report = SweepReport(
      version: "", library: "", fileHash: "", city: "Town", gwp: "AR5", years: Examples.years,
      sampling: few.sampling, probabilities: few.probabilities,
      scenarios: [
        ScenarioSweep(
          name: "bau", label: "", outputs: outputs, targets: [], remarks: TownSweep.remarks)
      ], inputs: [])
    let text = text(report)
    #expect(text.contains("emissions.basic, ktCO2e/yr") && !text.contains("energy.part3.use"))
    #expect(text.contains("  14 more outputs: --json prints all\n"), "\(text)")
  }

  @Test func `codes of colour appear only where they are asked for`() {
    #expect(!text().contains("\u{1B}"))
    #expect(
      SweepTables.text(of: TownSweep.report(), style: .init(isColoured: true)).contains("\u{1B}[31m"))
  }
}
