import Foundation
import Testing

@testable import WedgeEngine

/// San Francisco: what its file says of the measured years, and what its scenarios do.
struct SanFranciscoTests {
  private static let file = Repository.path("Scenarios/san-francisco/san-francisco.wedge")
  private static let data = Repository.path("Scenarios/san-francisco/data")
  private static let counted = [1990, 2000, 2005, 2010, 2012, 2015, 2016, 2017, 2018, 2019]

  private func run() throws -> RunJSON {
    let result = Engine().run(RunOptions(file: Self.file, isJSON: true))
    #expect(result.exitCode == .success, "\(result.messages)")
    #expect(result.messages.isEmpty, "\(result.messages)")
    #expect(try SchemaValidator(named: "wedge-run-1.schema.json").faults(of: result.output) == [])
    return try RunJSON(result.output)
  }

  /// What the inventories measured, kt, by path and year.
  private func measured() throws -> [String: [Int: Double]] {
    var figures: [String: [Int: Double]] = [:]
    for cell in try run().scenario("bau").inventory {
      let path = try #require(cell["path"] as? String)
      let year = try #require(cell["year"] as? Int)
      figures[path, default: [:]][year] = (cell["measured"] as? NSNumber)?.doubleValue
    }
    return figures
  }

  @Test func `61 % by 2030 is met, net zero is not`() throws {
    let targets = try run().scenario("deep").targets
    let met = targets.map { ($0["name"] as? String ?? "", $0["met"] as? Bool) }
    #expect(Dictionary(uniqueKeysWithValues: met) == ["minus61": true, "zero40": false])
  }

  @Test func `each scenario emits less than its parent once its levers act`() throws {
    let run = try run()
    let paths = try ["bau", "current_policies", "deep"].map {
      try run.scenario($0).series("emissions.gross")
    }
    let first = try #require(run.scenarios.first?.years.first)
    for (parent, child) in zip(paths, paths.dropFirst()) {
      for (step, pair) in zip(parent, child).enumerated() {
        if first + step <= 2023 {
          #expect(pair.0 == pair.1, "\(first + step): one past")
        } else {
          #expect(pair.0 > pair.1, "\(first + step)")
        }
      }
    }
  }

  @Test func `the measured classes add up to the sectors, and the sectors to the total`() throws {
    let measured = try measured()
    let rounding = 0.006  // kt: each figure is a whole tonne
    func sum(_ section: String, _ year: Int) -> Double {
      let members = measured.keys.filter { $0.hasPrefix(section + ".") && $0.hasSuffix(".emissions") }
      return members.sorted().reduce(0) { $0 + (measured[$1]?[year] ?? .nan) }
    }
    for year in Self.counted {
      func total(_ word: String) -> Double { measured["emissions." + word]?[year] ?? .nan }
      let sectors = ["energy", "transport", "waste", "afolu"]
      #expect(abs(sectors.reduce(0) { $0 + total($1) } - total("gross")) < rounding, "\(year)")
      #expect(abs(sum("waste", year) - total("waste")) < rounding, "\(year)")
      #expect(abs(sum("afolu", year) - total("afolu")) < rounding, "\(year)")
      let gasOil = total("energy") - sum("energy", year)
      #expect(gasOil > 0.042 - rounding && gasOil < 0.131 + rounding, "\(year): gas oil is left out")
      let buses = total("transport") - sum("transport", year)
      let most = year < 2016 ? 0 : 0.016
      #expect(buses > -rounding && buses < most + rounding, "\(year): the buses' gas is left out")
    }
  }

  /// Losses and leaks upstream are scope 3, as landfill is, which alone of these counts in BASIC.
  @Test func `the city counts losses, leaks upstream and agriculture beyond BASIC`() throws {
    for scenario in try run().scenarios {
      for (index, year) in scenario.years.enumerated() {
        func value(_ path: String) -> Double { scenario.series(path)[index] }
        let beyond = value("emissions.scope3") - value("waste.landfill.emissions") + value("emissions.afolu")
        #expect(
          agree(value("emissions.gross"), value("emissions.basic") + beyond, 1e-12),
          "\(scenario.name) \(year)")
      }
    }
  }

  /// Therms x EPA's factors, and kilowatt-hours with their losses x the mean factor of homes and businesses.
  @Test func `homes in 2019 emit what their therms and kilowatt-hours say`() throws {
    let burnt: Double = 53.06 + 0.001 * 28 + 0.0001 * 265
    let gas = 128_924_620 * 0.1 * burnt / 1e6
    let used = 1_291_471_676 + 2_789_722_149.94
    let lost = 58_021_596.58 + 161_769_951.82
    let factor: Double = (19_396.04 + 37_678.53) / used / 1e3
    let power = 1_291_471_676 * (1 + lost / used) * factor
    let homes = try #require(run().scenario("bau").value("energy.homes.emissions", in: 2019))
    #expect(agree(homes, gas + power, 1e-12))
  }

  @Test func `of emissions the data hold those of electricity alone, one for each supplier and year`() throws
  {
    let text = try String(contentsOfFile: Self.data + "/san-francisco.csv", encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.contains(",emissions_") }
    #expect(rows.count == 5 * Self.counted.count)
    #expect(rows.allSatisfy { $0.contains("/ Electricity / end use,") })
  }
}
