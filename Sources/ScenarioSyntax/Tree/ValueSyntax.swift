/// An expression that may be uncertain.
package struct AmountSyntax: Sendable {
  package let expression: ExpressionSyntax
  package let uncertainty: UncertaintySyntax?

  package var span: SourceSpan {
    uncertainty.map { expression.span.joined(with: $0.span) } ?? expression.span
  }
}

/// An amount with its attributes: what stands after `=`.
package struct ValueSyntax: Sendable {
  package let expression: ExpressionSyntax
  package let uncertainty: UncertaintySyntax?
  package let attributes: AttributesSyntax

  package init(
    expression: ExpressionSyntax, uncertainty: UncertaintySyntax?, attributes: AttributesSyntax
  ) {
    self.expression = expression
    self.uncertainty = uncertainty
    self.attributes = attributes
  }

  package var amount: AmountSyntax {
    AmountSyntax(expression: expression, uncertainty: uncertainty)
  }

  /// Without the attributes.
  package var span: SourceSpan { amount.span }
}
