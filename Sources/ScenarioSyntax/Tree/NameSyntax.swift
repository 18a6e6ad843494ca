/// One word as written, with its place.
package struct NameSyntax: Sendable {
  package let text: String
  package let span: SourceSpan
}
