/// Rows that add up to a whole: `{ petrol = rest; electric = 2 % }`.
package struct MixSyntax: Sendable {
  package struct Row: Sendable {
    package enum Content: Sendable {
      case value(ValueSyntax)
      case rest(SourceSpan, attributes: AttributesSyntax)
    }
    package let name: NameSyntax
    package let content: Content
    package let span: SourceSpan
  }

  package let rows: [Row]
  /// Those that stand on a line of their own and cover the rows.
  package let attributes: AttributesSyntax
  /// From brace to brace.
  package let span: SourceSpan
}
