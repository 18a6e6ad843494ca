/// How one goal came out in one scenario; the numbers are in `unit`.
package struct GoalVerdict: Sendable {
  package let goal: Goal
  /// Nil when a number that is needed is missing; then `key` says why.
  package let isMet: Bool?
  package let value: Double?
  package let limit: Double?
  /// How far inside the limit the value lies; negative when the goal is missed.
  package let margin: Double?
  /// What the limit is a part of.
  package let origin: LimitOrigin?
  package let unit: String
  /// What a limit for each of something allows in all, in the year of the value; nil for a sum over years.
  package let allowance: Allowance?
  /// The year of the value: the one asked for, or the tightest of several.
  package let year: Int
  /// The first year in which the goal does not hold; for a cumulative goal the year
  /// in which its budget is used up.
  package let firstMissed: Int?
  /// From when on the limit of the goal's year is kept until that year.
  package let reached: Int?
  /// The notation key of what is missing.
  package let key: String?

  /// Its kind, as results name it.
  package var kind: String { type(of: goal.condition).word }
}

/// The emissions that a goal for each person, or for each unit of output, allows in all: its
/// limit times the people or the output of the year.
///
/// Source: World Resources Institute, Mitigation Goal Standard, 2014, chapter 8: base year
/// intensity goals.
package struct Allowance: Sendable, Equatable {
  package let amount: Double
  package let unit: String
}

/// How a target came out in one scenario: its goal, its interim points, its offsets.
package struct Verdict: Sendable {
  package let target: TargetStatement
  package let force: Force
  package let goal: GoalVerdict
  package let interims: [GoalVerdict]
  /// The use of offsets against what the target allows.
  package let offsets: GoalVerdict?
  /// What draws say of the probability that the target states; nil where none is stated or none were drawn.
  package var gate: Gate? = nil

  package var parts: [GoalVerdict] { interims + [goal] + (offsets.map { [$0] } ?? []) }

  /// Whether every part holds at the stated values; nil when none is missed but one cannot be judged.
  package var isMet: Bool? {
    if parts.contains(where: { $0.isMet == false }) { return false }
    return parts.contains { $0.isMet == nil } ? nil : true
  }

  /// The first year in which any part does not hold.
  package var firstMissed: Int? { parts.compactMap(\.firstMissed).min() }

  /// Whether the target is kept: with the probability that it states where draws tell it, else at
  /// the stated values; nil where that cannot be judged.
  package var isKept: Bool? { if let gate { gate.chance.isMet } else { isMet } }

  /// Whether a promise is broken: what cannot be judged is not kept.
  package var breaksPromise: Bool { force == .must && isKept != true }
}
