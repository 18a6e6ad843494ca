/// The leading totals of several scenarios beside each other, and how far they lie apart.
package struct ScenarioComparison: Sendable {
  package struct Line: Sendable {
    package let scenario: String
    package let total: ScenarioSummary.Row
    /// What it emits more than the reference, in the total's unit; nil for the reference itself and
    /// where the totals are not of one kind.
    package let difference: [Double?]?
  }

  package let years: ClosedRange<Int>
  package let unit: String
  /// The scenario that differences are taken from: the one asked for, else the first.
  package let reference: String
  package let lines: [Line]

  /// Nil for fewer than two scenarios, and where no total is common to their years.
  package init?(of report: RunReport) {
    let known = report.scenarios.compactMap { scenario in
      scenario.summary.rows.first { $0.role == .total }.map { (scenario, $0) }
    }
    guard known.count > 1,
      let first = known.first(where: { $0.0.trajectories.scenario == report.comparedWith }) ?? known.first
    else { return nil }
    let alike = known.filter { $0.1.unit == first.1.unit && $0.0.summary.years == first.0.summary.years }
    guard alike.count > 1 else { return nil }
    years = first.0.summary.years
    unit = first.1.unit
    reference = first.0.trajectories.scenario
    lines = alike.map { scenario, total in
      let isReference = scenario.trajectories.scenario == first.0.trajectories.scenario
      let difference: [Double?]? =
        isReference || total.path != first.1.path
        ? nil
        : zip(total.values, first.1.values).map { own, other in
          own.flatMap { own in other.map { own - $0 } }
        }
      return Line(scenario: scenario.trajectories.scenario, total: total, difference: difference)
    }
  }
}
