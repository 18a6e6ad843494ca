package import Plans

/// How a lever's progress runs from 0 to 1.
package struct ScheduleForm: Sendable {
  /// What an operand of a schedule is.
  package enum Operand: Sendable {
    case date
    case rate
    case number
    /// A series or path of shares.
    case series
  }

  package struct Part: Sendable {
    /// nil for an operand without a word before it (`phase_in [...]`).
    package let label: String?
    package let operand: Operand
    package let isRequired: Bool
    /// Whether the equation holds above zero only.
    package let isPositive: Bool

    package init(
      _ label: String?, _ operand: Operand, isRequired: Bool = true, isPositive: Bool = false
    ) {
      self.label = label
      self.operand = operand
      self.isRequired = isRequired
      self.isPositive = isPositive
    }
  }

  package let word: String
  package let parts: [Part]
  package let meaning: String
  /// Progress over `years`; the operands in the order of `parts`, nil if not given.
  /// Dates are years as plain numbers, rates per year.
  package let progress: @Sendable (_ graph: Graph, _ years: Years, _ operands: [Node?]) -> Node

  package init(
    _ word: String, _ parts: [Part], _ meaning: String,
    progress: @escaping @Sendable (_ graph: Graph, _ years: Years, _ operands: [Node?]) -> Node
  ) {
    self.word = word
    self.parts = parts
    self.meaning = meaning
    self.progress = progress
  }
}
