import Testing
import WedgeEngine

/// Files without a mistake whose run gives no valid result: exit code 3, with cause and year.
struct FailedRunTests {
  private func run(_ feature: String, replacing old: String, with new: String) throws -> CommandResult {
    let folder = try TemporaryFolder()
    let text = try Repository.text("Scenarios/Features/\(feature).wedge")
    let file = try folder.write(text.replacing(old, with: new), to: "\(feature).wedge")
    return Engine().run(RunOptions(file: file))
  }

  @Test func `a balance without a solution names its networks and the year`() throws {
    let result = try run("balance", replacing: "electricity = 0.1;", with: "electricity = 0.95;")
    #expect(result.exitCode == .failed)
    #expect(
      result.messages.contains(
        "error[E1002]: the balance of energy.electricity, energy.gas has no solution in 2020"))
    #expect(result.output.isEmpty)
  }

  @Test func `a network that takes all it puts out is named`() throws {
    let result = try run("balance", replacing: "electricity = 0.1;", with: "electricity = 1;")
    #expect(result.exitCode == .failed)
    #expect(result.messages.contains("error[E1002]: the balance of energy.electricity has no solution"))
  }

  @Test func `a fleet that shrinks faster than it dies names the mode and the year`() throws {
    let result = try run(
      "small", replacing: "distance             = population * 4_200 vkm/person/yr",
      with: "distance = [2020: 420 million, 2025: 40 million] vkm/yr linear then hold")
    #expect(result.exitCode == .failed)
    #expect(
      result.messages.contains("error[E1003]: transport.car falls faster than its stock leaves in 2021"))
    #expect(result.messages.contains("small.wedge:14:8"))
  }

  @Test func `a division by nothing names the year`() throws {
    let result = try run(
      "small", replacing: "target halve",
      with: """
        ippu {
          item x {
            activity = population / (population - population at 2030)
            co2e = 1 kgCO2e/yr
            gpc "IV.1" scope 1
          }
        }
        target halve
        """)
    #expect(result.exitCode == .failed)
    #expect(result.messages.contains("is not a finite number in 2030"))
  }
}
