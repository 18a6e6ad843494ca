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

  @Test func `defaults say which scenario uses them, unless all do`() {
    let text = TableFormat.text(of: Examples.report(), style: .plain)
    #expect(text.contains("Missed targets (2 of 2)\n  must halve in bau, should halve in deep\n"))
    #expect(text.contains("Defaults used (2)\n  energy.oil.co2, waste.landfill.oxidation (deep)\n"))
    #expect(text.contains("Calibrated to measured years (1)\n  energy.gasoline.co2\n"))
  }

  @Test func `defaults that say the same of several members are said once`() {
    let text = TableFormat.text(
      of: Examples.report(defaults: ["a.b.outside = 0 % (none)", "a.c.outside = 0 % (none)", "a.d.co2 = 3 t"]
      ),
      style: .plain)
    #expect(
      text.contains(
        """
        Defaults used (3)
          outside = 0 % (none)
            a.b, a.c
          a.d.co2 = 3 t
        """))
  }

  @Test func `codes of colour appear only where they are asked for`() {
    #expect(!TableFormat.text(of: Examples.report(), style: .plain).contains("\u{1B}"))
    #expect(TableFormat.text(of: Examples.report(), style: .init(isColoured: true)).contains("\u{1B}[31m"))
  }
}
