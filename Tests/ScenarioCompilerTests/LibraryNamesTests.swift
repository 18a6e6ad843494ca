import Testing

@testable import ScenarioCompiler

struct LibraryNamesTests {
  private let plot = "garden { plot north { area = 1_000 m2; yield = 2 kg/m2/yr } }\n"
  private let library = """
    lever rain "" { effect set garden.rain to 1 m/yr; schedule step at 2022 }
    lever more "" { effect set garden.north.yield to 4 kg/m2/yr; schedule step at 2022; needs rain }
    package both "" { apply rain; apply more }
    """

  @Test func `a library names its own levers without the name it is imported under`() {
    #expect(Toy(plot + "scenario s \"\" { use lib.both }", library: library).codes == [])
    #expect(Toy(plot + "scenario s \"\" { apply lib.rain; apply lib.more }", library: library).codes == [])
  }

  @Test func `what a lever of a library needs must be applied`() {
    #expect(Toy(plot + "scenario s \"\" { apply lib.more }", library: library).codes == ["E0607"])
  }
}
