import Modelling
import ScenarioSyntax

/// One effect of one applied lever, bound to the numbers of the city.
struct AppliedEffect {
  /// What an effect acts on.
  enum Target: Hashable {
    case quantity(QuantityID)
    case row(GroupID, Int)
    case group(GroupID)
    /// A slot with a default that the file does not state.
    case unstated(Member, String)
  }

  enum Amount {
    case value(Meaning)
    /// A new mix: the share of each row, nil for the row that takes the rest; rows
    /// that are not named go to zero.
    case mix([Int: Meaning?])
  }

  let effect: LeverEffect
  /// One for each action of the effect.
  let targets: [Target]
  let amount: Amount
  let atMost: Bool
  let progress: Progress
  /// The application's name.
  let lever: String
  /// What it acts on, for messages.
  let span: Place
  /// All of it, whose text gives effects of one lever their order.
  let statement: Place
}

/// How far a lever has come: strength × weight × schedule, 0 before the horizon.
struct Progress {
  let strength: Meaning
  let weight: Meaning
  let schedule: ScheduleMeaning
  /// Added to every date of the schedule.
  let delay: Meaning?
}

/// A ceiling or floor that a lever puts on a number.
struct AppliedBound {
  let target: AppliedEffect.Target
  let isCeiling: Bool
  let value: Meaning
  let strength: Meaning
  /// The application's name.
  let lever: String
  let statement: Place
}
