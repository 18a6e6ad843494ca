import Foundation
import Testing

@testable import WedgeEngine

/// Minneapolis: what its file says of the measured years, and what its scenarios do.
struct MinneapolisTests {
  private static let file = Repository.path("Scenarios/minneapolis/minneapolis.wedge")
  private static let data = Repository.path("Scenarios/minneapolis/data")

  private func run() throws -> RunJSON {
    let result = Engine().run(RunOptions(file: Self.file, isJSON: true))
    #expect(result.exitCode == .success, "\(result.messages)")
    #expect(result.messages.isEmpty, "\(result.messages)")
    #expect(try SchemaValidator(named: "wedge-run-1.schema.json").faults(of: result.output) == [])
    return try RunJSON(result.output)
  }

  /// The cells of the inventories by path and year.
  private func cells(_ run: RunJSON) throws -> [String: [Int: [String: Any]]] {
    var cells: [String: [Int: [String: Any]]] = [:]
    for cell in try run.scenario("bau").inventory {
      let path = try #require(cell["path"] as? String)
      let year = try #require(cell["year"] as? Int)
      cells[path, default: [:]][year] = cell
    }
    return cells
  }

  private func number(_ cell: [String: Any]?, _ key: String) -> Double {
    (cell?[key] as? NSNumber)?.doubleValue ?? .nan
  }

  @Test func `targets of the past and of 2050 are met, net zero is not`() throws {
    let met = try run().scenario("deep").targets.map { ($0["name"] as? String ?? "", $0["met"] as? Bool) }
    let verdicts = Dictionary(uniqueKeysWithValues: met)
    #expect(verdicts == ["minus15": true, "minus30": true, "minus80": true, "net_zero": false])
  }

  @Test func `each scenario emits less than its parent once its levers act`() throws {
    let run = try run()
    let paths = try ["bau", "current_policies", "deep"].map {
      try run.scenario($0).series("emissions.basic")
    }
    let first = try #require(run.scenarios.first?.years.first)
    for (parent, child) in zip(paths, paths.dropFirst()) {
      for (step, pair) in zip(parent, child).enumerated() {
        if first + step <= 2023 {
          #expect(pair.0 == pair.1, "\(first + step): measured years are one past")
        } else {
          #expect(pair.0 > pair.1, "\(first + step)")
        }
      }
    }
  }

  @Test func `the measured classes add up to the sectors, and the sectors to the totals`() throws {
    let cells = try cells(run())
    func measured(_ path: String, _ year: Int) -> Double { number(cells[path]?[year], "measured") }
    func sum(_ paths: [String], _ year: Int) -> Double { paths.reduce(0) { $0 + measured($1, year) } }
    let rounding = 0.004  // kt: each figure is a whole tonne
    for year in 2005...2022 {
      let driving = ["car", "light_truck", "heavy_truck", "bus"].map { "transport.\($0).emissions" }
      #expect(abs(sum(driving, year) - measured("emissions.transport", year)) < rounding, "\(year)")
      let waste = ["landfill", "waste_to_energy", "compost", "sewage"].map { "waste.\($0).emissions" }
      #expect(abs(sum(waste, year) - measured("emissions.waste", year)) < rounding, "\(year)")
    }
    for year in 2005...2020 {
      let sectors = ["emissions.energy", "emissions.transport", "emissions.waste"]
      let basic = measured("emissions.basic", year)
      #expect(abs(sum(sectors, year) - basic) < rounding, "\(year)")
      let land = measured("afolu.land.emissions", year)
      #expect(abs(basic - land - measured("emissions.net", year)) < rounding, "\(year)")
      let fuels = ["homes", "businesses", "coal", "oil"].map { "energy.\($0).emissions" }
      let other = measured("emissions.energy", year) - sum(fuels, year)
      #expect(other > -rounding && other < 1.632, "\(year): at most 1.6 kt of other fuel to 2011")
      #expect(year <= 2011 || other < rounding, "\(year)")
    }
  }

  /// What has a factor in the source needs no fit, and so deviates by no more than the rounding of the data.
  @Test(arguments: [
    "energy.homes.emissions", "energy.businesses.emissions", "waste.landfill.emissions",
    "waste.waste_to_energy.emissions", "waste.compost.emissions",
  ])
  func `a class with factors of the source is met in every year`(_ path: String) throws {
    let years = try #require(cells(run())[path])
    #expect(years.count >= 16)
    for (year, cell) in years { #expect(abs(number(cell, "deviation")) < 2e-4, "\(path) in \(year)") }
  }

  /// 973_079.4 MWh x 0.700498 t/MWh, and 10_074_565.4 Mcf x 1.026 MMBtu x (53.06 + 0.001 x 27.9 + 0.0001 x 273) kg.
  @Test func `homes in 2010 emit what their kilowatt-hours and cubic feet say`() throws {
    let power = 973_079.4 * 0.700498 / 1e3
    let burnt: Double = 53.06 + 0.001 * 27.9 + 0.0001 * 273
    let gas = 10_074_565.4 * 1.026 * burnt / 1e6
    let homes = try #require(run().scenario("bau").value("energy.homes.emissions", in: 2010))
    #expect(agree(homes, power + gas, 1e-12))
  }

  @Test func `no emission row is among the data`() throws {
    let text = try String(contentsOfFile: Self.data + "/minneapolis.csv", encoding: .utf8)
    #expect(text.split(separator: "\n").count == 195)
    #expect(!text.contains("emissions_") && !text.contains("CDP"))
  }
}
