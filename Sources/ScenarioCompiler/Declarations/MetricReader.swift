import Assessment
import ScenarioSyntax
import Units

/// Reads what a target or a report speaks of: `[cumulative] path [per path]`.
struct MetricReader {
  let results: ResultPaths
  let complaints: Complaints

  /// The metric and what it measures.
  func read(_ syntax: MetricSyntax) -> (metric: Metric, dimension: Dimension)? {
    guard var dimension = dimension(syntax.path.text, at: syntax.path.span) else { return nil }
    if syntax.isCumulative { dimension = dimension * .time }
    var per: String?
    if let path = syntax.per {
      let name = path.text == "person" ? "population" : path.text
      guard let each = self.dimension(name, at: path.span) else { return nil }
      per = name
      dimension = dimension / each
    }
    return (Metric(path: syntax.path.text, per: per, isCumulative: syntax.isCumulative), dimension)
  }

  private func dimension(_ path: String, at span: Place) -> Dimension? {
    if let known = results[path] { return known }
    complaints.add(
      TargetMistake.unknownMetric(path: path, candidates: complaints.offering(results.candidates), at: span))
    return nil
  }
}
