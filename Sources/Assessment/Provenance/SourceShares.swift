/// What the results of one scenario rest on.
package struct ScenarioSources: Sendable {
  package let scenario: String
  package let label: String
  package let results: [ResultSources]
  /// Numbers that no lane could try: the model has no result with them raised or lowered.
  package let untried: [StatedInput]

  package init(scenario: String, label: String, results: [ResultSources], untried: [StatedInput]) {
    self.scenario = scenario
    self.label = label
    self.results = results
    self.untried = untried
  }
}

/// What one result rests on, year by year.
package struct ResultSources: Sendable {
  package let path: String
  package let unit: String
  package let years: [YearSources]

  package init(path: String, unit: String, years: [YearSources]) {
    self.path = path
    self.unit = unit
    self.years = years
  }

  /// The sources of all years, those with the largest share in the last year first.
  package var sources: [YearSources.Source] {
    var found: [YearSources.Source] = []
    for year in years.reversed() {
      for share in year.sources where !found.contains(share.source) { found.append(share.source) }
    }
    return found
  }
}

/// What a result of one year rests on: each stated number by how far it moves the result.
///
/// With Δyₖ the change of the result when number k is raised by 1 %, the share of a set of
/// numbers is Σ|Δyₖ| over the set ÷ Σ|Δyₖ| over all.
package struct YearSources: Sendable {
  /// Where numbers come from, as far as they are one source.
  package struct Source: Hashable, Sendable {
    package let kind: LiteralProvenance.Kind
    /// The name of a declared source.
    package let name: String?
    /// The title of a source; empty for assumptions, which are shown one by one.
    package let title: String
    package let isBuiltIn: Bool
    package let isLowQuality: Bool
  }

  package let year: Int
  /// In the unit of the result.
  package let value: Double
  /// By share, the largest first; empty where no stated number moves the result.
  package let sources: [(source: Source, share: Double)]
  /// The numbers with the largest shares, ten at most.
  package let largest: [(input: StatedInput, share: Double)]

  /// The share of the result that rests on assumptions: assumed and fitted numbers.
  package var assumed: Double? { share { $0.kind == .assumed || $0.kind == .calibrated } }
  package var calibrated: Double? { share { $0.kind == .calibrated } }
  package var unsourced: Double? { share { $0.kind == .none } }
  package var lowQuality: Double? { share(\.isLowQuality) }

  package func share(of source: Source) -> Double? { share { $0 == source } }

  private func share(_ belongs: (Source) -> Bool) -> Double? {
    sources.isEmpty ? nil : sources.filter { belongs($0.source) }.reduce(0) { $0 + $1.share }
  }
}
