import Assessment
import Reporting
import Testing

struct SweepPageTests {
  @Test(arguments: [(true, true), (false, true), (true, false), (false, false)])
  func `a page is well-formed and has a table beneath each picture`(_ bands: Bool, _ central: Bool) throws {
    let report = SweepExamples.report(withBands: bands, withCentral: central)
    try PageFacts.check(SweepPage.text(of: report))
    #expect(SweepPage.text(of: report) == SweepPage.text(of: report))
  }

  @Test func `the answer says how likely each target is, how sure that is, and what was asked for`() throws {
    let page = try MarkupTree.read(SweepPage.text(of: SweepExamples.report()))
    let first = try #require(page.all("section").first)
    let items = first.all("ul").first?.children.map(\.text) ?? []
    try #require(items.count == 5)
    #expect(items[0].hasPrefix("✗ missedmust meet halve Half"))
    #expect(
      items[0].contains("25.0 % of the draws meet it, standard error 0.40 points; at least 66 % is asked for"))
    #expect(items[0].contains("at the stated values missed: 40.00 ktCO2e/yr in 2023"))
    #expect(items[1].hasPrefix("≈ close"))
    #expect(items[1].contains("at least 50 % is asked for: missed, but within two standard errors"))
    #expect(items[2].hasPrefix("✓ met"))
    #expect(items[3].hasPrefix("– not asked"))
    #expect(items[3].contains("30.0 % of the draws meet it, standard error not known; no probability is asked"))
    #expect(items[4].hasPrefix("? open") && items[4].contains("a number is missing (NE)"))
    #expect(
      first.text.contains(
        "12 of 100_000 draws gave no valid result and count as meeting no target; the first is draw 17: a load"))
    #expect(first.text.contains("A promise is broken: must halve in bau, must dark in bau, must halve in deep"))
  }

  @Test func `beneath a fan stand its quantiles, the mean, the deviation and the stated values`() throws {
    let page = try MarkupTree.read(SweepPage.text(of: SweepExamples.report()))
    let figure = try #require(page.all("figure").first { $0.attributes["id"] == "scenario-1-output-0" })
    #expect(
      figure.all("table").first?.all("tr").map { $0.children.map(\.text) } == [
        ["ktCO2e/yr", "2020", "2022", "2023"], ["5 %", "56.00", "40.00", "32.00"],
        ["25 %", "63.00", "45.00", "36.00"], ["50 %", "70.00", "50.00", "40.00"],
        ["75 %", "77.00", "55.00", "44.00"], ["95 %", "91.00", "65.00", "52.00"],
        ["mean", "71.00", "51.00", "41.00"], ["standard deviation", "7.00", "5.00", "4.00"],
        ["stated values", "70.00", "50.00", "40.00"],
      ])
    #expect(figure.text.contains("halve: at most 30.00 in 2023, met in 25.0 % of the draws, missed"))
    #expect(figure.all("path").count { $0.has("band") } == 2 * 2)
    // A sector that is zero in every draw has no picture.
    #expect(!page.text.contains("Ippu in bau") && page.text.contains("Energy in bau, ktCO2e/yr"))
  }

  @Test func `scenarios differ by the means over the draws that they share`() throws {
    let page = try MarkupTree.read(SweepPage.text(of: SweepExamples.report()))
    let figure = try #require(page.all("figure").first { $0.attributes["id"] == "totals" })
    #expect(
      figure.all("table").first?.all("tr").map { $0.children.map(\.text) } == [
        ["ktCO2e/yr", "2020", "2022", "2023"], ["bau", "70.00", "50.00", "40.00"],
        ["deep", "70.00", "44.00", "C"], ["deep against bau, mean", "0.00", "−6.00", "C"],
      ])
  }

  @Test func `what was drawn and how is said`() throws {
    let page = try MarkupTree.read(SweepPage.text(of: SweepExamples.report()))
    let drawn = try #require(page.all("table").first { $0.text.contains("Numbers that were drawn (2)") })
    #expect(
      drawn.all("tr").map { $0.children.map(\.text) } == [
        ["number", "unit", "law"], ["population", "1", "normal(± 10 % sd) all_years"],
        ["energy.oil.co2", "kgCO2/TJ", "uniform(70 .. 90)"],
      ])
    let footer = try #require(page.all("footer").first?.text)
    for fact in ["sobol", "seed7", "100_000", "libexample.so", "16", "12, the first 17", "0.1.0", "AR5"] {
      #expect(footer.contains(fact), "\(fact)")
    }
    #expect(page.text.contains("a note"))
    #expect(page.all("td").contains { $0.text == "12.5 %" })
  }

  @Test func `without bands the mean is drawn, without a central run the first output leads`() throws {
    let text = SweepPage.text(of: SweepExamples.report(withBands: false, withCentral: false))
    let page = try MarkupTree.read(text)
    #expect(page.all("path").allSatisfy { !$0.has("band") })
    #expect(page.text.contains("Mean of basic in each scenario"))
    #expect(!page.text.contains("at the stated values missed"))
  }

  @Test func `an output without numbers breaks nothing`() throws {
    let empty = SweptOutput(
      path: "emissions.basic", unit: "ktCO2e/yr", coherentFactor: 1e6, central: [nil, nil], mean: [],
      deviation: [], quantiles: [[], []], key: "NE")
    let report = SweepReport(
      version: "", library: "", fileHash: "", city: "", gwp: "", years: 2020...2021,
      sampling: SamplingRecord(
        design: "inputs", seed: nil, inputsHash: "abc", samples: 10, draws: 4, replicates: 1),
      probabilities: [0.1, 0.9],
      scenarios: [
        ScenarioSweep(name: "a", label: "", outputs: [empty], targets: []),
        ScenarioSweep(name: "b", label: "", outputs: [], targets: []),
      ], inputs: [])
    let text = SweepPage.text(of: report)
    try PageFacts.check(text)
    #expect(text.contains("4 of 10 asked for") && text.contains("every draw is the same"))
    #expect(text.contains("No output of this scenario has a number."))
  }
}
