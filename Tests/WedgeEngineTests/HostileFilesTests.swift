import Testing
import WedgeEngine

/// Files made to exhaust time, memory or the stack: each ends in a diagnostic or a result.
struct HostileFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let head =
    "wedge 1\ncity \"H\" { horizon 2020 to 2050; base_year 2020; gwp \"AR6\"; money USD2022; assumed \"x\" }\n"
  private static let tail = "\nscenario bau \"x\" { }\n"

  private func run(_ body: String) throws -> CommandResult {
    Engine().run(RunOptions(file: try folder.write(Self.head + body + Self.tail, to: "hostile.wedge")))
  }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n")
  }

  private func expect(
    _ code: String, _ body: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try run(body)
    #expect(result.exitCode == .faultyFiles, sourceLocation: sourceLocation)
    #expect(result.messages.contains("[\(code)]"), "\(result.messages)", sourceLocation: sourceLocation)
  }

  @Test func `names that each rest on the next`() throws {
    try expect("E0322", lines(30_000) { "let a\($0) = a\($0 + 1)" } + "\nlet a30000 = 1")
  }

  @Test func `a lifetime behind names that double forty times`() throws {
    let doubling = lines(40) {
      $0 == 0 ? "let a0 = 0.000_1 yr" : "let a\($0) = (a\($0 - 1) + a\($0 - 1)) / 2"
    }
    let fleet = """

      energy { fuel f { co2 = 1 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ } }
      transport {
        powertrain p { carrier f }
        mode car {
          distance = 1000 vkm/yr; distance_per_vehicle = 10 vkm/vehicle/yr; lifetime = 5 yr + a39
          start steady
          energy_use { p = 1 MJ/vkm }
        }
      }
      """
    let result = try run(doubling + fleet)
    #expect(result.exitCode == .success, "\(result.messages)")
  }

  @Test func `past sales behind names that double forty times`() throws {
    let doubling = lines(40) {
      $0 == 0 ? "let a0 = 1 vehicle/yr" : "let a\($0) = (a\($0 - 1) + a\($0 - 1)) / 2"
    }
    let fleet = """

      energy { fuel f { co2 = 1 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ } }
      transport {
        powertrain p { carrier f }
        mode car {
          distance = 1000 vkm/yr; distance_per_vehicle = 10 vkm/vehicle/yr; lifetime = 5 yr
          past_sales = a39
          energy_use { p = 1 MJ/vkm }
        }
      }
      """
    let result = try run(doubling + fleet)
    #expect(result.exitCode == .success, "\(result.messages)")
  }

  @Test func `items that each need the emissions of the next`() throws {
    let items = lines(3_000) { "item i\($0) { activity = ippu.i\($0 + 1).emissions; co2e = 1 }" }
    let result = try run("ippu {\n" + items + "\nitem i3000 { activity = 1 t/yr; co2e = 1 tCO2e/t }\n}")
    #expect(result.exitCode == .faultyFiles)
  }

  @Test func `more members than a city may have`() throws {
    try expect(
      "E0940", "ippu {\n" + lines(5_000) { "item i\($0) { activity = 1 t/yr; co2e = 1 tCO2e/t }" } + "\n}")
  }

  @Test func `more rows of shares than a group may have`() throws {
    let rows = lines(2_000) { "p\($0) = 0.05 %" }
    try expect("E0940", "transport { shares split {\n" + rows + "\n} }")
  }

  @Test func `more levers than a city may have`() throws {
    try expect(
      "E0940",
      "population = 9 person\n"
        + lines(600) { "lever l\($0) \"x\" { effect add 1 person to population; schedule step at 2025 }" })
  }

  @Test func `more scenarios than a city may have`() throws {
    try expect("E0940", lines(80) { "scenario s\($0) \"x\" { }" })
  }

  @Test func `tens of thousands of names that nothing states`() throws {
    try expect("E0301", lines(30_000) { "let a\($0) = nothing\($0)" })
  }

  @Test func `three thousand numbers that are correlated`() throws {
    let numbers = lines(3_000) { "let a\($0) = 1 ~ normal(± 0.1 sd)" }
    let names = (0..<3_000).map { "a\($0)" }.joined(separator: ",\n")
    try expect("E0710", numbers + "\ncorrelate c { " + names + " at 0.5 }")
  }

  @Test func `a share that no integer holds`() throws {
    try expect(
      "E0404",
      "energy { fuel a { co2 = 1 tCO2/TJ }\nfuel b { shares blend { a = 1_000_000_000_000_000_000_000 million % } } }"
    )
  }
}
