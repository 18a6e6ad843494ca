package import Plans

/// What a lever does to one number or one group of shares, at progress s.
///
/// Order of composition for each number and year, fixed: baseline or override,
/// then `set` and `add`, then `scale`, then `limit`, then ceilings and floors, then
/// the bounds of the vocabulary. Inside a step effects commute; two that `set` one
/// number are an error.
package struct LeverEffect: Sendable {
  /// The steps of the composition, in order.
  package enum Step: Int, Sendable, CaseIterable { case set, add, scale, limit }

  /// What an operand of the effect is.
  package enum Operand: Sendable {
    /// The number or group acted on.
    case target
    /// A number with the target's dimension.
    case value
    /// A number with the target's dimension, or the rows of a new mix.
    case valueOrMix
    /// A difference: points for shares, the target's dimension otherwise.
    case difference
    /// A part of the target: needs a percent sign.
    case part
    /// A plain factor.
    case factor
    /// `at most` or `at least`.
    case bound
  }

  /// How one target moves: the new value from the old one, the amount and progress s.
  package struct Action: Sendable {
    /// The number of the target operand, counted among all operands.
    package let target: Int
    package let formula: @Sendable (_ old: Node, _ amount: Node, _ progress: Node, _ atMost: Bool) -> Node

    package init(
      target: Int,
      formula: @escaping @Sendable (_ old: Node, _ amount: Node, _ progress: Node, _ atMost: Bool) -> Node
    ) {
      self.target = target
      self.formula = formula
    }
  }

  package let word: String
  package let step: Step
  /// Labelled operands in the order of the sentence: `shift X from A to B`.
  package let operands: [(label: String?, operand: Operand)]
  package let actions: [Action]
  package let meaning: String

  package init(
    _ word: String, step: Step, operands: [(label: String?, operand: Operand)],
    actions: [Action], _ meaning: String
  ) {
    self.word = word
    self.step = step
    self.operands = operands
    self.actions = actions
    self.meaning = meaning
  }
}
