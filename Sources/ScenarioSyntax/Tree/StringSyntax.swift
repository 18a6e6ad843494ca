/// A text between quotes.
package struct StringSyntax: Sendable {
  /// What is meant, with `\"` and `\\` resolved.
  package let text: String
  /// Includes both quotes.
  package let span: SourceSpan
}
