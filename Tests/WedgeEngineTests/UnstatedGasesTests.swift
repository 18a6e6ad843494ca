import Foundation
import Testing
import WedgeEngine

/// A run says which gases of a burnt fuel it counts as nothing.
struct UnstatedGasesTests {
  private func said(_ fuel: String, burnt: Bool = true) throws -> [String] {
    let folder = try TemporaryFolder()
    let demand = burnt ? "demand homes { carrier gasoline; end_use residential; amount = 100 TJ/yr }" : ""
    let facts = "energy { fuel \(fuel); \(demand) }\n"
    let file = try folder.write(WorkedCity.text(facts, horizon: "2020 to 2022"), to: "fuels.wedge")
    let result = Engine().run(RunOptions(file: file))
    #expect(result.exitCode == .success, "\(result.messages)")
    return result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.contains("as nothing") || $0.hasPrefix("would give") }
  }

  @Test func `a fuel that states its CO2 alone is said to lack the other gases`() throws {
    #expect(
      try said("gasoline { co2 = 69.3 tCO2/TJ }") == [
        "energy.gasoline: ch4 and n2o are not stated and count as nothing; catalogue gasoline would give them"
      ])
  }

  @Test func `one gas is said in the singular`() throws {
    #expect(
      try said("gasoline { co2 = 69.3 tCO2/TJ; ch4 = 0 kgCH4/TJ }") == [
        "energy.gasoline: n2o is not stated and counts as nothing; catalogue gasoline would give it"
      ])
  }

  @Test func `a gas of another use is said by its slot`() throws {
    #expect(
      try said("gasoline { co2 = 69.3 tCO2/TJ; ch4_road = 25 kgCH4/TJ; n2o = 0 kgN2O/TJ }") == [
        "energy.gasoline: ch4_residential is not stated and counts as nothing; catalogue gasoline would give it"
      ])
  }

  @Test(arguments: [
    "gasoline { }", "gasoline { co2e = 70 tCO2e/TJ }", "gasoline { catalogue gasoline; co2 = 69.3 tCO2/TJ }",
    "gasoline { co2 = 69.3 tCO2/TJ; ch4 = 0 kgCH4/TJ; n2o = 0 kgN2O/TJ }",
  ])
  func `a fuel that leaves nothing open is not spoken of`(_ fuel: String) throws {
    #expect(try said(fuel) == [])
  }

  @Test func `a fuel that nobody burns is not spoken of`() throws {
    #expect(try said("gasoline { co2 = 69.3 tCO2/TJ }", burnt: false) == [])
  }

  @Test func `a fuel that the catalogue does not know is spoken of alike`() throws {
    let folder = try TemporaryFolder()
    let facts = """
      energy { fuel own_blend { co2 = 70 tCO2/TJ }; demand homes { carrier own_blend; amount = 100 TJ/yr } }

      """
    let file = try folder.write(WorkedCity.text(facts, horizon: "2020 to 2022"), to: "fuels.wedge")
    let output = Engine().run(RunOptions(file: file)).output
    #expect(output.contains("  energy.own_blend: ch4 and n2o are not stated and count as nothing\n"))
  }

  @Test func `the starting file leaves no gas out`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(StartingFile.text(for: "Hilltown"), to: "hilltown.wedge")
    #expect(!Engine().run(RunOptions(file: file)).output.contains("as nothing"))
  }
}
