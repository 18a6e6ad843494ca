import ScenarioSyntax
import Testing
import WedgeEngine

struct ExplainTests {
  @Test func `every page has its code and a text`() {
    for code in ["T01", "T02", "E0930", "E1002", "e1003"] {
      let result = Engine().explain(code)
      #expect(result.exitCode == .success)
      #expect(result.output.hasPrefix(code.uppercased()))
    }
  }

  @Test func `a code has one meaning`() {
    let codes = Engine.catalogue.pages.map(\.code)
    var seen: Set<String> = []
    #expect(codes.filter { !seen.insert($0).inserted } == [])
    #expect(codes.count > 80)
  }

  @Test func `an unknown code suggests a near one`() {
    let result = Engine().explain("T03")
    #expect(result.exitCode == .usage)
    #expect(result.messages.contains("\"T01\""))
  }

  @Test func `without a code all are listed with their titles`() {
    let lines = Engine().explain(nil).output.split(separator: "\n")
    #expect(lines.count == Engine.catalogue.pages.count)
    #expect(lines.contains { $0.hasPrefix("T01  ") })
  }
}
