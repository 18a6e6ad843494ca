/// `city "Littleton" { horizon 2020 to 2050; … }`
package struct CitySyntax: Sendable {
  package struct Item: Sendable {
    package enum Content: Sendable {
      case horizon(from: YearSyntax, to: YearSyntax)
      case baseYear(YearSyntax)
      case money(UnitSyntax)
      case gwp(StringSyntax)
      case defaultInterval(BasisSyntax)
      case requireSources
      case attributes(AttributesSyntax)
    }
    package let content: Content
    package let span: SourceSpan
  }

  package let name: StringSyntax
  package let items: [Item]
  package let span: SourceSpan
}
