import Foundation
import Testing

@testable import WedgeEngine

struct TrackTests {
  private func json(_ options: TrackOptions) throws -> [String: Any] {
    var options = options
    options.isJSON = true
    let result = Engine().track(options)
    #expect(result.exitCode == .success, "\(result.messages)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func sectors(_ root: [String: Any]) -> [[String: Any]] {
    (root["change"] as? [String: Any])?["sectors"] as? [[String: Any]] ?? []
  }

  /// Gas grows from 100 to 210 GWh and power from 50 to 105 while the grid halves.
  private var town: HindcastTown {
    var town = HindcastTown()
    town.gas = { 100 + 10 * Double($0 - 2000) }
    town.power = { 50 + 5 * Double($0 - 2000) }
    town.grid = { $0 == 2011 ? 0.25 : 0.5 }
    town.factor = "0.25 kgCO2e/kWh"
    town.more = """
      target less "A tenth of 2000" {
        emissions.energy falls by 90 % from 2000 by 2021 - 1
      }
      """.replacing("2021 - 1", with: "2020")
    return town
  }

  @Test func `activity and factor are told apart in closed form`() throws {
    let folder = try TemporaryFolder()
    let root = try json(TrackOptions(file: try town.write(to: folder)))
    let energy = try #require(sectors(root).first { $0["sector"] as? String == "energy" })
    // Both demands grow by 2.1: gas from 25 to 52.5 kt by activity alone, power from 25 to 26.25 by
    // 2.1 and a factor of one half, weighed with the logarithmic mean L = 1.25 / ln 1.05.
    let mean = 1.25 / log(1.05)
    func value(_ key: String) -> Double { energy[key] as? Double ?? .nan }
    #expect(abs(value("activity") - (27.5 + mean * log(2.1))) < 1e-9)
    #expect(abs(value("factor") - mean * log(0.5)) < 1e-9)
    for key in ["structure", "intensity", "fuel_mix", "not_split"] {
      #expect(abs(value(key)) < 1e-9, "\(key)")
    }
    #expect(abs(value("modelled_change") - 28.75) < 1e-9)
    #expect(abs(value("measured_change") - 28.75) < 1e-9)
  }

  @Test func `a target says how fast it must go from here, beside how fast it went`() throws {
    let folder = try TemporaryFolder()
    var town = town
    town.more += "\nscenario plan \"Promises\" from bau { should meet less }"
    let root = try json(TrackOptions(file: try town.write(to: folder)))
    #expect(root["scenario"] as? String == "plan")
    let need = try #require((root["needs"] as? [[String: Any]])?.first)
    let needed = try #require(need["needed"] as? [String: Any])
    // From 78.75 kt in 2011 to 5 kt in 2020.
    #expect(abs((needed["fall_per_year"] as? Double ?? .nan) - 73.75 / 9) < 1e-9)
    let recent = try #require(need["recent"] as? [String: Any])
    // 2006: 160 GWh at 0.25 and 80 GWh at 0.5.
    #expect(recent["from"] as? Int == 2006)
    #expect(abs((recent["fall_per_year"] as? Double ?? .nan) - (80 - 78.75) / 5) < 1e-9)
  }

  /// Besides the record of energy, two years of all sectors.
  private var sectorTown: HindcastTown {
    var town = HindcastTown()
    town.more = """
      inventory whole "All sectors" unit tCO2e {
        columns emissions.energy, emissions.transport, emissions.waste
        1990: 70_000, 40_000, 20_000
        2000: 50_000, 30_000, 20_000
        2011: 45_000, 30_000, NO
      }
      target half "Half of all" { emissions.net falls by 50 % from 2000 by 2020 }
      target early "Before the newest year" { emissions.energy at most 20 ktCO2e/yr by 2010 }
      target small "Of one member" { energy.boilers.emissions at most 20 ktCO2e/yr by 2020 }
      scenario plan "Promises" from bau { should meet half; should meet early; should meet small }
      """
    return town
  }

  @Test func `a total that is the sum of measured sectors is tracked as it is judged`() throws {
    let folder = try TemporaryFolder()
    let root = try json(TrackOptions(file: try sectorTown.write(to: folder)))
    let needs = root["needs"] as? [[String: Any]] ?? []
    #expect(needs.compactMap { $0["target"] as? String } == ["half"])
    let need = try #require(needs.first)
    // 45 + 30 kt of 2011, half of the 100 kt of 2000.
    #expect(agree(need["measured"] as? Double ?? .nan, 75, 1e-12))
    #expect(agree(need["limit"] as? Double ?? .nan, 50, 1e-12))
    let needed = try #require(need["needed"] as? [String: Any])
    #expect(agree(needed["fall_per_year"] as? Double ?? .nan, 25.0 / 9, 1e-12))
  }

  @Test func `each target without a pace has its reason`() throws {
    let folder = try TemporaryFolder()
    let file = try sectorTown.write(to: folder)
    let without = try json(TrackOptions(file: file))["targets_without_pace"] as? [[String: String]]
    #expect(
      without == [
        ["target": "early", "reason": "no year left"], ["target": "small", "reason": "not measured"],
      ])
    let text = Engine().track(TrackOptions(file: file)).output
    #expect(
      text.contains("  early: 2010 lies before the newest measured year, 2011, and no year is left\n"),
      "\(text)")
    #expect(text.contains("  small: no measured column tells about energy.boilers.emissions\n"))
  }

  @Test func `measured years before the horizon are named`() throws {
    let folder = try TemporaryFolder()
    let file = try sectorTown.write(to: folder)
    let said = "1990 lies before the horizon and is not used; begin the horizon earlier\n"
    #expect(Engine().track(TrackOptions(file: file)).output.contains(said))
    #expect(Engine().hindcast(HindcastOptions(file: file)).output.contains(said))
    #expect(try json(TrackOptions(file: file))["years_outside_horizon"] as? [Int] == [1990])
  }

  @Test func `a sector's change runs up to the newest year in which it was measured`() throws {
    let root = try json(TrackOptions(file: Repository.path("Scenarios/stockholm/stockholm.wedge")))
    let energy = try #require(sectors(root).first { $0["sector"] as? String == "energy" })
    #expect(energy["from"] as? Int == 2012 && energy["to"] as? Int == 2020)
    // The rows of the C40 inventories, t.
    let change = (609_787 - 1_275_639) / 1e3
    #expect(agree(energy["measured_change"] as? Double ?? .nan, change, 1e-12))
  }

  @Test(arguments: CityFileTests.cities)
  func `the parts add up to the modelled change of each sector`(_ city: String) throws {
    let file = Repository.path("Scenarios/\(city)/\(city).wedge")
    let root = try json(TrackOptions(file: file))
    let scenario = try #require(root["scenario"] as? String)
    let run = try RunJSON(Engine().run(RunOptions(file: file, scenarios: [scenario], isJSON: true)).output)
    for sector in sectors(root) {
      let name = try #require(sector["sector"] as? String)
      let (first, last) = try (#require(sector["from"] as? Int), #require(sector["to"] as? Int))
      let keys = ["activity", "structure", "intensity", "fuel_mix", "factor", "not_split"]
      let parts = keys.reduce(0.0) { $0 + (sector[$1] as? Double ?? .nan) }
      let path = "emissions.\(name)"
      let ends = try (
        #require(try run.scenario(scenario).value(path, in: first)),
        #require(try run.scenario(scenario).value(path, in: last))
      )
      #expect(agree(parts, ends.1 - ends.0, 1e-9, scale: ends.0), "\(city) \(name)")
    }
  }

  @Test func `the JSON fits its schema, and the text has its three parts`() throws {
    let file = Repository.path("Scenarios/new-york/new-york.wedge")
    let result = Engine().track(TrackOptions(file: file, isJSON: true))
    #expect(try SchemaValidator(named: "wedge-track-1.schema.json").faults(of: result.output) == [])
    let text = Engine().track(TrackOptions(file: file, scenario: "bau")).output
    for part in ["New York City · measured against bau", "Gap to the path", "What changed from 2005 to 2022"]
    {
      #expect(text.contains(part), "\(part)")
    }
    let deep = Engine().track(TrackOptions(file: file)).output
    #expect(deep.contains("What the targets need from here") && deep.contains("measured against deep"))
  }

  @Test func `the change can be counted from another measured year`() throws {
    let folder = try TemporaryFolder()
    let file = try town.write(to: folder)
    let root = try json(TrackOptions(file: file, since: 2010))
    #expect((root["change"] as? [String: Any])?["from"] as? Int == 2010)
    for year in [1999, 2011, 2020] {
      let result = Engine().track(TrackOptions(file: file, since: year))
      #expect(result.exitCode == .faultyFiles)
      #expect(result.messages.hasPrefix("error[E0853]: \(year) is no measured year before the newest one"))
      #expect(result.messages.contains("--> town.wedge:"), "\(result.messages)")
      #expect(result.messages.contains("= help  write --since \(year == 1999 ? 2000 : 2010)\n"))
    }
  }

  @Test func `an unknown scenario is asked back, and nothing measured is said`() throws {
    let folder = try TemporaryFolder()
    let unknown = Engine().track(TrackOptions(file: try town.write(to: folder), scenario: "bua"))
    #expect(unknown.exitCode == .faultyFiles && unknown.messages.contains("did you mean \"bau\"?"))
    let small = Engine().track(TrackOptions(file: Repository.path("Scenarios/Features/small.wedge")))
    #expect(small.exitCode == .faultyFiles && small.messages.hasPrefix("error[E0851]"))
  }
}
