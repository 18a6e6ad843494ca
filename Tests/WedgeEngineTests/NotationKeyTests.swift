import Foundation
import Testing
import WedgeEngine

/// NO, NE, IE and C stay keys through every output: never a zero, never left out.
struct NotationKeyTests {
  private static let facts = """
    table power from csv "power.csv" { key year "year"; column lamps "value" unit TJ/yr }
    energy {
      fuel gas { co2 = 50 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ }
      demand homes { carrier gas; end_use residential; amount = 100 TJ/yr }
      demand works { carrier gas; end_use industry; amount = NE, note "no figure" }
      demand farms { carrier gas; end_use agriculture; amount = NO }
      demand army { carrier gas; end_use other; amount = C }
      demand shops { carrier gas; end_use commercial; amount = IE, note "with homes" }
      demand lamps { carrier gas; end_use public_lighting; amount = power.lamps linear }
    }
    inventory measured "Observed" unit ktCO2e {
      columns emissions.energy, emissions.waste
      2020: 5.25, NO
      2021: C, NE note "no survey"
    }

    """

  private func run(_ facts: String = Self.facts, json: Bool = false) throws -> (
    result: CommandResult, files: [String: String]
  ) {
    let folder = try TemporaryFolder()
    try folder.write("year,value\n2020,5\n2021,NE\n2022,7\n", to: "power.csv")
    let file = try folder.write(WedgeText.city(facts), to: "keys.wedge")
    let result = Engine().run(
      RunOptions(file: file, outputFolder: folder.path + "/results", isJSON: json))
    #expect(result.exitCode == .success, "\(result.messages)")
    var files: [String: String] = [:]
    for name in ["notation-keys.csv", "summary.json", "trajectories.csv"] {
      files[name] = try String(contentsOfFile: folder.path + "/results/" + name, encoding: .utf8)
    }
    return (result, files)
  }

  private enum WedgeText {
    static func city(_ facts: String) -> String { WorkedCity.text(facts, horizon: "2020 to 2022") }
  }

  @Test func `the table marks what is incomplete and shows the keys of measured years`() throws {
    let output = try run().result.output
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("  energy, incomplete ") && $0.contains("5.25") })
    #expect(lines.contains { $0.hasPrefix("  total (gross), incomplete ") })
    #expect(lines.contains { $0.hasPrefix("  2020 ") && $0.contains(" NO ") })
    #expect(lines.contains { $0.hasPrefix("  2021 ") && $0.contains(" C ") && $0.contains(" NE ") })
    #expect(
      output.contains("energy.works.amount is NE (no figure), so these are incomplete: emissions.gross,"))
    #expect(output.contains("energy.army.amount is C, so these are incomplete: "))
    #expect(output.contains("energy.lamps.amount runs across 2021, in which power.lamps is NE"))
    #expect(!output.contains("farms") && !output.contains("shops"))
  }

  @Test func `in JSON a missing number is null with its key and a total says what it leaves out`() throws {
    let scenario = try RunJSON(run(json: true).result.output).scenario("bau")
    let series = try #require(scenario.object["series"] as? [[String: Any]])
    func entry(_ path: String) throws -> [String: Any] {
      try #require(series.first { $0["path"] as? String == path })
    }
    for (name, key) in [("works", "NE"), ("farms", "NO"), ("army", "C"), ("shops", "IE")] {
      for result in ["use", "emissions"] {
        let found = try entry("energy.\(name).\(result)")
        #expect((found["values"] as? [Any])?.allSatisfy { $0 is NSNull } ?? false)
        #expect(found["key"] as? String == key)
      }
    }
    for path in ["emissions.basic", "emissions.energy", "emissions.territorial", "energy.gas.use"] {
      let found = try entry(path)
      let gaps = try #require(found["incomplete"] as? [[String: Any]])
      #expect(gaps.map { $0["key"] as? String } == ["NE", "C"])
      #expect(gaps.map { $0["path"] as? String } == ["energy.works.amount", "energy.army.amount"])
      #expect(gaps[0]["note"] as? String == "no figure" && gaps[1]["note"] is NSNull)
      #expect(found["key"] == nil)
    }
    #expect(try entry("emissions.waste")["incomplete"] == nil)
    #expect(scenario.inventory.map { $0["key"] as? String } == [nil, "NO", "C", "NE"])
  }

  @Test func `the IAMC table leaves the cell empty and the table beside it has the key`() throws {
    let files = try run().files
    let table = (files["trajectories.csv"] ?? "").split(separator: "\n").map(String.init)
    let keys = (files["notation-keys.csv"] ?? "").split(separator: "\n").map(String.init)
    for (name, key) in [("Works", "NE"), ("Farms", "NO"), ("Army", "C"), ("Shops", "IE")] {
      #expect(table.contains { $0.hasSuffix(",Energy Use|\(name),EJ/yr,,,") })
      let line = ",Energy Use|\(name),EJ/yr,,missing,\(key),energy.\(name.lowercased()).use,"
      #expect(keys.contains { $0.hasSuffix(line) }, "\(keys)")
    }
    for line in [
      ",Emissions BASIC,Mt CO2-equiv/yr,,incomplete,NE,energy.works.amount,no figure",
      ",Emissions BASIC,Mt CO2-equiv/yr,,incomplete,C,energy.army.amount,",
      ",Emissions|Kyoto Gases|Waste,Mt CO2-equiv/yr,2020,not measured,NO,measured,",
      ",Emissions|Kyoto Gases|Stationary Energy,Mt CO2-equiv/yr,2021,not measured,C,measured,",
      ",Emissions|Kyoto Gases|Waste,Mt CO2-equiv/yr,2021,not measured,NE,measured,",
    ] { #expect(keys.contains { $0.hasSuffix(line) }, "\(line) is not in \(keys)") }
  }

  @Test func `the summary marks what is incomplete`() throws {
    let summary = try #require(try run().files["summary.json"])
    #expect(summary.contains(#""incomplete":[{"path":"energy.works.amount","key":"NE","note":"no figure"}"#))
  }

  @Test func `a total that leaves something out is no base year`() throws {
    let facts =
      Self.facts.replacing(#/inventory measured[^}]*}/#, with: "")
      + "target halve \"Half\" { emissions.basic falls by 50 % from 2020 by 2022 }\n"
    let text = WedgeText.city(facts).replacing("\"As it is\" { }", with: "\"As it is\" { should meet halve }")
    let folder = try TemporaryFolder()
    try folder.write("year,value\n2020,5\n2021,NE\n2022,7\n", to: "power.csv")
    let result = Engine().run(RunOptions(file: try folder.write(text, to: "base.wedge")))
    #expect(
      result.output.contains("not judged: what it is compared with leaves something out (NE)"),
      "\(result.messages)\(result.output)")
  }

  @Test func `contracts are printed beside the location in every output`() throws {
    let facts = """
      energy {
        network electricity { intensity = 0.36 kgCO2e/kWh; contracted = 40 %; residual_intensity = 0.72 kgCO2e/kWh }
        demand homes { carrier electricity; end_use residential; amount = 100 TJ/yr }
      }

      """
    let (result, files) = try run(facts)
    let lines = result.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.contains { $0.first == "scope2" && $0.dropFirst().first == "10.00" })
    #expect(lines.contains { $0.first == "scope2_market" && $0.dropFirst().first == "12.00" })
    #expect(result.output.contains("it stands beside scope2 and is in no total"))
    let table = (files["trajectories.csv"] ?? "").split(separator: "\n")
    for (variable, value) in [
      ("Emissions Scope 2 by Contract", 0.012), ("Emissions by Scope|Scope 2", 0.01),
      ("Emissions by Scope", 0.01), ("Emissions BASIC", 0.01),
    ] {
      let line = try #require(table.first { $0.contains(",\(variable),Mt CO2-equiv/yr,") })
      let found = line.split(separator: ",").suffix(3).compactMap { Double($0) }
      #expect(found.count == 3 && found.allSatisfy { agree($0, value) }, "\(line)")
    }
    #expect(files["summary.json"]?.contains("emissions.scope2_market") == true)
    let without = facts.replacing("contracted = 40 %; residual_intensity = 0.72 kgCO2e/kWh", with: "")
    #expect(try !run(without).result.output.contains("scope2"))
  }
}
