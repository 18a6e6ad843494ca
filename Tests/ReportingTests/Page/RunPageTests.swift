import Assessment
import Reporting
import Testing

struct RunPageTests {
  @Test func `a page is well-formed, has a table beneath each picture, and asks for nothing`() throws {
    try PageFacts.check(RunPage.text(of: Examples.report(comparedWith: "bau", settings: ["growth = 2 %"])))
  }

  @Test func `the answer comes first, by sign and by word`() throws {
    let page = try MarkupTree.read(RunPage.text(of: Examples.report()))
    let first = try #require(page.all("section").first)
    #expect(first.all("h2").first?.text == "The answer")
    #expect(first.text.contains("2 of 2 targets not met: halve in bau, halve in deep."))
    #expect(first.text.contains("A promise is broken: must halve in bau."))
    let items = first.all("li").filter { !$0.all("strong").isEmpty }
    #expect(items.map { $0.attributes["class"] } == ["missed", "missed"])
    #expect(items[0].text.hasPrefix("✗ missedmust meet halve Half, \"at least\""))
    #expect(
      items[0].text.contains("40.00 ktCO2e/yr in 2023, 10.00 over the limit of 30.00; first missed in 2023"))
    #expect(items[0].text.contains("interim ✗ missed: 60.00 ktCO2e/yr in 2021, 5.00 over the limit of 55.00"))
    #expect(items[1].text.contains("not judged: no number for 2023 (C)"))
  }

  @Test func `the table beneath a picture has the rows that the command line prints`() throws {
    let page = try MarkupTree.read(RunPage.text(of: Examples.report()))
    let table = try #require(page.all("table").first { $0.text.contains("Emissions of deep") })
    let rows = table.all("tr").map { $0.children.map(\.text) }
    #expect(
      rows == [
        ["ktCO2e/yr", "2020", "2022", "2023"], ["energy", "60.00", "40.00", "30.00"],
        ["waste", "10.00", "4.00", "C"], ["total (basic)", "70.00", "44.00", "C"],
        ["basic, tCO2e/person/yr", "7.00", "4.40", "C"], ["basic since 2020", "0.0 %", "−37.1 %", "C"],
      ])
  }

  @Test func `scenarios stand side by side with their differences`() throws {
    let page = try MarkupTree.read(RunPage.text(of: Examples.report()))
    let table = try #require(page.all("figure").first { $0.attributes["id"] == "totals" }?.all("table").first)
    #expect(
      table.all("tr").map { $0.children.map(\.text) } == [
        ["ktCO2e/yr", "2020", "2022", "2023"], ["bau", "70.00", "50.00", "40.00"],
        ["deep", "70.00", "44.00", "C"], ["deep against bau", "0.00", "−6.00", "C"],
      ])
  }

  @Test func `a picture says in words what it shows`() throws {
    let page = try MarkupTree.read(RunPage.text(of: Examples.report()))
    let figure = try #require(page.all("figure").first { $0.attributes["id"] == "scenario-1-emissions" })
    let words = try #require(figure.all("desc").first?.text)
    #expect(words.contains("basic 70.00 in 2020 and 40.00 in 2023"))
    #expect(words.contains("energy 60.00 in 2020 and 30.00 in 2023"))
    #expect(words.contains("basic since 2020: −42.9 % in 2023."))
    #expect(words.contains("Target halve: at most 30.00 in 2023, missed."))
  }

  @Test func `what the numbers assume and where they come from is said`() throws {
    let page = try MarkupTree.read(RunPage.text(of: Examples.report(settings: ["growth = 2 %"])))
    let text = page.text
    #expect(text.contains("Defaults used (2)") && text.contains("waste.landfill.oxidation (deep)"))
    #expect(text.contains("Calibrated to measured years (1)"))
    #expect(text.contains("basic has years without a number: C, confidential"))
    let footer = try #require(page.all("footer").first?.text)
    for fact in ["Little Town, East", String(repeating: "0f", count: 32), "0.1.0", "AR5", "growth = 2 %"] {
      #expect(footer.contains(fact), "\(fact)")
    }
  }

  @Test func `the same report gives the same bytes`() {
    #expect(RunPage.text(of: Examples.report()) == RunPage.text(of: Examples.report()))
    #expect(PageFormat.text(of: Examples.report(), style: .plain) == RunPage.text(of: Examples.report()))
  }

  /// Whatever a file may hold as text, in every place that a stranger's words reach.
  @Test(arguments: [
    "<script>alert(1)</script>", "\"' onload='x' & </td></title></style>", "]]> <!-- --> &#60;b&#62;",
    "عنوان من اليمين \u{202E}reversed", String(repeating: "Donaudampfschifffahrt", count: 40),
    "\u{0}\u{1B}[31m",
  ])
  func `a stranger's words stay words`(_ words: String) throws {
    let text = RunPage.text(of: report(words: words))
    let page = try MarkupTree.read(text)
    try PageFacts.check(text.replacing("onload", with: ""))
    let shown = words.replacing("\u{0}", with: "\u{FFFD}").replacing("\u{1B}", with: "\u{FFFD}")
    for name in ["title", "h1", "footer", "h2", "li"] {
      #expect(page.all(name).contains { $0.text.contains(shown) }, "\(name)")
    }
    #expect(page.all("script").isEmpty && page.all("b").isEmpty)
  }

  private func report(words: String) -> RunReport {
    let trajectories = Trajectories(
      scenario: "bau", label: words, years: 2020...2021,
      series: [
        Series(
          path: "emissions.energy", unit: "ktCO2e/yr", values: [1, 2], coherentFactor: 1e6,
          gaps: [NotationGap(path: "energy.works", key: "NE", note: words)])
      ])
    let target = TargetStatement(
      name: "low", label: words,
      goal: Goal(
        metric: Metric(path: "emissions.energy"), condition: AtMost(level: 1e6), when: .within(2021)))
    let scenario = ScenarioReport(
      trajectories: trajectories,
      summary: ScenarioSummary(of: trajectories, total: "emissions.energy", baseYear: 2020),
      verdicts: [Judge(scenarios: [trajectories]).verdict(on: target, force: .must, in: trajectories)],
      inventory: [], defaultsUsed: ["a.b = 1 (\(words))"], calibrated: ["c.d: \(words)"], notes: [words],
      milestones: [2020, 2021])
    return RunReport(
      version: "0.1.0", fileHash: "00", city: words, gwp: "AR5", scenarios: [scenario],
      settings: ["population = \(words)"])
  }

  /// One series of a scenario, whatever its numbers.
  private func report(_ values: [Double?], from year: Int = 2020, key: String? = nil) -> RunReport {
    let years = year...(year + values.count - 1)
    let trajectories = Trajectories(
      scenario: "bau", label: "", years: years,
      series: ["emissions.energy", "emissions.net", "emissions.offsets"].map {
        Series(path: $0, unit: "ktCO2e/yr", values: values, coherentFactor: 1e6, key: key)
      })
    let scenario = ScenarioReport(
      trajectories: trajectories,
      summary: ScenarioSummary(of: trajectories, total: "emissions.net", baseYear: year), verdicts: [],
      inventory: [], defaultsUsed: [], calibrated: [], notes: [], milestones: [year])
    return RunReport(version: "", fileHash: "", city: "", gwp: "", scenarios: [scenario])
  }

  @Test(
    arguments: [
      [1], [0], [nil], [0, 0, 0], [nil, nil], [1, nil, 3], [-1, 1], [1e300, 1e300], [-1e308, 1e308],
      [.leastNonzeroMagnitude, 0],
      [.nan, .infinity, 1], [1e12, 1e-12], [0.0003, 0.0001], [123_456_789, 987_654_321],
    ] as [[Double?]])
  func `no numbers break a page`(_ values: [Double?]) throws {
    try PageFacts.check(RunPage.text(of: report(values, key: "NE")))
    try PageFacts.check(RunPage.text(of: report(values)))
  }

  @Test func `numbers that cannot be drawn are said to be so, and stand in the table`() throws {
    let page = try MarkupTree.read(RunPage.text(of: report([1e300, 1e300])))
    #expect(page.text.contains("No picture: no number is of a size that can be drawn."))
    #expect(page.all("td").contains { $0.text == "1e+300" })
  }

  @Test func `a run without scenarios or emissions has a page too`() throws {
    try PageFacts.check(
      RunPage.text(of: RunReport(version: "", fileHash: "", city: "", gwp: "", scenarios: [])))
    let text = RunPage.text(of: report([nil]))
    try PageFacts.check(text)
    #expect(text.contains("No target is judged here"))
  }

  @Test func `a budget is drawn as the sum since its first year`() throws {
    let years = 2020...2022
    let trajectories = Trajectories(
      scenario: "bau", label: "", years: years,
      series: [
        Series(path: "emissions.net", unit: "ktCO2e/yr", values: [10, 20, 30], coherentFactor: 1e6)
      ])
    let target = TargetStatement(
      name: "budget", label: "",
      goal: Goal(
        metric: Metric(path: "emissions.net", isCumulative: true), condition: AtMost(level: 40e6),
        when: .years(2021, 2022)))
    let scenario = ScenarioReport(
      trajectories: trajectories,
      summary: ScenarioSummary(of: trajectories, total: "emissions.net", baseYear: 2020),
      verdicts: [Judge(scenarios: [trajectories]).verdict(on: target, force: .must, in: trajectories)],
      inventory: [], defaultsUsed: [], calibrated: [], notes: [], milestones: [2020, 2021, 2022])
    let text = RunPage.text(
      of: RunReport(version: "", fileHash: "", city: "", gwp: "", scenarios: [scenario]))
    try PageFacts.check(text)
    let page = try MarkupTree.read(text)
    let figure = try #require(page.all("figure").first { $0.attributes["id"] == "scenario-1-metric-1" })
    #expect(figure.all("figcaption").first?.text == "Sum of net in bau, ktCO2e")
    #expect(
      figure.all("table").first?.all("tr").map { $0.children.map(\.text) } == [
        ["ktCO2e", "2020", "2021", "2022"], ["sum of net", "–", "20.00", "50.00"],
      ])
    #expect(figure.text.contains("budget: at most 40.00 from 2021 to 2022, missed"))
  }
}
