import Testing

@testable import ScenarioCompiler

struct LeverBinderTests {
  /// A plot with a lever of these lines, applied so.
  private func toy(_ lines: String, apply: String = "apply more") -> Toy {
    Toy(
      """
      garden {
        crop beans { }
        crop corn { }
        plot north { area = 10 m2; yield = 2 kg/m2/yr; shares crops { beans = 60 %; corn = rest } }
      }
      lever more "" { \(lines) }
      scenario s "" { \(apply) }
      """)
  }

  private let effect = "effect set garden.north.yield to 4 kg/m2/yr"

  @Test func `the weight of an effect is a share, and anything else is said`() {
    #expect(toy("\(effect) at 50 %; schedule step at 2020").codes == [])
    #expect(toy("\(effect) at 2025; schedule step at 2020").codes == ["E0503"])
    #expect(toy("\(effect) at 5 kWh; schedule step at 2020").codes.count == 1)
    #expect(toy("\(effect) at 150 %; schedule step at 2020").codes == ["E0604"])
  }

  @Test func `a ceiling measures what it holds`() {
    #expect(toy("\(effect); schedule step at 2020; ceiling 3 kg/m2/yr").codes == [])
    #expect(toy("\(effect); schedule step at 2020; ceiling 3 kWh").codes.count == 1)
    #expect(
      toy("\(effect); schedule step at 2020; ceiling 95 % on garden.north.crops").codes == ["E0618"])
  }

  @Test func `a floor above a ceiling wins, whichever line comes first`() {
    for lines in ["ceiling 1 kg/m2/yr; floor 3 kg/m2/yr", "floor 3 kg/m2/yr; ceiling 1 kg/m2/yr"] {
      let toy = toy("\(effect); schedule step at 2020; \(lines)")
      #expect(abs((toy.values["s"]?["garden.north.harvest"]?[0] ?? 0) - 0.03) < 1e-12)
    }
  }

  @Test func `strengths and shares beyond all measure are refused in words`() {
    let lines = "\(effect); schedule step at 2020"
    let huge = "1_000_000_000_000_000_000 billion %"
    #expect(toy(lines, apply: "apply more at \(huge)").codes == ["E0604"])
    #expect(
      toy("effect set garden.north.crops to { beans = \(huge) }; schedule step at 2020").codes.count == 1)
  }

  @Test func `a series that is delayed beyond all calendars says nothing there`() {
    let toy = toy(
      "\(effect); schedule phase_in [2020: 0 %, 2025: 50 %] linear then hold",
      apply: "apply more delayed by 1_000_000_000_000_000_000 billion yr")
    #expect(toy.codes == ["E0502"])
  }

  @Test func `a ceiling holds the effects of its lever, also where it stands before them`() {
    for lines in ["ceiling 3 kg/m2/yr; \(effect)", "\(effect); ceiling 3 kg/m2/yr"] {
      let toy = toy("\(lines); schedule step at 2020")
      #expect(abs((toy.values["s"]?["garden.north.harvest"]?[0] ?? 0) - 0.03) < 1e-12)
    }
  }

  @Test func `a lever has one schedule`() {
    #expect(toy("\(effect); schedule step at 2020; schedule step at 2025").codes == ["E0615"])
  }
}
