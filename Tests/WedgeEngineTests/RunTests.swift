import Foundation
import Testing
import WedgeEngine

/// The whole journey, on files of the repository.
struct RunTests {
  private func run(_ file: String, _ scenarios: [String] = [], json: Bool = false) -> CommandResult {
    Engine().run(RunOptions(file: Repository.path(file), scenarios: scenarios, isJSON: json))
  }

  @Test func `the first lesson shows trajectories and meets its target`() {
    let result = run("Scenarios/Features/small.wedge")
    #expect(result.exitCode == .success)
    #expect(result.output.contains("Littleton · deep"))
    #expect(result.output.contains("met     must   halve"))
    #expect(result.output.hasSuffix("All targets are met.\n"))
  }

  @Test func `scenarios are chosen by name, and an unknown one is asked back`() {
    let chosen = run("Scenarios/Features/small.wedge", ["bau"])
    #expect(chosen.output.contains("Littleton · bau"))
    #expect(!chosen.output.contains("Littleton · deep"))
    let unknown = run("Scenarios/Features/small.wedge", ["depe"])
    #expect(unknown.exitCode == .faultyFiles)
    #expect(unknown.messages.contains("\"deep\""))
  }

  @Test func `a missed promise is exit code 1 with T01 at its line`() throws {
    let folder = try TemporaryFolder()
    let text = try Repository.text("Scenarios/Features/small.wedge")
    let file = try folder.write(text.replacing("falls by 50 %", with: "falls by 90 %"), to: "strict.wedge")
    let result = Engine().run(RunOptions(file: file))
    #expect(result.exitCode == .missed)
    #expect(result.messages.contains("target missed[T01]: scenario \"deep\" must meet \"halve\""))
    #expect(result.messages.contains("strict.wedge:62:"))
    #expect(result.output.contains("Missed targets (1 of 1)\n  must halve in deep\n"))
  }

  @Test func `a missed match is exit code 1 with T02 at its line`() throws {
    let folder = try TemporaryFolder()
    var text = try Repository.text("Scenarios/Features/small.wedge")
    text += """
      inventory measured "Observed" unit ktCO2e {
        columns emissions.waste, emissions.net
        2020: 10, 220
        model matches within 5 % in 2020
      }

      """
    let result = Engine().run(RunOptions(file: try folder.write(text, to: "off.wedge"), scenarios: ["bau"]))
    #expect(result.exitCode == .missed)
    #expect(result.messages.contains("match missed[T02]: emissions.waste in 2020 is"))
    #expect(result.messages.contains("5 % was allowed"))
  }

  @Test func `a target against a scenario that was not asked for is judged all the same`() throws {
    let folder = try TemporaryFolder()
    let text = try Repository.text("Scenarios/Features/small.wedge")
    let file = try folder.write(
      text.replacing("falls by 50 % from 2020 by", with: "falls by 50 % from scenario bau by"),
      to: "against.wedge")
    let all = Engine().run(RunOptions(file: file))
    let one = Engine().run(RunOptions(file: file, scenarios: ["deep"]))
    let verdict = "met     must   halve  98.5 ktCO2e/yr in 2050"
    #expect(all.output.contains(verdict), "\(all.messages)")
    #expect(one.output.contains(verdict), "\(one.messages)")
    #expect(!one.output.contains("Littleton · bau"))
  }

  @Test func `a number set on the command line changes the result`() {
    var options = RunOptions(file: Repository.path("Scenarios/Features/small.wedge"), scenarios: ["bau"])
    let before = Engine().run(options)
    options.settings = [("waste.generation", "800 kg/person/yr")]
    let after = Engine().run(options)
    #expect(after.exitCode == .success, "\(after.messages)")
    #expect(before.output != after.output)
    options.settings = [("waste.generation", "800 kWh")]
    #expect(Engine().run(options).exitCode == .faultyFiles)
    options.settings = [("waste.generaton", "800 kg/person/yr")]
    #expect(Engine().run(options).exitCode == .faultyFiles)
  }

  @Test func `the others are set beside the compared scenario`() {
    let file = Repository.path("Scenarios/Features/small.wedge")
    let result = Engine().run(RunOptions(file: file, scenarios: ["deep"], compare: "bau"))
    #expect(result.output.contains("net against bau"))
    let unknown = Engine().run(RunOptions(file: file, compare: "bua"))
    #expect(unknown.exitCode == .faultyFiles)
    #expect(unknown.messages.contains("did you mean \"bau\"?"))
  }

  @Test func `result files are the same whoever writes them, and hold no path`() throws {
    let file = Repository.path("Scenarios/Features/small.wedge")
    var texts: [[String]] = []
    for _ in 0..<2 {
      let folder = try TemporaryFolder()
      let result = Engine().run(RunOptions(file: file, outputFolder: folder.path + "/results"))
      #expect(result.exitCode == .success)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/results").sorted()
      #expect(names == ["notation-keys.csv", "report.html", "summary.json", "trajectories.csv"])
      let written = try names.map {
        try String(contentsOfFile: folder.path + "/results/" + $0, encoding: .utf8)
      }
      #expect(!written.contains { $0.contains(folder.path) })
      texts.append(written)
    }
    #expect(texts[0] == texts[1])
  }

  @Test(arguments: [
    "Features/small", "Features/notation_keys", "Features/budget_target", "new-york/new-york",
    "stockholm/stockholm",
  ])
  func `the output of a run keeps to its published schema`(_ name: String) throws {
    let result = run("Scenarios/\(name).wedge", json: true)
    #expect(result.exitCode == .success || result.exitCode == .missed)
    #expect(try SchemaValidator(named: "wedge-run-1.schema.json").faults(of: result.output) == [])
  }

  @Test func `what a limit for each person allows in all is told for a year, not for a sum of years`() throws
  {
    let folder = try TemporaryFolder()
    // 1 Mt and 1 to 3 million people: 0.5 t each are 1.5 Mt in 2030.
    let file = try folder.write(
      """
      wedge 1
      city "X" { horizon 2020 to 2030; base_year 2020; money USD2022; gwp "AR5"; assumed "invented" }
      population = [2020: 1_000_000, 2030: 3_000_000] person linear
      ippu { item works { activity = 1_000_000 t/yr; co2 = 1 tCO2/t } }
      target each "Each" { emissions.gross per population at most 0.5 tCO2e/person/yr by 2030 }
      target sum "Sum" { cumulative emissions.gross per population at most 9 tCO2e/person from 2020 to 2030 }
      scenario bau "As it is" { should meet each; should meet sum }

      """, to: "town.wedge")
    let output = Engine().run(RunOptions(file: file, isJSON: true)).output
    #expect(try SchemaValidator(named: "wedge-run-1.schema.json").faults(of: output) == [])
    let targets = try RunJSON(output).scenario("bau").targets
    #expect(targets.count == 2)
    let amount = try #require(targets[0]["allowance"] as? Double)
    #expect(abs(amount - 1_500) < 1e-9 && targets[0]["allowance_unit"] as? String == "ktCO2e/yr")
    #expect(targets[1]["allowance"] is NSNull && targets[1]["allowance_unit"] is NSNull)
    #expect(targets[1]["limit"] is Double)
    let text = Engine().run(RunOptions(file: file)).output
    #expect(text.components(separatedBy: " in all").count == 2)
  }

  @Test func `the schema refuses what is not a run`() throws {
    let schema = try SchemaValidator(named: "wedge-run-1.schema.json")
    let text = run("Scenarios/Features/small.wedge", json: true).output
    #expect(try !schema.faults(of: #"{"format":"wedge-run/1"}"#).isEmpty)
    #expect(try !schema.faults(of: text.replacing("wedge-run/1", with: "wedge-run/2")).isEmpty)
    #expect(try !schema.faults(of: text.replacing(#""key":null"#, with: #""key":"X""#)).isEmpty)
    #expect(try !schema.faults(of: text.replacing("2020,", with: #""2020","#)).isEmpty)
  }

  @Test func `a file that begins a new city runs without a mistake`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(StartingFile.text(for: "Little Town"), to: "little-town.wedge")
    let result = Engine().run(RunOptions(file: file))
    #expect(result.exitCode == .success, "\(result.messages)")
    #expect(result.messages.isEmpty, "\(result.messages)")
  }

  @Test func `one total leads whatever the targets speak of, in every scenario alike`() throws {
    let folder = try TemporaryFolder()
    let text = try Repository.text("Scenarios/Features/small.wedge")
    let file = try folder.write(
      text.replacing("emissions.net falls by 50 %", with: "emissions.transport falls by 50 %"), to: "t.wedge")
    let all = Engine().run(RunOptions(file: file, compare: "bau")).output
    #expect(all.contains("total (gross)") && all.contains("gross, tCO2e/person/yr"), "\(all)")
    #expect(all.contains("gross against bau") && !all.contains("total (transport)"))
    let both = Engine().run(RunOptions(file: file)).output
    let alone = Engine().run(RunOptions(file: file, scenarios: ["bau"])).output
    #expect(both.contains(alone.split(separator: "\n").prefix(8).joined(separator: "\n")))
  }

  @Test func `showing a scenario that is not there asks back as a run does`() {
    let file = Repository.path("Scenarios/Features/small.wedge")
    let shown = Engine().show(file, .scenario("depe"))
    #expect(shown.exitCode == .faultyFiles && shown.output.isEmpty)
    #expect(shown.messages == Engine().run(RunOptions(file: file, scenarios: ["depe"])).messages)
    #expect(shown.messages.contains("E0303"))
    #expect(Engine().show(file, .plan("depe")).messages == shown.messages)
  }

  @Test func `a measured year outside the horizon is shown as such`() throws {
    let folder = try TemporaryFolder()
    let text =
      try Repository.text("Scenarios/Features/small.wedge") + """
        inventory measured "Observed" unit ktCO2e {
          columns emissions.waste, emissions.net
          2018: 19, 230
          2020: 19, 220
          2051: 10, 20
        }

        """
    let result = Engine().run(RunOptions(file: try folder.write(text, to: "early.wedge")))
    #expect(result.exitCode == .success, "\(result.messages)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  2018  ") && $0.hasSuffix("before the horizon") })
    #expect(lines.contains { $0.hasPrefix("  2051  ") && $0.hasSuffix("after the horizon") })
  }
}
