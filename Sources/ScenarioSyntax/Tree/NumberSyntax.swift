/// A plain number without sign, scale or unit, such as the seed of a run.
package struct NumberSyntax: Sendable {
  package let value: Double
  /// As written, such as `10_000`.
  package let text: String
  package let span: SourceSpan
}

/// A calendar year, whole or not: `2030`, `2026.5`.
package struct YearSyntax: Sendable {
  package let value: Double
  package let span: SourceSpan

  /// The year as an integer, where it is whole.
  package var whole: Int? { Int(exactly: value) }
}
