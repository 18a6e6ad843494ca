import Testing

@testable import ScenarioSyntax

@Test(arguments: ["small.wedge", "new-york.wedge", "refmodel.wedge", "lib/cnca/levers.wedge"])
func `an example file has no mistakes of form`(name: String) throws {
  let bytes = try #require(TestFiles.read("Examples/\(name)"))
  let text = report(on: bytes, name: name)
  #expect(text == "")
}
