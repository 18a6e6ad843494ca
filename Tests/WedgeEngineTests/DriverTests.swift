import Plans
import ScenarioCompiler
import Testing

@testable import WedgeEngine

/// What emissions are the product of, on all files of the repository.
struct DriverTests {
  private static let wanting: CompileRequest = {
    var request = CompileRequest()
    request.wantsDrivers = true
    return request
  }()

  private static let files =
    FeatureTests.files.map { "Scenarios/Features/\($0)" }
    + CityFileTests.cities.map { "Scenarios/\($0)/\($0).wedge" }

  @Test(arguments: files)
  func `the emissions of all members and carriers add up to their sectors`(_ file: String) throws {
    let journey = try Journey(Repository.path(file), Self.wanting)
    let results = try journey.values()
    for scenario in journey.compiled.scenarios {
      let sectors = Set(scenario.drivers.map(\.sector))
      for sector in ["energy", "transport", "waste", "ippu", "afolu"] {
        let path = "emissions.\(sector)"
        guard let output = scenario.outputs.first(where: { $0.path == path }) else { continue }
        let total = results.series(path, in: scenario.name)
        for (step, value) in total.enumerated() {
          let parts = scenario.drivers.filter { $0.sector == sector }.map { driver -> Double in
            let series = results.evaluation.outputs[driver.emissions]
            return series.lane(0)[series.years == nil ? 0 : step] / output.factor
          }
          let size = parts.reduce(0) { $0 + abs($1) }
          #expect(
            agree(parts.reduce(0, +), value, 1e-11, scale: size), "\(scenario.name) \(path), step \(step)")
        }
        if !sectors.contains(sector) { #expect(total.allSatisfy { $0 == 0 }, "\(path)") }
      }
    }
  }

  @Test(arguments: files)
  func `a run does not compute what nobody asked for`(_ file: String) throws {
    let journey = try Journey(Repository.path(file))
    for scenario in journey.compiled.scenarios { #expect(scenario.drivers.isEmpty) }
  }
}
