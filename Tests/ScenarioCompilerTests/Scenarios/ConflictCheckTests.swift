import Testing

@testable import ScenarioCompiler

struct ConflictCheckTests {
  @Test func `setting a row and setting its whole group conflict, whichever lever comes first`() {
    for (row, whole) in [("a", "b"), ("b", "a")] {
      let toy = Toy(
        """
        garden {
          crop beans { }
          crop corn { }
          plot north { area = 10 m2; yield = 1 kg/m2/yr; shares crops { beans = 60 %; corn = rest } }
        }
        lever \(row) "" { effect set garden.north.crops.beans to 10 %; schedule step at 2020 }
        lever \(whole) "" {
          effect set garden.north.crops to { beans = 20 %; corn = 80 % }; schedule step at 2020
        }
        scenario s "" { apply a; apply b }
        """)
      #expect(toy.codes == ["E0602"])
    }
  }
}
