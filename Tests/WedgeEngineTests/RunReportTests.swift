import Foundation
import Testing

@testable import WedgeEngine

/// What `wedge run` leaves behind for other programs, on New York.
struct RunReportTests {
  private static let newYork = Repository.path("Scenarios/new-york/new-york.wedge")

  private func keys(_ value: Any?) -> Set<String> { Set((value as? [String: Any] ?? [:]).keys) }

  @Test func `the carbon of industrial waste names where it comes from`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      wedge 1
      city "Exampleton" { horizon 2020 to 2021; base_year 2020; gwp "AR5"; assumed "invented numbers" }
      waste {
        treatment tip { method commitment }
        stream industrial { generated = 100 t/yr; shares treatment { tip = 100 % } }
      }
      scenario bau "As it is" { }
      """, to: "industrial.wedge")
    let result = Engine().run(RunOptions(file: file))
    #expect(result.output.contains("doc 15 % (GPC equation 8.1; recalled, check)"))
  }

  @Test func `the JSON has the promised keys and fits its schema`() throws {
    let result = Engine().run(RunOptions(file: Self.newYork, isJSON: true))
    #expect(result.exitCode == .success, "\(result.messages)")
    let run = try RunJSON(result.output)
    #expect(keys(run.root) == ["format", "version", "file_sha256", "city", "gwp", "scenarios"])
    #expect(run.root["format"] as? String == "wedge-run/1")
    #expect(run.root["city"] as? String == "New York City")
    #expect(run.root["gwp"] as? String == "AR5")
    #expect(run.scenarios.map(\.name) == ["bau", "current_policies", "deep"])
    for scenario in run.scenarios {
      #expect(
        keys(scenario.object) == [
          "name", "label", "years", "series", "targets", "inventory", "defaults_used", "calibrated", "notes",
        ])
      #expect(scenario.years == Array(2005...2050))
      for path in scenario.paths { #expect(scenario.series(path).count == 46, "\(path)") }
      for target in scenario.targets {
        let promised: Set = ["name", "kind", "met", "value", "limit", "margin", "unit", "year"]
        #expect(promised.isSubset(of: keys(target)))
      }
      for cell in scenario.inventory {
        let promised: Set = ["inventory", "path", "year", "measured", "model", "deviation", "key"]
        #expect(promised.isSubset(of: keys(cell)))
      }
      // Four totals, and 6, 10 and 4 classes of energy, transport and waste.
      #expect(scenario.inventory.count == 18 * 24)
      #expect(!(scenario.object["calibrated"] as? [String] ?? []).isEmpty)
      #expect(!(scenario.object["defaults_used"] as? [String] ?? []).isEmpty)
    }
    let schema = try SchemaValidator(named: "wedge-run-1.schema.json")
    #expect(try schema.faults(of: result.output) == [])
  }

  @Test func `the hash is that of the file, as another program computes it`() throws {
    let result = Engine().run(RunOptions(file: Self.newYork, isJSON: true))
    let tool = Process()
    let pipe = Pipe()
    tool.executableURL = URL(filePath: "/usr/bin/sha256sum")
    tool.arguments = [Self.newYork]
    tool.standardOutput = pipe
    try tool.run()
    let line = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    tool.waitUntilExit()
    #expect(try RunJSON(result.output).root["file_sha256"] as? String == String(line.prefix(64)))
  }

  @Test func `sectors, gases and scopes add up to the gross total in every year`() throws {
    let run = try RunJSON(Engine().run(RunOptions(file: Self.newYork, isJSON: true)).output)
    let splits = [
      ["energy", "transport", "waste", "ippu", "afolu"], ["co2", "ch4", "n2o", "fgases", "co2e_unsplit"],
      ["scope1", "scope2", "scope3"],
    ]
    for scenario in run.scenarios {
      let gross = scenario.series("emissions.gross")
      for split in splits {
        let parts = split.map { scenario.series("emissions." + $0) }
        for (step, total) in gross.enumerated() {
          let sum = parts.reduce(0) { $0 + $1[step] }
          #expect(agree(sum, total, 1e-12), "\(scenario.name) \(split) in \(2005 + step)")
        }
      }
    }
  }

  @Test func `the output folder holds a table whose totals are the sums of their lines`() throws {
    let folder = try TemporaryFolder()
    let result = Engine().run(RunOptions(file: Self.newYork, outputFolder: folder.path + "/out"))
    #expect(result.exitCode == .success, "\(result.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
    #expect(names == ["notation-keys.csv", "report.html", "summary.json", "trajectories.csv"])
    let summary = try Data(contentsOf: URL(filePath: folder.path + "/out/summary.json"))
    let object = try JSONSerialization.jsonObject(with: summary) as? [String: Any]
    #expect(object?["format"] as? String == "wedge-summary/1")

    let text = try String(contentsOfFile: folder.path + "/out/trajectories.csv", encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let years = (2005...2050).map { "\($0)" }
    #expect(lines[0].map(String.init) == ["Model", "Scenario", "Region", "Variable", "Unit"] + years)
    var rows: [String: [Double]] = [:]
    for line in lines.dropFirst() {
      #expect(line.count == 51, "\(line.prefix(5))")
      rows["\(line[1]) \(line[3])"] = line.dropFirst(5).map { Double($0) ?? .nan }
    }
    #expect(rows.count == lines.count - 1, "no variable stands there twice")
    for scenario in ["bau", "current_policies", "deep"] {
      for total in ["Emissions|Kyoto Gases", "Emissions by Gas", "Emissions by Scope"] {
        let whole = try #require(rows["\(scenario) \(total)"])
        let parts = rows.filter { $0.key.hasPrefix("\(scenario) \(total)|") }.map(\.value)
        #expect(parts.count >= 3)
        for step in 0..<46 { #expect(agree(parts.reduce(0) { $0 + $1[step] }, whole[step], 1e-12)) }
      }
    }
  }

  @Test func `the same run gives the same bytes`() throws {
    func once() throws -> [String] {
      let folder = try TemporaryFolder()
      var options = RunOptions(file: Self.newYork, outputFolder: folder.path)
      let table = Engine().run(options)
      options.isJSON = true
      let json = Engine().run(options)
      let files = try ["trajectories.csv", "summary.json"].map {
        try String(contentsOfFile: folder.path + "/" + $0, encoding: .utf8)
      }
      return [table.output, table.messages, json.output] + files
    }
    #expect(try once() == once())
  }

  // MARK: Exit codes

  @Test func `a missed promise is exit code 1, and the message names the target`() {
    let result = Engine().run(
      RunOptions(file: Self.newYork, scenarios: ["deep"], settings: [("growth", "12 %/yr")]))
    #expect(result.exitCode == .missed)
    #expect(result.messages.contains("[T01]") && result.messages.contains("minus80"), "\(result.messages)")
  }

  @Test func `a setting with a mistake is exit code 2, and the message shows it`() {
    for (setting, word) in [
      (("growht", "1 %/yr"), "growth"), (("growth", "3 kg"), "kg"), (("growth", "3 %/"), "--set"),
    ] {
      let result = Engine().run(RunOptions(file: Self.newYork, settings: [setting]))
      #expect(result.exitCode == .faultyFiles)
      #expect(result.messages.contains(word) && result.messages.contains("--set"), "\(result.messages)")
      #expect(result.output.isEmpty)
    }
  }

  @Test func `a run that fails is exit code 3 with the number and the year`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      wedge 1
      city "Exampleton" { horizon 2020 to 2030; base_year 2020; money USD2022; gwp "AR5" }
      let left = [2020: 5, 2025: 0, 2030: -5] linear
      ippu { item works { activity = 100_000 t/yr / left; co2 = 1 tCO2/t } }
      scenario bau "As it is" { }
      """, to: "city.wedge")
    let result = Engine().run(RunOptions(file: file))
    #expect(result.exitCode == .failed)
    #expect(result.messages.contains("E1001") && result.messages.contains("2025"), "\(result.messages)")
    #expect(result.output.isEmpty)
  }

  @Test func `a scenario that is not there is asked back`() {
    for options in [
      RunOptions(file: Self.newYork, scenarios: ["depp"]),
      RunOptions(file: Self.newYork, compare: "depp"),
    ] {
      let result = Engine().run(options)
      #expect(result.exitCode == .faultyFiles)
      #expect(result.messages.contains("did you mean \"deep\"?"), "\(result.messages)")
    }
  }

  @Test func `an unknown code or kind is a wrong use`() {
    #expect(Engine().explain("E9999").exitCode == .usage)
    #expect(Engine().schema("nothing").exitCode == .usage)
  }
}
