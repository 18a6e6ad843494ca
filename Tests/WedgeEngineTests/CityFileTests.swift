import Foundation
import Testing

@testable import WedgeEngine

/// The files of real cities: `Scenarios/NAME/NAME.wedge`, with what was measured beside them.
struct CityFileTests {
  static let cities: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Repository.path("Scenarios"))
    return (names ?? []).filter { FileManager.default.fileExists(atPath: path($0)) }.sorted()
  }()

  private static func path(_ city: String) -> String {
    Repository.path("Scenarios/\(city)/\(city).wedge")
  }

  private func run(_ city: String) throws -> RunJSON {
    try RunJSON(Engine().run(RunOptions(file: Self.path(city), isJSON: true)).output)
  }

  @Test func `there are cities`() { #expect(Set(Self.cities).isSuperset(of: ["new-york", "stockholm"])) }

  @Test(arguments: cities)
  func `a city keeps what it must, and a deeper scenario emits less`(_ city: String) throws {
    let result = Engine().run(RunOptions(file: Self.path(city), isJSON: true))
    #expect(result.exitCode == .success, "\(result.messages)")
    #expect(result.messages.isEmpty, "\(result.messages)")
    let run = try RunJSON(result.output)
    let (bau, current, deep) = try (
      run.scenario("bau"), run.scenario("current_policies"), run.scenario("deep")
    )
    for year in [2030, 2040, 2050] {
      let values = try [bau, current, deep].map { try #require($0.value("emissions.gross", in: year)) }
      #expect(values[0] > values[1] && values[1] > values[2], "\(year): \(values)")
    }
  }

  @Test(arguments: [
    ("stockholm", ["energy", "transport", "waste"]), ("new-york", ["transport", "waste"]),
  ])
  func `measured classes add up to the measured sector`(_ city: String, _ sectors: [String]) throws {
    let cells = try run(city).scenario("bau").inventory.compactMap(Cell.init)
    for sector in sectors {
      let totals = cells.filter { $0.path == "emissions.\(sector)" }
      #expect(totals.count >= 6)
      for total in totals {
        let classes = cells.filter { $0.path.hasPrefix("\(sector).") && $0.year == total.year }
        let sum = classes.compactMap(\.measured).reduce(0, +)
        // Each figure is rounded to a tonne.
        let rounding = 0.0005 * Double(classes.count + 1)
        let measured = try #require(total.measured)
        #expect(abs(sum - measured) <= rounding, "\(sector) \(total.year): \(sum)")
      }
    }
  }

  /// The tables of the Climate City Contract, worked out by hand, in tonnes:
  /// oil 173 GWh x 268.2, town gas 50 x 32.7, wood 48 x 5.2, power 6_409 x 31.6 and heat 6_034 x 49. What
  /// networks lose (17_393.29 + 12_202.11 + 1_590.5) and what leaks are rows of the inventory. The road is
  /// 3_334 million km x 0.148 and the power of 311 million km at 0.17 kWh, with its loss.
  @Test func `Stockholm's 2020 is the contract's activity times its factors`() throws {
    let bau = try run("stockholm").scenario("bau")
    let networks: Double = 6_409 * 31.6 + 6_034 * 49
    let fuels: Double = 173 * 268.2 + 50 * 32.7 + 48 * 5.2
    let energy = fuels + networks + 31_185.9 + 32_100
    let road: Double = 3_334_000 * 0.148 + 311_000 * 0.17 * 0.0316 / (1 - 1_590.5 / 29_910.9)
    let model = try #require(bau.value("emissions.energy", in: 2020)) * 1000
    #expect(abs(model / energy - 1) < 1e-9, "\(model) \(energy)")
    let cell = bau.inventory.compactMap(Cell.init).first {
      $0.path == "transport.road.emissions" && $0.year == 2020
    }
    let driven = try #require(cell?.model) * 1000
    #expect(abs(driven / road - 1) < 1e-3, "\(driven) \(road)")
  }

  /// `WEDGE_CITIES` names the collection that the data of the cities were copied from; without it the
  /// extract reads its own copy, of which it leaves out nothing.
  @Test(arguments: cities)
  func `the data beside a city are what its extract copies, to the byte`(_ city: String) throws {
    let folder = Repository.path("Scenarios/\(city)/data")
    let kept = "\(folder)/\(city).csv"
    let collection = ProcessInfo.processInfo.environment["WEDGE_CITIES"] ?? kept
    let tool = Process()
    let pipe = Pipe()
    tool.executableURL = URL(filePath: "/usr/bin/env")
    tool.arguments = ["python3", folder + "/extract.py", collection]
    tool.standardOutput = pipe
    try tool.run()
    let copied = pipe.fileHandleForReading.readDataToEndOfFile()
    tool.waitUntilExit()
    #expect(tool.terminationStatus == 0)
    #expect(try copied == Data(contentsOf: URL(filePath: kept)))
  }
}

private struct Cell {
  let path: String
  let year: Int
  let measured: Double?
  let model: Double?

  init?(_ object: [String: Any]) {
    guard let path = object["path"] as? String, let year = object["year"] as? Int else { return nil }
    self.path = path
    self.year = year
    measured = (object["measured"] as? NSNumber)?.doubleValue
    model = (object["model"] as? NSNumber)?.doubleValue
  }
}
