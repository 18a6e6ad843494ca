/// One number of a schedule, growth or tuning, which may be uncertain by itself.
package struct ArgumentSyntax: Sendable {
  /// A date, a quantity, a path, one of the last two negated, or a group.
  package let value: ExpressionSyntax
  package let uncertainty: UncertaintySyntax?
  package let span: SourceSpan
}

/// Progress from 0 to 1: a word of the schedule list with labelled operands.
package struct ScheduleSyntax: Sendable {
  package struct Operand: Sendable {
    package enum Value: Sendable {
      case argument(ArgumentSyntax)
      case series(SeriesSyntax)
      case path(PathSyntax)
    }
    /// The word before it, such as `from`; nil for an operand directly after the schedule's word.
    package let label: NameSyntax?
    package let value: Value
    package let span: SourceSpan
  }

  /// `lag ARG [stages N]`.
  package struct Lag: Sendable {
    package let delay: ArgumentSyntax
    package let stages: NumberSyntax?
    package let span: SourceSpan
  }

  package let word: NameSyntax
  /// In the order of the schedule's form; optional ones that are not written are absent.
  package let operands: [Operand]
  package let lag: Lag?
  /// Includes the word `schedule`.
  package let span: SourceSpan

  /// The operand with this label.
  package func operand(_ label: String) -> Operand? {
    operands.first { $0.label?.text == label }
  }
}
