/// `table nyc from csv "data/new-york.csv" { key year "year"; column … }`
package struct TableSyntax: Sendable {
  package struct Item: Sendable {
    package enum Content: Sendable {
      case keyYear(StringSyntax)
      case filter(FilterSyntax)
      case column(ColumnSyntax)
      case decimal(Decimal)
      case attributes(AttributesSyntax)
    }
    package let content: Content
    package let span: SourceSpan
  }

  package enum Decimal: String, Sendable, CaseIterable {
    case point, comma
  }

  package let name: NameSyntax
  package let location: StringSyntax
  package let sha256: StringSyntax?
  package let items: [Item]
  package let span: SourceSpan
}

/// `where "city" = "New York City" and "quantity" = "energy_use"`
package struct FilterSyntax: Sendable {
  package struct Condition: Sendable {
    package let column: StringSyntax
    package let value: StringSyntax
  }
  package let conditions: [Condition]
  package let span: SourceSpan
}

/// `column gas "value" unit ft3/yr where …`
package struct ColumnSyntax: Sendable {
  package let name: NameSyntax
  package let header: StringSyntax
  package let unit: UnitSyntax
  package let filter: FilterSyntax?
  package let span: SourceSpan
}
