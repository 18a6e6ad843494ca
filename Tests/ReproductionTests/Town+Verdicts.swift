import Assessment

@testable import WedgeEngine

extension Double {
  /// The number as a scenario file writes it: with an exponent, so that 2030 is no year.
  var inScenario: String {
    let text = "\(self)"
    return text.contains("e") ? text : "\(text)e0"
  }
}

extension Town {
  /// How a target comes out in a scenario that promises or wishes it.
  func verdict(on target: String, in scenario: String) -> GoalVerdict? {
    RunAssessment(compiled: compiled, values: values, shown: [], comparedWith: nil)
      .report(fileHash: "").scenarios.first { $0.trajectories.scenario == scenario }?
      .verdicts.first { $0.target.name == target }?.goal
  }
}
