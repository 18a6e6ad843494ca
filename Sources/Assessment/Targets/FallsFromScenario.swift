/// `falls by 30 % from scenario bau`: limit(t) = (1 − part)·bau(t).
package struct FallsFromScenario: TargetKind {
  package static let word = "falls_from_scenario"
  /// 0.3 for a fall of 30 %.
  package let part: Double
  package let scenario: String

  package init(by part: Double, scenario: String) {
    self.part = part
    self.scenario = scenario
  }

  package var sense: Sense { .atMost }

  package var limit: TargetLimit { .shareOfScenario(1 - part, scenario) }
}
