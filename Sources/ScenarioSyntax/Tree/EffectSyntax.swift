/// What a lever does: a word of the effect list with labelled operands.
package struct EffectSyntax: Sendable {
  package struct Operand: Sendable {
    package enum Value: Sendable {
      case path(PathSyntax)
      case amount(AmountSyntax)
      case mix(MixSyntax)
      case bounded(BoundSyntax, AmountSyntax)
    }
    /// The word before it, such as `to`; nil for the operand directly after the effect's word.
    package let label: NameSyntax?
    package let value: Value
    package let span: SourceSpan
  }

  package let word: NameSyntax
  /// In the order of the effect's form; all are written.
  package let operands: [Operand]
  /// The effect's own weight, after `at`.
  package let at: ArgumentSyntax?
  /// The effect's own delay, after `delayed by`.
  package let delayedBy: ArgumentSyntax?
  package let attributes: AttributesSyntax
  /// Includes the word `effect`.
  package let span: SourceSpan

  /// The operand with this label; nil asks for the one without.
  package func operand(_ label: String?) -> Operand? {
    operands.first { $0.label?.text == label }
  }
}

/// `at most` or `at least`.
package struct BoundSyntax: Sendable {
  package enum Word: String, Sendable, CaseIterable {
    case most, least
  }
  package let word: Word
  package let span: SourceSpan
}
