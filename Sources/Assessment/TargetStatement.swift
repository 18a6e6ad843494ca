/// What a file promises in one `target`: made by the compiler, judged here.
package struct TargetStatement: Sendable {
  package let name: String
  package let label: String
  package let goal: Goal
  /// Points on the way, with the metric of the goal.
  package let interims: [Goal]
  /// `with probability >= 66 %`: asked of a sweep, no part of a single run's verdict.
  package let probability: Double?
  package let offsets: OffsetsLimit?
  /// The whole target, in the compiler's table of spans.
  package let place: Int32

  package init(
    name: String, label: String, goal: Goal, interims: [Goal] = [], probability: Double? = nil,
    offsets: OffsetsLimit? = nil, place: Int32 = 0
  ) {
    self.name = name
    self.label = label
    self.goal = goal
    self.interims = interims
    self.probability = probability
    self.offsets = offsets
    self.place = place
  }
}

extension TargetStatement {
  /// What the offsets of the goal's years must keep to.
  package var offsetsGoal: Goal? {
    offsets.map {
      Goal(
        metric: Metric(path: "emissions.offsets"), condition: $0.condition(on: goal.metric), when: goal.when,
        place: goal.place)
    }
  }

  /// All that must hold for the target to be met, in the order of ``Verdict/parts``.
  package var goals: [Goal] { interims + [goal] + (offsetsGoal.map { [$0] } ?? []) }

  /// The scenarios that it compares with.
  package var references: [String] { goals.compactMap(\.condition.limit.scenario) }
}

/// A metric, what must hold of it, and when.
package struct Goal: Sendable {
  package let metric: Metric
  package let condition: any TargetKind
  package let when: When
  package let place: Int32

  package init(metric: Metric, condition: any TargetKind, when: When, place: Int32 = 0) {
    self.metric = metric
    self.condition = condition
    self.when = when
    self.place = place
  }
}

/// `[cumulative] path [per path]`: what a goal speaks of.
package struct Metric: Sendable, Hashable {
  package let path: String
  /// The path of the denominator: `population` for `per person`.
  package let per: String?
  package let isCumulative: Bool

  package init(path: String, per: String? = nil, isCumulative: Bool = false) {
    self.path = path
    self.per = per
    self.isCumulative = isCumulative
  }
}

/// The years in which a goal is judged.
package enum When: Sendable, Hashable {
  /// `by Y`: in that year; `and stays`: in every later year of the horizon as well.
  case by(Int, stays: Bool)
  /// `in Y`.
  case within(Int)
  /// `from Y to Y`: in each of them; a cumulative metric is their sum.
  case years(Int, Int)

  /// The year that a verdict names: the last that was asked for by number.
  package var year: Int {
    switch self {
    case .by(let year, _), .within(let year): year
    case .years(_, let last): last
    }
  }

  /// Every year that is judged, given the last year of the horizon.
  package func years(through lastOfHorizon: Int) -> ClosedRange<Int> {
    switch self {
    case .by(let year, let stays): year...(stays ? max(year, lastOfHorizon) : year)
    case .within(let year): year...year
    case .years(let first, let last): first...max(first, last)
    }
  }
}

/// `offsets at most 10 % of 1990`, or an amount a year.
package enum OffsetsLimit: Sendable {
  /// In coherent units, kg/yr.
  case level(Double)
  /// A part of the goal's metric in a base year.
  case share(Double, of: BaseYear)

  fileprivate func condition(on metric: Metric) -> any TargetKind {
    switch self {
    case .level(let level): AtMost(level: level)
    case .share(let share, let base): OffsetsShare(share: share, base: base, metric: metric)
    }
  }
}

/// `offsets at most 10 % of 1990`: limit = share·(the target's metric in the base year), all of it
/// also where the target speaks of an amount for each of something.
private struct OffsetsShare: TargetKind {
  static let word = "offsets_share"
  let share: Double
  let base: BaseYear
  let metric: Metric

  var sense: Sense { .atMost }

  var limit: TargetLimit { .shareOfYear(share, base, of: Metric(path: metric.path)) }
}

/// Whether a scenario promises a target or only hopes for it.
package enum Force: String, Sendable, Hashable {
  case must, should
}

/// The year that a fall is measured from.
package struct BaseYear: Sendable, Hashable {
  package let year: Int
  /// The measured value of the metric's path, in coherent units; nil only where the
  /// file has no inventory, and then the model's own value of that year counts.
  package let measured: Double?

  package init(year: Int, measured: Double?) {
    self.year = year
    self.measured = measured
  }
}
