import Foundation
import Testing

@testable import WedgeEngine

/// What results rest on, against shares worked out by hand.
struct SourcesTests {
  private struct Year: Decodable {
    struct Source: Decodable {
      let kind: String
      let name: String?
      let title: String?
      let builtIn: Bool
      let share: Double
    }
    struct Largest: Decodable {
      let path: String
      let text: String
      let place: String
      let kind: String
      let share: Double
    }
    let year: Int
    let value: Double
    let restsOnAssumptions: Double?
    let calibrated: Double?
    let withoutSource: Double?
    let lowQuality: Double?
    let sources: [Source]
    let largest: [Largest]

    func share(of path: String) -> Double { largest.filter { $0.path == path }.reduce(0) { $0 + $1.share } }
  }
  private struct Report: Decodable {
    struct Scenario: Decodable {
      struct Result: Decodable {
        let path: String
        let years: [Year]
      }
      struct Untried: Decodable { let path: String }
      let name: String
      let results: [Result]
      let untried: [Untried]
    }
    let scenarios: [Scenario]
  }

  private func report(
    _ body: String, result: String = "emissions.ippu", at years: [Int] = [2020, 2030],
    files: [String: String] = [:]
  ) throws -> Report.Scenario {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let text = """
      wedge 1
      city "Exampleton" { horizon 2020 to 2030; base_year 2020; gwp "AR5" }
      \(body)
      """
    let file = try folder.write(text, to: "city.wedge")
    let answer = Engine().sources(
      SourcesOptions(file: file, results: [result], years: years, isJSON: true))
    try #require(answer.exitCode == .success, "\(answer.messages)")
    #expect(try SchemaValidator(named: "wedge-sources-1.schema.json").faults(of: answer.output) == [])
    let report = try decoded(answer.output)
    return try #require(report.scenarios.last)
  }

  private func decoded(_ text: String) throws -> Report {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Report.self, from: Data(text.utf8))
  }

  private func year(_ scenario: Report.Scenario, _ number: Int = 2020) throws -> Year {
    try #require(scenario.results.first?.years.first { $0.year == number })
  }

  @Test func `a product and a sum: a times b plus c`() throws {
    // y = a·b + c with a = 400 t assumed, b = 2 and c = 200 t sourced: a and b move it by 8, c by 2 t.
    let scenario = try report(
      """
      let a = 400 t/yr assumed "a guess"
      let b = 2 source "Book" "page 1"
      let c = 200 t/yr source "Book" "page 2"
      ippu { item works { activity = a * b + c; co2 = energy.one } }
      energy { let one = 1 tCO2/t source "Other" }
      scenario bau "As it is" { }
      """)
    let year = try year(scenario)
    // The factor moves it by 10 t: 8 + 8 + 2 + 10 = 28.
    #expect(agree(try #require(year.restsOnAssumptions), 8 / 28.0, 1e-9))
    #expect(year.calibrated == 0 && year.withoutSource == 0 && year.lowQuality == 0)
    #expect(agree(year.share(of: "a"), 8 / 28.0) && agree(year.share(of: "b"), 8 / 28.0))
    #expect(agree(year.share(of: "c"), 2 / 28.0) && agree(year.share(of: "energy.one"), 10 / 28.0))
    let book = try #require(year.sources.first { $0.title == "Book" })
    #expect(agree(book.share, 10 / 28.0) && book.kind == "source" && !book.builtIn)
    #expect(year.largest.first { $0.path == "a" }?.text == "400 t/yr")
    #expect(year.largest.first { $0.path == "a" }?.place == "city.wedge:3")
  }

  @Test func `a ratio moves by 1 over 1 point 01`() throws {
    let scenario = try report(
      """
      ippu { item works { activity = 600 t/yr / 3; co2 = 1 tCO2/t assumed "x" } }
      scenario bau "As it is" { }
      """)
    let year = try year(scenario)
    let (up, down) = (0.01, 1 - 1 / 1.01)
    #expect(agree(try #require(year.restsOnAssumptions), up / (up + down + up), 1e-9))
    #expect(agree(try #require(year.withoutSource), (up + down) / (up + down + up), 1e-9))
  }

  @Test func `points of a series and a growth count in the years they reach`() throws {
    let scenario = try report(
      """
      source census "Census" { quality low }
      let made = [2020: 100, 2025: 200] t/yr linear then grow 2 %/yr source census
      ippu { item works { activity = made; co2 = 1 tCO2/t calibrated "x" } }
      scenario bau "As it is" { }
      """, at: [2020, 2022, 2030])
    // 2020 the first point alone; 2022: 0.6·100 and 0.4·200; 2030: 200·1.02⁵, the growth by (1.0202/1.02)⁵ − 1.
    #expect(agree(try year(scenario, 2020).share(of: "made.2020"), 0.5, 1e-9))
    let second = try year(scenario, 2022)
    #expect(agree(second.share(of: "made.2020"), 60 / 280.0, 1e-9))
    #expect(agree(second.share(of: "made.2025"), 80 / 280.0, 1e-9))
    #expect(agree(try #require(second.calibrated), 0.5, 1e-9))
    #expect(agree(try #require(second.restsOnAssumptions), 0.5, 1e-9))
    #expect(agree(try #require(second.lowQuality), 0.5, 1e-9))
    let last = try year(scenario, 2030)
    let growth = pow(1.0202 / 1.02, 5) - 1
    #expect(agree(last.share(of: "made.growth"), growth / (growth + 0.02), 1e-9))
    #expect(last.share(of: "made.2020") == 0)
  }

  @Test func `rows of shares, with and without one that takes the rest`() throws {
    let waste = { (rows: String) in
      """
      waste {
        amount = 100 t/yr source "Scales"
        treatment landfill { method factor; co2e = 1 tCO2e/t source "Scales" }
        treatment burning  { method factor; co2e = 3 tCO2e/t source "Scales" }
        stream household { shares treatment { \(rows) } }
      }
      scenario bau "As it is" { }
      """
    }
    // 80 t at 1 and 20 t at 3: 140 t. Amount moves 1.4; landfill 0.8, burning 0.6; the row 0.2 t from 1 to 3: 0.4.
    let rest = try year(
      try report(waste("landfill = rest; burning = 20 % assumed \"x\""), result: "emissions.waste"))
    #expect(agree(try #require(rest.restsOnAssumptions), 0.4 / (1.4 + 0.8 + 0.6 + 0.4), 1e-9))
    // Without rest the other row gives way: 20.2 of 100.2 parts; raising the other, 80.8 of 100.8.
    let full = try year(
      try report(
        waste("landfill = 80 % source \"Scales\"; burning = 20 % assumed \"x\""), result: "emissions.waste"))
    let burning = 100 * (80 + 3 * 20.2) / 100.2 - 140
    let landfill = 140 - 100 * (80.8 + 60) / 100.8
    #expect(
      agree(try #require(full.restsOnAssumptions), burning / (1.4 + 0.8 + 0.6 + burning + landfill), 1e-9))
    // A full row cannot be raised; lowered by 1 %, 1 t goes from 3 to 1.
    let all = try year(
      try report(waste("landfill = rest; burning = 100 % assumed \"x\""), result: "emissions.waste"))
    #expect(agree(try #require(all.restsOnAssumptions), 2 / (3 + 3 + 2.0), 1e-9))
  }

  @Test func `a column is one number with the source of its table`() throws {
    let scenario = try report(
      """
      source scales "Weighed" { quality high }
      table works from csv "works.csv" { key year "year"; column made "value" unit t/yr; source scales }
      ippu { item works { activity = works.made linear; co2 = 1 tCO2/t assumed "x" } }
      scenario bau "As it is" { }
      """, files: ["works.csv": "year,value\n2020,100\n2030,150\n"])
    for number in [2020, 2030] {
      let year = try year(scenario, number)
      #expect(agree(year.share(of: "works.made"), 0.5, 1e-9))
      #expect(agree(try #require(year.restsOnAssumptions), 0.5, 1e-9))
      #expect(year.sources.first { $0.name == "scales" }?.title == "Weighed")
    }
  }

  @Test func `a built-in number counts as its table, a recalled one as assumed`() throws {
    let scenario = try report(
      """
      energy {
        fuel natural_gas { }
        demand boilers { carrier natural_gas; amount = 100 TJ/yr source "Bills"; end_use industry }
      }
      scenario bau "As it is" { }
      """, result: "emissions.energy")
    // 100 TJ at 56_100 kg CO2 (table 1.4), 1 kg CH4 at 28 and 0.1 kg N2O at 265, in kg CO2e.
    let (co2, ch4, n2o) = (5_610_000.0, 1 * 28 * 100.0, 0.1 * 265 * 100.0)
    let whole = 2 * (co2 + ch4 + n2o)
    let year = try year(scenario)
    #expect(agree(year.value * 1e6, co2 + ch4 + n2o, 1e-9))
    #expect(agree(year.share(of: "energy.natural_gas.co2"), co2 / whole, 1e-9))
    #expect(agree(year.share(of: "energy.boilers.amount"), 0.5, 1e-9))
    let builtIn = year.sources.filter(\.builtIn).reduce(0) { $0 + $1.share }
    #expect(agree(builtIn, co2 / whole, 1e-9))
    // The factors of CH4 and N2O in industry are recalled, not read again.
    #expect(agree(try #require(year.restsOnAssumptions), (ch4 + n2o) / whole, 1e-6))
  }

  @Test func `a lever's amount counts in the scenario that applies it, its strength never`() throws {
    let scenario = try report(
      """
      ippu { item works { activity = 100 t/yr source "Book"; co2 = 1 tCO2/t source "Book" } }
      lever cut "Less" {
        effect reduce ippu.works.activity by 40 % at 50 % assumed "x"
        schedule step at 2025
        controlled_by market
      }
      scenario bau "As it is" { }
      scenario plan "The plan" from bau { apply cut at 50 % }
      """)
    #expect(scenario.name == "plan")
    #expect(try year(scenario, 2020).restsOnAssumptions == 0)
    // 100·(1 − 0.25·0.4) = 90: the 40 % move it by 0.1, each of the others by 0.9.
    #expect(agree(try #require(try year(scenario, 2030).restsOnAssumptions), 0.1 / 1.9, 1e-9))
  }

  @Test func `the numbers of New York sum to one in every sector and year`() throws {
    let file = Repository.path("Scenarios/new-york/new-york.wedge")
    let answer = Engine().sources(SourcesOptions(file: file, scenarios: ["deep"], isJSON: true))
    try #require(answer.exitCode == .success, "\(answer.messages)")
    let report = try decoded(answer.output)
    let results = try #require(report.scenarios.first?.results)
    #expect(
      results.map(\.path) == [
        "emissions.basic", "emissions.energy", "emissions.transport", "emissions.waste",
      ])
    for result in results {
      for year in result.years {
        #expect(agree(year.sources.reduce(0) { $0 + $1.share }, 1, 1e-12), "\(result.path) \(year.year)")
        #expect(year.largest.count == 10)
      }
    }
    #expect(report.scenarios.first?.untried.isEmpty == true)
  }

  @Test func `an unknown result, a year outside and an unknown scenario are said`() throws {
    let file = Repository.path("Scenarios/Features/small.wedge")
    let path = Engine().sources(SourcesOptions(file: file, results: ["emissions.wast"]))
    #expect(path.exitCode == .faultyFiles && path.messages.contains("error[E0303]"))
    #expect(path.messages.contains("did you mean \"emissions.waste\"?"))
    let year = Engine().sources(SourcesOptions(file: file, years: [2060]))
    #expect(year.exitCode == .faultyFiles && year.messages.contains("error[E0506]"))
    let scenario = Engine().sources(SourcesOptions(file: file, scenarios: ["dep"]))
    #expect(scenario.exitCode == .faultyFiles && scenario.messages.contains("did you mean \"deep\"?"))
  }

  @Test(arguments: ["decay", "fleet"])
  func `a number whose share would print as none is not among the largest`(_ name: String) {
    let file = Repository.path("Scenarios/Features/\(name).wedge")
    let text = Engine().sources(SourcesOptions(file: file)).output
    #expect(text.contains("largest in") && !text.contains(" 0.0 %"), "\(text)")
  }

  @Test func `as text the shares stand under their result, the largest numbers below`() throws {
    let file = Repository.path("Scenarios/Features/table.wedge")
    let text = Engine().sources(SourcesOptions(file: file, results: ["emissions.ippu"], years: [2022])).output
    #expect(
      text == """
        Exampleton · bau "As it is" · GWP of AR5
          each stated number raised by 1 % alone; shares of all changes that this makes, without sign
          rests on assumptions: assumed + calibrated, with built-in numbers that are recalled

          emissions.ippu, ktCO2e/yr     2022
          value                        120.0
          rests on assumptions       100.0 %
            assumed                  100.0 %
          largest in 2022
            50.0 %  ippu.kilns.co2  1 tCO2/t  assumed  Features/table.wedge:20
            50.0 %  works.made      2 years   assumed  Features/table.wedge:18

        """)
  }
}
