import Assessment
import Reporting
import Testing

struct SweepPageTests {
  @Test(arguments: [(true, true), (false, true), (true, false), (false, false)])
  func `a page is well-formed and has a table beneath each picture`(_ bands: Bool, _ isStated: Bool) throws {
    let report = SweptTown.report(withBands: bands, isStated: isStated)
    try PageFacts.check(SweepPage.text(of: report))
    #expect(SweepPage.text(of: report) == SweepPage.text(of: report))
  }

  @Test func `the answer says how likely each target is, how sure that is, and what was asked for`() throws {
    let page = try MarkupTree.read(SweepPage.text(of: SweptTown.report()))
    let first = try #require(page.all("section").first)
    let items = first.all("ul").first?.children.map(\.text) ?? []
    try #require(items.count == 5)
    #expect(items[0].hasPrefix("✗ missedmust meet halve Half"))
    #expect(
      items[0].contains("reached in 25.0 % ± 0.4 % of the draws; 66 % was asked"))
    #expect(
      items[0].contains("at the stated values missed: 40.00 ktCO2e/yr in 2023, 10.00 over the limit of 30.00")
    )
    #expect(items[1].hasPrefix("≈ missed, close"))
    #expect(items[1].contains("50 % was asked, which is within two standard errors"))
    #expect(items[2].hasPrefix("✓ met"))
    #expect(items[3].hasPrefix("– not asked"))
    #expect(items[3].contains("reached in 30.0 % of the draws; no probability was asked"))
    #expect(items[4].hasPrefix("? open") && items[4].contains("missing (NE)"))
    #expect(
      first.text.contains(
        "12 of 100_000 draws have no valid result; the first is draw 17: a load is not met."))
    #expect(
      first.text.contains("A promise is broken: must halve in bau, must dark in bau, must halve in deep"))
  }

  @Test func `beneath a fan stand its quantiles, the mean, the deviation and the stated values`() throws {
    let page = try MarkupTree.read(SweepPage.text(of: SweptTown.report()))
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
    let page = try MarkupTree.read(SweepPage.text(of: SweptTown.report()))
    let figure = try #require(page.all("figure").first { $0.attributes["id"] == "totals" })
    #expect(
      figure.all("table").first?.all("tr").map { $0.children.map(\.text) } == [
        ["ktCO2e/yr", "2020", "2022", "2023"], ["bau", "70.00", "50.00", "40.00"],
        ["deep", "70.00", "44.00", "C"], ["deep against bau, mean", "0.00", "−6.00", "C"],
      ])
  }

  @Test func `what was drawn and how is said`() throws {
    let page = try MarkupTree.read(SweepPage.text(of: SweptTown.report()))
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

  @Test func `without bands the mean is drawn, without stated values the first output leads`() throws {
    let text = SweepPage.text(of: SweptTown.report(withBands: false, isStated: false))
    let page = try MarkupTree.read(text)
    #expect(page.all("path").allSatisfy { !$0.has("band") })
    #expect(page.text.contains("Mean of basic in each scenario"))
    #expect(!page.text.contains("at the stated values missed"))
  }

  @Test func `of many quantiles a picture shows two bands and the median, the table behind it all`() throws {
    let numbers = (0...10).map(Double.init)
    let output = SweptOutput(
      path: "emissions.net", unit: "t/yr", coherentFactor: 1, central: [5, 5], mean: [5, 5],
      deviation: [1, 1], quantiles: numbers.map { [$0, $0 + 1.0 / 3] })
    let report = SweepReport(
      version: "", library: "", fileHash: "", city: "", gwp: "", years: 2020...2021,
      sampling: SamplingRecord(design: "independent", seed: 1, samples: 10, draws: 10, replicates: 1),
      probabilities: [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1],
      scenarios: [ScenarioSweep(name: "a", label: "", outputs: [output], targets: [])], inputs: [])
    let page = try MarkupTree.read(SweepPage.text(of: report))
    let tables = page.all("table")
    let heads = tables.map { $0.all("tr").compactMap { $0.children.first?.text } }
    #expect(
      heads[0] == [
        "t/yr", "5 %", "25 %", "50 %", "75 %", "95 %", "mean", "standard deviation", "stated values",
      ])
    #expect(
      tables[1].all("tr").last?.children.map(\.text) == [
        "2021", "0.333333", "1.33333", "2.33333", "3.33333", "4.33333", "5.33333", "6.33333", "7.33333",
        "8.33333", "9.33333", "10.3333", "5", "1", "5",
      ])
    #expect(page.all("path").count { $0.has("band") } == 2 * 2)
    #expect(page.all("desc").first?.text.contains("50 % 5.00 in 2020 and 5.33 in 2021") == true)
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
