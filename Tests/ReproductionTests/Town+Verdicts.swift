import Assessment

@testable import WedgeEngine

extension Town {
  /// How a target comes out in a scenario that promises or wishes it.
  func verdict(on target: String, in scenario: String) -> GoalVerdict? {
    RunAssessment(compiled: compiled, values: values, shown: [], comparedWith: nil)
      .report(fileHash: "").scenarios.first { $0.trajectories.scenario == scenario }?
      .verdicts.first { $0.target.name == target }?.goal
  }
}
