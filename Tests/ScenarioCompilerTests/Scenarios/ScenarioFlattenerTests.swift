import Testing

@testable import ScenarioCompiler

struct ScenarioFlattenerTests {
  private let lever = """
    garden { plot north { area = 10 m2; yield = 2 kg/m2/yr } }
    lever more "" { effect set garden.north.yield to 4 kg/m2/yr; schedule step at 2020 }

    """

  @Test func `a lever is changed once in a scenario`() {
    let changes = ["change more at 50 %", "change more at 80 %"]
    for lines in [changes, changes.reversed()] {
      let toy = Toy(
        lever + """
          scenario p "" { apply more }
          scenario c "" from p { \(lines.joined(separator: "; ")) }
          """)
      #expect(toy.codes.count == 1)
    }
  }

  @Test func `sixteen scenarios inherit from each other and no more, whatever the order of lines`() {
    for count in [16, 17] {
      let chain = (1...count).map { "scenario s\($0) \"\"\($0 == 1 ? "" : " from s\($0 - 1)") { }" }
      for lines in [chain, chain.reversed()] {
        #expect(Toy(lever + lines.joined(separator: "\n")).codes.isEmpty == (count == 16))
      }
    }
  }
}
