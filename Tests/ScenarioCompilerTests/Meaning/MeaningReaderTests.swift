import Testing

@testable import ScenarioCompiler

struct MeaningReaderTests {
  /// Numbers that each rest on the next.
  private func chain(_ count: Int) -> Toy {
    let numbers = (0..<count).map { "let x\($0) = x\($0 + 1) + 1" } + ["let x\(count) = 1"]
    return Toy(
      numbers.joined(separator: "\n")
        + "\ngarden { plot north { area = x0 * 1 m2; yield = 1 kg/m2/yr } }\nscenario s \"\" { }")
  }

  @Test func `numbers may rest on each other a hundred deep, and a thousand deep ends in words`() {
    #expect(chain(100).values["s"]?["garden.north.harvest"]?[0] == 0.101)
    #expect(chain(5_000).codes.contains("E0322"))
  }
}
