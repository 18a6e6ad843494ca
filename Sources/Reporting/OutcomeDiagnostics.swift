package import Assessment
package import ScenarioSyntax

/// Missed promises and matches, said with the place in the file that asked for them.
package enum OutcomeDiagnostics {
  /// One for each `must` target that is not kept, and one for each column and match that is missed.
  ///
  /// - Parameter span: where a statement's place number stands in the files.
  package static func all(of report: RunReport, span: (Int32) -> SourceSpan?) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for scenario in report.scenarios {
      for verdict in scenario.verdicts where verdict.breaksPromise {
        // A probability speaks of the whole target, and is said beside its goal.
        let part = verdict.gate == nil ? brokenPart(verdict) : verdict.goal
        guard let place = span(part.goal.place) else { continue }
        diagnostics.append(missed(verdict, in: scenario, at: place))
      }
    }
    var said: Set<String> = []
    for scenario in report.scenarios {
      for worst in worstMisses(scenario.inventory) {
        guard let place = worst.place.flatMap(span) else { continue }
        let diagnostic = missed(worst, among: scenario.inventory, at: place)
        if said.insert(diagnostic.headline).inserted { diagnostics.append(diagnostic) }
      }
    }
    return diagnostics
  }

  private static func brokenPart(_ verdict: Verdict) -> GoalVerdict {
    verdict.parts.first { $0.isMet == false } ?? verdict.parts.first { $0.isMet == nil } ?? verdict.goal
  }

  private static func missed(_ verdict: Verdict, in scenario: ScenarioReport, at place: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      severity: .targetMissed, code: "T01",
      headline: "scenario \"\(scenario.trajectories.scenario)\" must meet \"\(verdict.target.name)\"",
      primary: .init(
        place, verdict.gate.map(GateSentence.text) ?? VerdictSentence.text(brokenPart(verdict))),
      notes: verdict.gate == nil ? [] : [.init(.note, GateSentence.stated(verdict))])
  }

  private static func missed(
    _ worst: InventoryComparison, among all: [InventoryComparison], at place: SourceSpan
  ) -> Diagnostic {
    let years = all.filter { $0.isMissed && $0.path == worst.path && $0.place == worst.place }.map(\.year)
    let values = [("model", worst.model), ("measured", worst.measured)].compactMap { word, value in
      value.map { "\(word) \(NumberText.fixed($0, decimals: NumberText.decimals(forSize: $0)))" }
    }
    var notes: [Diagnostic.Note] = []
    if years.count > 1 {
      notes.append(.init(.note, "missed in \(years.map(\.description).joined(separator: ", "))"))
    }
    let allowed = NumberText.percent(worst.tolerance ?? 0)
    return Diagnostic(
      severity: .matchMissed, code: "T02",
      headline:
        "\(worst.path) in \(worst.year) is \(VerdictSentence.deviation(worst)); \(allowed) was allowed",
      primary: .init(place, "\(values.joined(separator: ", ")) \(worst.unit)"), notes: notes)
  }

  /// For each column and match, the year that misses it most.
  private static func worstMisses(_ comparisons: [InventoryComparison]) -> [InventoryComparison] {
    var worst: [InventoryComparison] = []
    for comparison in comparisons where comparison.isMissed {
      let size = abs(comparison.deviation ?? .infinity)
      if let index = worst.firstIndex(where: { $0.path == comparison.path && $0.place == comparison.place }) {
        if size > abs(worst[index].deviation ?? .infinity) { worst[index] = comparison }
      } else {
        worst.append(comparison)
      }
    }
    return worst
  }
}
