import Foundation
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// What `--set PATH=VALUE` reads without a unit: the unit in which the file states the path.
struct SettingTests {
  private static let city = """
    wedge 1
    city "Bare" { horizon 2020 to 2021; base_year 2020; money USD2020; gwp "AR5"; assumed "a test" }
    population = 2 million person
    let part = 20 % ~ uniform(10 % .. 30 %)
    let middle = 2030
    let plain = 0.5
    let fall = -1 %/yr
    let formula = plain * 3 kg
    energy {
      heating boiler { carrier gas; efficiency = 90 % }
      fuel gas { heating_value net; co2 = [2020: 56, 2021: 55] tCO2/TJ step; ch4 = 0 tCH4/TJ; n2o = 0 tN2O/TJ }
      building homes {
        useful_heat = 100 GWh/yr * part * plain
        other_electricity = 0 GWh/yr
        shares heating { boiler = rest }
      }
    }
    scenario bau "Nothing" { }
    """

  private func values(_ setting: (path: String, value: String)) throws -> [String: [UInt64]] {
    var request = CompileRequest(scenarios: ["bau"])
    request.settings = [setting]
    return try Journey(text: Self.city, request).values().bits()
  }

  @Test(arguments: [
    ("population", "3.5", "3.5 million person"), ("population", "2000", "2_000 million person"),
    ("part", "25", "25 %"), ("part", "1900.5", "1_900.5 %"), ("plain", "0.25", "0.250"),
    ("plain", "2000", "2_000"), ("energy.boiler.efficiency", "95", "95 %"),
    ("energy.boiler.efficiency", "1e2", "100 %"), ("energy.gas.co2", "60", "60 tCO2/TJ"),
    ("energy.gas.co2", "(60.5)", "60.5 tCO2/TJ"), ("fall", "-2", "-2 %/yr"),
  ])
  func `a bare number has the unit of the file`(_ path: String, _ bare: String, _ full: String) throws {
    #expect(try differences(values((path, bare)), values((path, full))) == [])
  }

  @Test func `a report says in which unit a bare number was read`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.city, to: "city.wedge")
    let settings = [("part", "25"), ("plain", "0.7"), ("population", "3 thousand person")]
    let result = Engine().run(RunOptions(file: file, settings: settings))
    #expect(result.exitCode == .success, "\(result.messages)")
    for said in ["part = 25 %", "plain = 0.7", "population = 3 thousand person"] {
      #expect(result.output.contains(said), "\(said) in \(result.output)")
    }
  }

  @Test func `a unit that is written, and a date, stay what they are`() throws {
    let bare = try values(("energy.gas.co2", "60"))
    #expect(try differences(values(("energy.gas.co2", "0.06 ktCO2/TJ")), bare) == [])
    #expect(try differences(values(("energy.gas.co2", "30 tCO2/TJ + 30 tCO2/TJ")), bare) == [])
    _ = try values(("middle", "2031.5"))
  }

  @Test func `a formula has no unit that a bare number could have`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.city, to: "city.wedge")
    let result = Engine().run(RunOptions(file: file, settings: [("formula", "3")]))
    #expect(result.exitCode == .faultyFiles)
    #expect(result.messages.contains("formula") && result.messages.contains("--set"), "\(result.messages)")
  }

  @Test func `a table of draws and a setting read one number alike`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.city, to: "city.wedge")
    func last(_ change: (inout SweepOptions) -> Void) throws -> [[Double]] {
      var options = SweepOptions(file: file, scenarios: ["bau"])
      options.outputs = ["emissions.gross"]
      options.drawsFile = folder.file("draws.csv")
      change(&options)
      let result = Engine().sweep(options)
      try #require(result.exitCode == .success, "\(result.messages)")
      let table = try DrawnTable(String(contentsOfFile: folder.file("draws.csv"), encoding: .utf8))
      return table.columns["emissions.gross"] ?? []
    }
    let inputs = try folder.write("part\n25\n", to: "in.csv")
    let stated = try last { $0.inputs = inputs }
    let set = try last {
      $0.settings = [("part", "25")]
      $0.samples = 1
    }
    #expect(stated == set && stated.count == 1 && stated[0][0] > 0)
  }
}
