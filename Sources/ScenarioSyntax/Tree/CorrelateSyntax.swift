/// `correlate NAME ["label"] [rank] { … }`
package struct CorrelateSyntax: Sendable {
  package struct Item: Sendable {
    package enum Content: Sendable {
      /// `a with b at 0.7`
      case pair(PathSyntax, PathSyntax, at: QuantitySyntax)
      /// `a, b, c at 0.5`
      case common([PathSyntax], at: QuantitySyntax)
      /// `a 0.3, 0.2`: a row of the lower triangle.
      case row(PathSyntax, [QuantitySyntax])
      /// A line of attributes for the whole group; `attributes` holds them.
      case attributesOnly
    }
    package let content: Content
    package let attributes: AttributesSyntax
    package let span: SourceSpan
  }

  package let name: NameSyntax
  package let label: StringSyntax?
  package let isRank: Bool
  package let items: [Item]
  package let span: SourceSpan
}
