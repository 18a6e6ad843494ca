/// `import "cnca/levers" version "3.0.0" as cnca`
package struct ImportSyntax: Sendable {
  package let location: StringSyntax
  package let version: StringSyntax
  package let name: NameSyntax
  package let span: SourceSpan
}

/// `unit bin = 120 L`
package struct UnitDeclarationSyntax: Sendable {
  package let unit: UnitSyntax
  package let quantity: QuantitySyntax
  package let attributes: AttributesSyntax
  package let span: SourceSpan
}

/// `exchange 1 EUR2020 = 1.2 USD2022`
package struct ExchangeSyntax: Sendable {
  package let left: QuantitySyntax
  package let right: QuantitySyntax
  package let attributes: AttributesSyntax
  package let span: SourceSpan
}
