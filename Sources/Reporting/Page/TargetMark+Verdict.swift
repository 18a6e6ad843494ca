import Assessment

extension TargetMark {
  /// The limits of a scenario's targets that speak of one metric, in one unit.
  static func marks(of verdicts: [Verdict], on metric: Metric, unit: String) -> [TargetMark] {
    verdicts.flatMap { verdict in
      verdict.parts.compactMap { part in
        part.goal.metric == metric && part.unit == unit ? TargetMark(part, of: verdict) : nil
      }
    }
  }

  /// Nil where there is no limit.
  init?(_ part: GoalVerdict, of verdict: Verdict) {
    guard let limit = part.limit else { return nil }
    name = verdict.target.name
    outcome = part.isMet.map { $0 ? .met : .missed } ?? .open
    sense = part.goal.condition.sense
    self.limit = limit
    switch (part.goal.metric.isCumulative, part.origin?.base, part.goal.when) {
    case (true, _, _), (_, .scenario?, _), (_, _, .within), (_, _, .by(_, false)):
      (year, span) = (part.year, nil)
    // The limit is the same in all years, so that it is drawn through them.
    case (_, _, .by(let first, true)): (year, span) = (first, first...Int.max)
    case (_, _, .years(let first, let last)): (year, span) = (first, first...max(first, last))
    }
    switch part.origin?.base {
    case .measured(let year)?, .modelled(let year)?:
      base = part.goal.metric.isCumulative ? nil : part.origin?.value.map { (year, $0) }
    case .scenario?, nil: base = nil
    }
    sentence = Self.sentence(part, name: verdict.target.name)
  }

  /// The same limit as several scenarios are held against.
  var unjudged: TargetMark {
    TargetMark(
      name: name, outcome: nil, sense: sense, year: year, span: span, limit: limit, base: base,
      sentence: sentence)
  }

  /// `minus40: at most 38_843 in 2030`
  private static func sentence(_ part: GoalVerdict, name: String) -> String {
    guard let limit = part.limit else { return name }
    let size = NumberText.fixed(limit, decimals: NumberText.decimals(forSize: limit))
    let sense =
      switch part.goal.condition.sense {
      case .atMost: "at most"
      case .atLeast: "at least"
      }
    let when =
      switch part.goal.when {
      case .by(let year, stays: true): "from \(year) on"
      case .by(let year, stays: false), .within(let year): "in \(year)"
      case .years(let first, let last): "from \(first) to \(last)"
      }
    return "\(name): \(sense) \(size) \(when)"
  }

  /// With how it came out.
  var words: String { outcome.map { "\(sentence), \($0.rawValue)" } ?? sentence }
}

extension PageFigure.KeyEntry {
  /// The marks of targets, and the square that shows what they are counted from.
  static func entries(of marks: [TargetMark], in years: ClosedRange<Int>) -> [PageFigure.KeyEntry] {
    let shown = marks.filter { years.contains($0.year) }
    let bases = shown.compactMap(\.base).filter { years.contains($0.year) }
    var entries = shown.map { PageFigure.KeyEntry(swatch: .target($0.outcome, $0.sense), words: $0.words) }
    var said: Set<Int> = []
    for base in bases where said.insert(base.year).inserted {
      let size = NumberText.fixed(base.value, decimals: NumberText.decimals(forSize: base.value))
      entries.append(.init(swatch: .base, words: "base year \(base.year): \(size)"))
    }
    return entries
  }
}
