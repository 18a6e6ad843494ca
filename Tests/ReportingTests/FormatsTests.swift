import Assessment
import Reporting
import Testing

struct FormatsTests {
  @Test func `every format has a name of its own`() {
    let names = Formats.all.map { $0.name }
    #expect(Set(names).count == names.count)
  }

  @Test func `the table shows sectors, total, per head, change and the difference to another scenario`() {
    let text = TableFormat.text(of: Examples.report(comparedWith: "bau"), style: .plain)
    #expect(
      text.hasPrefix(
        """
        Little Town, East · bau "Nothing new" · GWP of AR5
          ktCO2e/yr                2020     2022     2023  2020–2023
          energy                  60.00    40.00    30.00       █▇▆▅
          waste                   10.00    10.00    10.00       ████
          total (basic)           70.00    50.00    40.00       █▇▆▅
          basic, tCO2e/person/yr   7.00     5.00     4.00       █▇▆▅
          basic since 2020        0.0 %  −28.6 %  −42.9 %

        """))
    #expect(text.contains("  total (basic)           70.00    44.00      C       █▇▅"))
    #expect(text.contains("basic against bau        0.00    −6.00"))
  }

  @Test func `a verdict says by how much and when it is missed, and what of it is not judged`() {
    let text = TableFormat.text(of: Examples.report(), style: .plain)
    #expect(
      text.contains(
        "missed  must   halve  40.00 ktCO2e/yr in 2023, 10.00 over the limit of 30.00; first missed in 2023"))
    #expect(text.contains("interim missed: 60.00 ktCO2e/yr in 2021, 5.00 over the limit of 55.00"))
    #expect(text.contains("should halve  not judged: no number for 2023 (C)"))
  }

  @Test func `scenarios with one past share one table of deviations`() {
    let text = TableFormat.text(of: Examples.report(), style: .plain)
    #expect(
      text.contains(
        """
        Model against the inventory (bau, deep)
                   energy     allowed
          2020  +3.45 % !       ± 2 %
          2021     0.00 %       ± 2 %
          2022         NE  not judged
        """))
  }

  /// Three inventories; `b` alone is judged. 60, 50 and 40 kt of energy are modelled, 10 of waste.
  private func several(width: Int) -> String {
    let trajectories = Trajectories(
      scenario: "bau", label: "", years: 2020...2021,
      series: ["emissions.energy", "energy.homes.emissions", "waste.tip.emissions", "energy.tip.emissions"]
        .map {
          Series(path: $0, unit: "ktCO2e/yr", values: [60, 50], coherentFactor: 1e6)
        })
    func inventory(_ name: String, _ columns: [String], _ measured: Double, isJudged: Bool = false)
      -> InventoryStatement
    {
      InventoryStatement(
        name: name, label: "", columns: columns,
        rows: [.init(year: 2020, cells: columns.map { _ in .init(.value(measured)) })],
        matches: isJudged ? [.init(tolerance: 0.02, years: 2020...2020)] : [])
    }
    let members = ["energy.homes.emissions", "waste.tip.emissions", "energy.tip.emissions"]
    let comparisons = [
      inventory("a", members, 50e6), inventory("b", ["emissions.energy"], 60e6, isJudged: true),
      inventory("c", ["emissions.energy"], 6e6),
    ].flatMap { $0.compared(with: trajectories) }
    let scenario = ScenarioReport(
      trajectories: trajectories,
      summary: ScenarioSummary(of: trajectories, total: "emissions.energy", baseYear: 2020), verdicts: [],
      inventory: comparisons, defaultsUsed: [], calibrated: [], notes: [], milestones: [2020])
    return TableFormat.text(
      of: RunReport(version: "", fileHash: "", city: "", gwp: "", scenarios: [scenario]),
      style: TerminalStyle(isColoured: false, width: width))
  }

  @Test func `each inventory has a table of its own, the judged ones first, members by their names`() {
    #expect(
      several(width: 100).hasSuffix(
        """
        Model against the inventory b (bau)
                energy  allowed
          2020  0.00 %    ± 2 %

        Model against the inventory a (bau)
                   homes  waste.tip  energy.tip     allowed
          2020  +20.00 %   +20.00 %    +20.00 %  not judged

        Model against the inventory c (bau)
                energy     allowed
          2020  +900 %  not judged

        """), "\(several(width: 100))")
  }

  @Test func `columns that do not fit in a line stand below the others`() {
    #expect(
      several(width: 42).contains(
        """
                   homes  waste.tip     allowed
          2020  +20.00 %   +20.00 %  not judged

                energy.tip     allowed
          2020    +20.00 %  not judged
        """), "\(several(width: 42))")
  }

  @Test func `defaults say which scenario uses them, unless all do`() {
    let text = TableFormat.text(of: Examples.report(), style: .plain)
    #expect(text.contains("Missed targets (2 of 2)\n  must halve in bau, should halve in deep\n"))
    #expect(text.contains("Defaults used (2)\n  energy.oil.co2, waste.landfill.oxidation (deep)\n"))
    #expect(text.contains("Calibrated to measured years (1)\n  energy.gasoline.co2\n"))
  }

  @Test func `defaults are listed by member and source, those that members share once`() {
    let text = TableFormat.text(
      of: Examples.report(defaults: [
        "a.b.co2 = 3 t (S1)", "a.b.outside = 0 % (none)", "a.c.co2 = 4 t/(person*yr) (S1; see (2))",
        "a.c.outside = 0 % (none)", "a.d.ch4 = 1 t (S1)", "a.d.co2 = 7  (S1)",
      ]),
      style: .plain)
    #expect(
      text.contains(
        """
        Defaults used (6)
          a.b: co2 3 t (S1)
          a.b, a.c: outside 0 % (none)
          a.c: co2 4 t/(person*yr) (S1; see (2))
          a.d: ch4 1 t, co2 7 (S1)

        """), "\(text)")
  }

  @Test func `what the command line set stands under the heading and in the notes of the JSON`() {
    let report = Examples.report(settings: ["population = 400_000 person", "growth = 2 %/yr"])
    let remark = "set on the command line: population = 400_000 person; growth = 2 %/yr"
    let table = TableFormat.text(of: report, style: .plain)
    #expect(table.contains("GWP of AR5\n  \(remark)\n  ktCO2e/yr"))
    #expect(JSONFormat.text(of: report, style: .plain).contains("\"notes\":[\"\(remark)\"]"))
    #expect(SummaryFormat.text(of: report, style: .plain).contains("\"notes\":[\"\(remark)\"]"))
  }

  @Test func `codes of colour appear only where they are asked for`() {
    #expect(!TableFormat.text(of: Examples.report(), style: .plain).contains("\u{1B}"))
    #expect(TableFormat.text(of: Examples.report(), style: .init(isColoured: true)).contains("\u{1B}[31m"))
  }

  @Test(arguments: [
    (BaseYear(year: 2005, measured: 1180e6), "590.0 (50 % of the 1180 measured in 2005)"),
    (BaseYear(year: 2020, measured: nil), "35.0 (50 % of the model's 70.00 in 2020)"),
  ])
  func `a verdict says what its limit is a part of`(_ base: BaseYear, _ words: String) {
    let trajectories = Examples.trajectories("deep", waste: [10, 10, 10, 496.4])
    let verdict = Judge(scenarios: [trajectories]).judge(
      Goal(
        metric: Metric(path: "emissions.basic"), condition: FallsFromYear(by: 0.5, base: base),
        when: .by(2023, stays: false)), in: trajectories)
    let sentence = VerdictSentence.text(verdict)
    #expect(sentence.hasPrefix("526.4 ktCO2e/yr in 2023, ") && sentence.contains("the limit of \(words)"))
  }

  @Test func `rows that do not add up to the last digit have a footnote, others none`() {
    let footnote = "  rows are rounded; totals are computed before rounding\n"
    #expect(!TableFormat.text(of: Examples.report(), style: .plain).contains(footnote))
    func text(_ energy: Double, _ waste: Double, total: Double) -> String {
      let trajectories = Trajectories(
        scenario: "deep", label: "", years: 2020...2020,
        series: [("energy", energy), ("waste", waste), ("basic", total)].map { name, value in
          Series(path: "emissions.\(name)", unit: "ktCO2e/yr", values: [value], coherentFactor: 1e6)
        })
      let summary = ScenarioSummary(of: trajectories, total: "emissions.basic", baseYear: 2020)
      let scenario = ScenarioReport(
        trajectories: trajectories, summary: summary, verdicts: [], inventory: [], defaultsUsed: [],
        calibrated: [], notes: [], milestones: [2020])
      return TableFormat.text(
        of: RunReport(version: "", fileHash: "", city: "", gwp: "", scenarios: [scenario]), style: .plain)
    }
    #expect(text(1.004, 1.004, total: 2.008).contains(footnote))
    #expect(!text(1.001, 1.002, total: 2.003).contains(footnote))
    let other = text(1.004, 1.004, total: 1.5)
    #expect(!other.contains(footnote))
    #expect(other.contains("  basic is not the sum of the rows: its border is drawn differently\n"))
  }
}
