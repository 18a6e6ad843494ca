import Assessment
import Reporting
import ScenarioSyntax
import Testing

struct OutcomeDiagnosticsTests {
  private let diagnostics = OutcomeDiagnostics.all(of: Examples.report()) { place in
    SourceSpan(file: 0, lower: place, upper: place + 1)
  }

  @Test func `a must target that is missed is T01 at its goal, a should target is none`() {
    let missed = diagnostics.filter { $0.code == "T01" }
    #expect(missed.map(\.headline) == ["scenario \"bau\" must meet \"halve\""])
    #expect(missed[0].primary.text.contains("5.00 over the limit of 55.00"))
    #expect(missed[0].severity == .targetMissed)
  }

  @Test func `a missed match is T02 at the match, once for scenarios with one past`() {
    let missed = diagnostics.filter { $0.code == "T02" }
    #expect(
      missed.map(\.headline) == ["emissions.energy in 2020 is 3.4 % above the inventory; 2 % was allowed"])
    #expect(missed[0].primary.span.lower == 9)
    #expect(missed[0].primary.text == "model 60.00, measured 58.00 ktCO2e/yr")
  }
}
