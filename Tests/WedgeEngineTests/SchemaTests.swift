import CityModel
import ScenarioCompiler
import ScenarioSyntax
import Testing
import Units
import WedgeEngine

struct SchemaTests {
  @Test func `a cost shows that it is money, and per what`() {
    let lines = Engine().schema("plant").output.split(separator: "\n")
    #expect(lines.contains { $0.contains("marginal_cost") && $0.contains(" money/MWh ") })
    #expect(lines.contains { $0.contains("fixed_cost") && $0.contains(" money/MW/yr ") })
  }

  @Test func `a kind shows its slots with unit and meaning`() {
    let result = Engine().schema("mode")
    #expect(result.exitCode == .success)
    #expect(result.output.contains("lifetime"))
    #expect(result.output.contains("vkm/yr"))
  }

  @Test func `without a kind all kinds, effects and schedules are listed`() {
    let text = Engine().schema(nil).output
    for word in ["building", "network", "shift", "logistic", "AR5"] { #expect(text.contains(word)) }
  }

  @Test func `a misspelt kind is asked back`() {
    let result = Engine().schema("bilding")
    #expect(result.exitCode == .usage)
    #expect(result.messages.contains("did you mean \"building\"?"))
  }

  @Test(arguments: FormPage.all.map(\.word))
  func `the example of a form is read without a mistake`(_ word: String) throws {
    let page = try #require(FormPage.page(for: word))
    let source = SourceFile(name: word, text: "wedge 1\n\(page.example)\n")
    let parsed = ScenarioParser.parse(source, number: 0, words: wordLists(of: CityVocabulary.vocabulary))
    #expect(parsed.diagnostics.map(\.headline) == [])
    let result = Engine().schema(word)
    #expect(result.exitCode == .success)
    #expect(result.output.contains("example\n  \(page.example.split(separator: "\n")[0])\n"))
  }

  /// Not a second city, and nothing that needs further files.
  @Test(arguments: FormPage.all.map(\.word).filter { !["city", "import", "table"].contains($0) })
  func `the example of a form fits the first lesson`(_ word: String) throws {
    let folder = try TemporaryFolder()
    let page = try #require(FormPage.page(for: word))
    let lesson = try Repository.text("Scenarios/Features/small.wedge")
    let file = try folder.write("\(lesson)\n\(page.example)\n", to: "\(word).wedge")
    let result = Engine().check([file])
    #expect(result.exitCode == .success && result.messages.isEmpty, "\(result.messages)")
  }

  @Test func `every effect and schedule of the vocabulary has its form`() {
    let lines = Engine().schema(nil).output.split(separator: "\n")
    let listed = lines.drop { $0 != "effects" }.prefix { $0 != "actors" }.filter { $0.hasPrefix("  ") }
    #expect(listed.count == 15)
    for word in listed.compactMap({ $0.split(separator: " ").first.map(String.init) }) {
      #expect(FormPage.page(for: word) != nil, "\(word)")
    }
  }

  @Test func `units are listed by what they measure`() {
    let text = Engine().schema("units").output
    #expect(text.contains("energy per year") && text.contains("W, kW, MW, GW"))
    for unit in UnitCatalogue().names { #expect(text.contains(unit), "\(unit)") }
  }
}
