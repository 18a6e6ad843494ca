import Foundation
import Testing

@testable import WedgeEngine

/// Hindcasts whose numbers are known in closed form, on the ordinary path from a file to JSON.
struct HindcastTests {
  /// The JSON of a hindcast, as far as these tests look into it.
  struct Said {
    let root: [String: Any]

    init(_ text: String) throws {
      root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    var columns: [[String: Any]] { root["columns"] as? [[String: Any]] ?? [] }
    var numbers: [[String: Any]] { (root["fit"] as? [String: Any])?["numbers"] as? [[String: Any]] ?? [] }

    func values(_ method: String, of path: String) -> [Double] {
      let column = columns.first { $0["path"] as? String == path }
      return (column?["rows"] as? [[String: Any]] ?? []).compactMap { $0[method] as? Double }
    }

    func mean(_ method: String, of path: String) -> Double {
      let column = columns.first { $0["path"] as? String == path }
      return (column?["mean_deviation"] as? [String: Any])?[method] as? Double ?? .nan
    }

    func factor(_ path: String) -> Double {
      numbers.first { $0["path"] as? String == path }?["factor"] as? Double ?? .nan
    }
  }

  private func hindcast(
    _ town: HindcastTown, split: Int? = nil, known: [String]? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Said {
    let folder = try TemporaryFolder()
    let options = HindcastOptions(
      file: try town.write(to: folder), split: split, known: known, isJSON: true)
    let result = Engine().hindcast(options)
    #expect(result.exitCode == .success, "\(result.messages)", sourceLocation: sourceLocation)
    return try Said(result.output)
  }

  // MARK: What is said

  @Test func `a fitted factor is found again, and the record is split in its middle`() throws {
    let said = try hindcast(HindcastTown())
    #expect(said.root["fitted_years"] as? [Int] == Array(2000...2005))
    #expect(said.root["judged_years"] as? [Int] == Array(2006...2011))
    #expect(abs(said.factor("energy.town_gas.co2e") - 1.25) < 1e-7)
    #expect(said.numbers[0]["standing"] as? String == "fitted")
    #expect(said.mean("conditional", of: "emissions.energy") < 1e-7)
    #expect(said.root["known"] as? [String] == ["energy.electricity.intensity", "population"])
  }

  @Test func `where nothing changes but the grid, every forecast is right`() throws {
    let said = try hindcast(HindcastTown())
    for method in ["forecast", "held", "linear"] {
      #expect(said.mean(method, of: "emissions.energy") < 1e-7, "\(method)")
    }
  }

  @Test func `observed activity is not carried on, and carried activity is not observed`() throws {
    var town = HindcastTown()
    town.gas = { $0 <= 2005 ? 100 : 200 }
    let said = try hindcast(town)
    #expect(said.mean("conditional", of: "emissions.energy") < 1e-7)
    // In 2006 50 GWh at 0.38 and 100 GWh at 0.25 are foreseen: 44 kt.
    #expect(abs(said.values("forecast", of: "emissions.energy")[0] - 44) < 1e-5)
    #expect(abs(said.values("held", of: "emissions.energy")[0] - 44) < 1e-9)
  }

  @Test func `a line goes on in a line, for energy and for the rest`() throws {
    var town = HindcastTown()
    town.gas = { 100 + 10 * Double($0 - 2000) }
    town.power = { 50 - 2 * Double($0 - 2000) }
    let said = try hindcast(town)
    #expect(said.mean("linear", of: "emissions.energy") < 1e-9)
    // Held in 2011: 150 GWh of gas and 40 GWh of power, as in 2005, at 0.28.
    #expect(abs(said.values("held", of: "emissions.energy")[5] - (37.5 + 40 * 0.28)) < 1e-9)
  }

  @Test func `amounts that follow the people are carried on with the people`() throws {
    var town = HindcastTown()
    town.people = { 1000 * (1 + 0.05 * Double(($0 - 2000) * ($0 - 2000)) / 10) }
    let people = town.people
    town.gas = { 0.1 * people($0) }
    town.power = { 0.05 * people($0) }
    let said = try hindcast(town)
    #expect((said.root["activities_carried_on"] as? [String: Any])?["per_head"] as? Bool == true)
    #expect(said.mean("forecast", of: "emissions.energy") < 1e-7)
    #expect(said.mean("held", of: "emissions.energy") > 0.1)
  }

  @Test func `a factor keeps its last known value, whatever the file says of later`() throws {
    var town = HindcastTown()
    town.factor = "[2000: 0.25, 2005: 0.25, 2010: 0.5] kgCO2e/kWh linear then hold"
    let said = try hindcast(town)
    #expect(said.root["held"] as? [String] == ["energy.town_gas.co2e"])
    #expect(said.mean("conditional", of: "emissions.energy") < 1e-12)
  }

  @Test func `a growth is a rule and goes on`() throws {
    var town = HindcastTown()
    town.factor = "[2000: 0.25] kgCO2e/kWh then grow 2 %/yr"
    let (gas, power, grid) = (town.gas, town.power, town.grid)
    town.measured = { year in
      let factor = (2000..<year).reduce(0.25) { value, _ in value * 1.02 }
      return "\(1000 * (gas(year) * factor + power(year) * grid(year)))"
    }
    let said = try hindcast(town)
    #expect(said.mean("conditional", of: "emissions.energy") < 1e-12)
  }

  @Test(arguments: ["-5 %/yr", "0.02 %/yr"])
  func `a growth that the first half does not tell is none, and is listed with its sign`(_ rate: String)
    throws
  {
    let folder = try TemporaryFolder()
    var town = HindcastTown()
    town.more = "let trend = \(rate), calibrated \"the later rows\""
    town.factor = "[2005: 0.25] kgCO2e/kWh then grow trend before hold"
    let said = try hindcast(town)
    #expect(said.factor("trend") == 0)
    #expect(said.numbers.map { $0["standing"] as? String } == ["no_trend"])
    // Without the trend, 0.25 is right in every year.
    for method in ["conditional", "forecast"] {
      #expect(said.mean(method, of: "emissions.energy") < 1e-12)
    }
    let text = Engine().hindcast(HindcastOptions(file: try town.write(to: folder))).output
    #expect(text.contains("not fixed by these years, and no trend taken: trend \(rate)\n"), "\(text)")
  }

  @Test func `a level that the first half does not tell is left as stated, and that is called hindsight`()
    throws
  {
    let folder = try TemporaryFolder()
    var town = HindcastTown()
    town.factor = "0.25 kgCO2e/kWh + 0 * extra"
    town.more = "let extra = 7 kgCO2e/kWh, calibrated \"nothing\""
    let text = Engine().hindcast(HindcastOptions(file: try town.write(to: folder))).output
    #expect(
      text.contains("not fixed by these years, and left as stated (with hindsight): extra 7 kgCO2e/kWh\n"),
      "\(text)")
  }

  @Test func `a fitted series is fitted anew at the split, and held`() throws {
    var town = HindcastTown()
    town.factor = "[2000: 0.2, 2011: 0.2] kgCO2e/kWh linear then hold, calibrated \"the rows\""
    let (gas, power, grid) = (town.gas, town.power, town.grid)
    town.measured = { year in
      let factor = 0.2 + 0.02 * Double(min(year, 2005) - 2000)
      return "\(1000 * (gas(year) * factor + power(year) * grid(year)))"
    }
    let said = try hindcast(town)
    #expect(abs(said.factor("energy.town_gas.co2e.2000") - 1) < 1e-6)
    #expect(abs(said.factor("energy.town_gas.co2e.2011") - 1.5) < 1e-6)
    #expect(said.mean("conditional", of: "emissions.energy") < 1e-6)
  }

  @Test func `a factor that is a quotient of measured amounts is held as a whole`() throws {
    var town = HindcastTown()
    town.gas = { 100 + Double($0 - 2000) }
    // The factor: 25 ktCO2e over the gas of the year.
    town.factor = "25 ktCO2e/yr / (counts.gas linear then hold)"
    let (gas, power, grid) = (town.gas, town.power, town.grid)
    town.measured = { year in
      let factor = 25 / gas(min(year, 2005))
      return "\(1000 * (gas(year) * factor + power(year) * grid(year)))"
    }
    let said = try hindcast(town)
    #expect(said.mean("conditional", of: "emissions.energy") < 1e-12)
  }

  @Test func `a cell of a later year is read as it would have been known`() throws {
    var town = HindcastTown()
    town.power = { $0 <= 2005 ? 50 : 500 }
    town.gas = { _ in 100 }
    town.factor = "0.25 kgCO2e/kWh * (counts.power at 2010) / 50 GWh/yr"
    let said = try hindcast(town)
    // The forecast reads 50 for 2010; the conditional table knows of 500.
    #expect(abs(said.values("forecast", of: "emissions.energy")[0] - 44) < 1e-9)
  }

  @Test func `what is known can be chosen`() throws {
    let said = try hindcast(HindcastTown(), known: ["population"])
    #expect(said.root["known"] as? [String] == ["population"])
    #expect(said.root["held"] as? [String] == ["energy.electricity.intensity"])
    // The grid's 0.4 of 2005 is kept: 20 kt and 25 kt.
    #expect(said.values("conditional", of: "emissions.energy").allSatisfy { abs($0 - 45) < 1e-5 })
  }

  @Test func `the split can be chosen`() throws {
    let said = try hindcast(HindcastTown(), split: 2008)
    #expect(said.root["judged_years"] as? [Int] == [2009, 2010, 2011])
  }

  // MARK: Nothing leaks

  @Test func `what happens after the split changes nothing in a forecast`() throws {
    var other = HindcastTown()
    other.gas = { $0 <= 2005 ? 100 : 7 * Double($0 - 2000) }
    other.power = { $0 <= 2005 ? 50 : 900 }
    other.measured = { $0 <= 2005 ? "\(1000 * (25 + 50 * HindcastTown().grid($0)))" : "\($0)" }
    let (a, b) = (try hindcast(HindcastTown()), try hindcast(other))
    #expect(a.factor("energy.town_gas.co2e") == b.factor("energy.town_gas.co2e"))
    for method in ["forecast", "held", "linear"] {
      #expect(a.values(method, of: "emissions.energy") == b.values(method, of: "emissions.energy"))
    }
    #expect(
      a.values("conditional", of: "emissions.energy") != b.values("conditional", of: "emissions.energy"))
  }

  @Test func `the later years of New York's tables change nothing in its forecast`() throws {
    let folder = try TemporaryFolder()
    for name in ["wedge.lock", "lib/cnca/levers.wedge"] {
      try folder.write(try Repository.text("Scenarios/\(name)"), to: name)
    }
    let file = try folder.write(
      try Repository.text("Scenarios/new-york/new-york.wedge"), to: "new-york/new-york.wedge")
    let table = try Repository.text("Scenarios/new-york/data/new-york.csv")
    func said(_ table: String) throws -> Said {
      try folder.write(table, to: "new-york/data/new-york.csv")
      let result = Engine().hindcast(HindcastOptions(file: file, isJSON: true))
      #expect(result.exitCode == .success, "\(result.messages)")
      return try Said(result.output)
    }
    // Every activity after 2013 times three; the grid's factor is known and stays.
    let changed = table.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard let row = try? #/^(.*),(20[0-9][0-9]),([0-9.]+),(.*)$/#.firstMatch(in: line),
        let year = Int(row.2),
        year > 2013, !row.1.contains("emission_factor"), let value = Double(row.3)
      else { return String(line) }
      return "\(row.1),\(row.2),\(value * 3),\(row.4)"
    }.joined(separator: "\n")
    #expect(changed != table)
    let (a, b) = (try said(table), try said(changed))
    #expect(a.columns.count > 4)
    for path in a.columns.compactMap({ $0["path"] as? String }) {
      for method in ["forecast", "held", "linear"] {
        #expect(a.values(method, of: path) == b.values(method, of: path), "\(path) \(method)")
      }
      #expect(a.values("measured", of: path) == b.values("measured", of: path))
    }
    #expect(a.numbers.map { $0["factor"] as? Double } == b.numbers.map { $0["factor"] as? Double })
    #expect(
      a.values("conditional", of: "emissions.transport") != b.values("conditional", of: "emissions.transport")
    )
  }

  // MARK: Mistakes

  private func mistake(_ options: HindcastOptions) -> CommandResult { Engine().hindcast(options) }

  @Test func `a file without measured years has no hindcast`() {
    let result = mistake(HindcastOptions(file: Repository.path("Scenarios/Features/small.wedge")))
    #expect(result.exitCode == .faultyFiles)
    #expect(result.messages.hasPrefix("error[E0851]: nothing of Littleton was measured"))
  }

  @Test(arguments: [1999, 2000, 2011, 2050])
  func `a split outside the record is refused`(_ year: Int) throws {
    let folder = try TemporaryFolder()
    let file = try HindcastTown().write(to: folder)
    let result = mistake(HindcastOptions(file: file, split: year))
    #expect(result.exitCode == .faultyFiles)
    #expect(result.messages.hasPrefix("error[E0852]: the record cannot be split in \(year)"))
    #expect(result.messages.contains("12 years are measured, from 2000 to 2011"))
    #expect(result.messages.contains("--> town.wedge:"), "\(result.messages)")
    #expect(result.messages.contains("= help  write --split with a year from 2001 to 2010\n"))
  }

  @Test func `an unknown path is asked back`() throws {
    let folder = try TemporaryFolder()
    let file = try HindcastTown().write(to: folder)
    let result = mistake(HindcastOptions(file: file, known: ["populaton"]))
    #expect(result.exitCode == .faultyFiles)
    #expect(result.messages.contains("error[E0303]: unknown parameter \"populaton\""))
    #expect(result.messages.contains("did you mean \"population\"?"))
  }

  @Test func `a file with mistakes says them, and one that is not there is named`() throws {
    let folder = try TemporaryFolder()
    var town = HindcastTown()
    town.factor = "0.2 kg/kWh"
    let result = mistake(HindcastOptions(file: try town.write(to: folder)))
    #expect(result.exitCode == .faultyFiles && result.messages.contains("error[E0402]"))
    #expect(mistake(HindcastOptions(file: "nowhere.wedge")).exitCode == .faultyFiles)
  }

  @Test func `a run that fails is exit code 3`() throws {
    let folder = try TemporaryFolder()
    var town = HindcastTown()
    town.factor = "0.2 kgCO2e/kWh / (population / population - 1)"
    let result = mistake(HindcastOptions(file: try town.write(to: folder)))
    #expect(result.exitCode == .failed && result.messages.contains("error[E1001]"), "\(result.messages)")
  }

  @Test func `more than can be fitted in seconds is refused`() throws {
    let folder = try TemporaryFolder()
    var town = HindcastTown()
    town.more =
      (0..<201).map { "let x\($0) = \($0 + 1) kWh, calibrated \"nothing\"" }.joined(separator: "\n")
      + "\nlet all = " + (0..<201).map { "x\($0)" }.joined(separator: " + ")
    town.factor = "0.2 kgCO2e/kWh * all / all"
    let numbers = mistake(HindcastOptions(file: try town.write(to: folder)))
    #expect(numbers.exitCode == .faultyFiles)
    #expect(
      numbers.messages.hasPrefix(
        "error[E0854]: too much to fit: the file has more than 200 calibrated numbers"))
  }

  @Test(arguments: ["E0851", "E0852", "E0853", "E0854"])
  func `each code has a page`(_ code: String) {
    #expect(Engine().explain(code).exitCode == .success)
  }

  // MARK: Forms

  @Test func `a missing figure is a key, and is judged by nobody`() throws {
    var town = HindcastTown()
    town.measured = { $0 == 2008 ? "NE note \"no survey\"" : "\(1000 * (25 + 50 * HindcastTown().grid($0)))" }
    let said = try hindcast(town, split: 2005)
    let rows = said.columns[0]["rows"] as? [[String: Any]] ?? []
    #expect(rows.count == 6)
    let gap = try #require(rows.first { $0["year"] as? Int == 2008 })
    #expect(gap["key"] as? String == "NE" && gap["measured"] is NSNull)
    #expect(said.mean("forecast", of: "emissions.energy") < 1e-7)
  }

  @Test func `the JSON fits its schema, and the folder holds the same`() throws {
    let folder = try TemporaryFolder()
    let options = HindcastOptions(
      file: Repository.path("Scenarios/new-york/new-york.wedge"), outputFolder: folder.path, isJSON: true)
    let result = Engine().hindcast(options)
    #expect(result.exitCode == .success, "\(result.messages)")
    #expect(try SchemaValidator(named: "wedge-hindcast-1.schema.json").faults(of: result.output) == [])
    #expect(try String(contentsOfFile: folder.path + "/hindcast.json", encoding: .utf8) == result.output)
    let lines = try String(contentsOfFile: folder.path + "/hindcast.csv", encoding: .utf8).split(
      separator: "\n")
    let said = try Said(result.output)
    let rows = said.columns.reduce(0) { $0 + (($1["rows"] as? [Any])?.count ?? 0) }
    #expect(lines.count == 1 + 4 * rows)
    #expect(lines[0] == "city,inventory,path,unit,year,measured,method,value,deviation")
    #expect(Engine().hindcast(options).output == result.output)
  }

  @Test func `the text names both tables, the fit and who comes closest`() throws {
    let folder = try TemporaryFolder()
    let text = Engine().hindcast(HindcastOptions(file: try HindcastTown().write(to: folder))).output
    for part in [
      "Exampleton · hindcast of bau", "fitted to 2000 to 2005, held against 2006 to 2011",
      "Fitted numbers (1)",
      "energy.town_gas.co2e  0.2 kgCO2e/kWh  × 1.2500", "Conditional", "Forecast",
      "Mean size of the deviations",
      "wedge comes closest in",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
  }
}
