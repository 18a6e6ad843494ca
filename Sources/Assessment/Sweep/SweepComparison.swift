/// How far the scenarios of a sweep lie apart on average over the draws that they share.
package struct SweepComparison: Sendable {
  package struct Line: Sendable {
    package let scenario: String
    package let output: SweptOutput
    /// The mean over the draws of what it gives more than the reference; nil for the reference.
    ///
    /// Draws are shared, so the difference of the means is the mean of the differences.
    package let difference: [Double]?
  }

  package let reference: String
  package let lines: [Line]

  /// - Parameter path: the output that is compared.
  /// - Returns: nil where fewer than two scenarios have it in one unit.
  package init?(of path: String, in report: SweepReport) {
    let known = report.scenarios.compactMap { scenario in
      scenario[path].map { (scenario.name, $0) }
    }
    guard let first = known.first else { return nil }
    let alike = known.filter { $0.1.unit == first.1.unit && $0.1.mean.count == first.1.mean.count }
    guard alike.count > 1 else { return nil }
    reference = first.0
    lines = alike.map { name, output in
      Line(
        scenario: name, output: output,
        difference: name == first.0 ? nil : zip(output.mean, first.1.mean).map { $0 - $1 })
    }
  }
}
