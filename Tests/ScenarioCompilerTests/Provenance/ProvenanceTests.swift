import ScenarioSyntax
import Testing

@testable import ScenarioCompiler

struct ProvenanceTests {
  private func read(_ text: String, city: String = "require sources") throws -> (SmallFile, Provenance) {
    let file = SmallFile("city \"L\" { horizon 2020 to 2050; gwp \"AR5\"; \(city) }\n" + text)
    var declarations = Declarations()
    declarations.add(file.tree, prefix: "")
    let settings = try #require(
      CityReader(gwpSets: ["AR5"], complaints: file.complaints).settings(declarations.cities, file: 0))
    let tree = CityTree(vocabulary: ToyVocabulary.vocabulary)
    var facts = FactReader(tree: tree, complaints: file.complaints)
    facts.read(declarations.facts)
    CitedSources(complaints: file.complaints).check([file.tree])
    let reader = ProvenanceReader(sources: file.map, complaints: file.complaints)
    return (file, reader.read(tree: tree, declarations: declarations, settings: settings))
  }

  @Test func `a number without a source is counted with its line`() throws {
    let (file, _) = try read("let a = 3\nlet b = 4; let c = 5\nlet d = 6, assumed \"guess\"")
    #expect(file.codes == ["E0305"])
    #expect(file.blamed == "a")
    let said = file.complaints.diagnostics[0]
    #expect(said.headline == "3 numbers have no source")
    #expect(said.notes[0].lines == ["lines 3, 4"])
  }

  @Test(arguments: [
    "let a = 3, source \"report\"", "let a = 2030", "let a = 3, assumed \"x\"\nlet b = a",
    "let a = schedule step at 2030", "source s \"S\"\nlet a = 3, source s",
    "garden { assumed \"x\"; rain = 0.5 m/yr }",
    "lever l \"L\" { option year = 2030; schedule step at year }",
    "scenario x \"X\" { assumed \"x\"; override rain = 3 m/yr }",
  ])
  func `what is covered, computed or a date needs no source of its own`(_ text: String) throws {
    #expect(try read(text).0.codes == [])
  }

  @Test(arguments: [
    "garden { rain = 0.5 m/yr }", "lever l \"L\" { option cut = 5 %; schedule step at 2030 }",
    "lever l \"L\" { effect set garden.rain to 3 m/yr; schedule step at 2030 }",
    "scenario x \"X\" { override rain = 3 m/yr }", "scenario x \"X\" { apply l { cut = 5 % } }",
    "exchange 1 EUR2020 = 1.2 USD2022", "correlate g { a with b at 0.5 }",
    "let a = [2020: 3] then hold", "table t from csv \"t.csv\" { key year \"y\"; column a \"v\" unit t }",
  ])
  func `a stated number needs one`(_ text: String) throws {
    #expect(try read(text).0.codes == ["E0305"])
  }

  @Test func `a source of the city covers all`() throws {
    let (file, _) = try read(
      "let a = 3\ngarden { rain = 0.5 m/yr }", city: "require sources; source \"one report\"")
    #expect(file.codes == [])
  }

  @Test func `a source that is not declared is told, with the one that was meant`() throws {
    let (file, _) = try read("source census \"C\"\nlet a = 3, source cencus", city: "")
    #expect(file.codes == ["E0310"])
    #expect(file.blamed == "cencus")
    #expect(file.complaints.diagnostics[0].notes[0].lines == ["did you mean \"census\"?"])
  }

  @Test func `assumed and calibrated numbers are listed with value and reason, in path order`() throws {
    let (_, provenance) = try read(
      """
      let b = 4, calibrated "rows of 2019"
      let a = 3 %, assumed "guess"
      lever l "L" { option cut = 5 %, assumed "usual"; schedule step at 2030 }
      """, city: "")
    #expect(provenance.assumed() == ["a = 3 %: guess"])
    #expect(provenance.assumed(levers: ["l"]) == ["a = 3 %: guess", "l.cut = 5 %: usual"])
    #expect(provenance.calibrated() == ["b = 4: rows of 2019"])
  }
}
