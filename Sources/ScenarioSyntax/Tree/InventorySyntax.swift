/// `inventory measured "…" unit tCO2e { columns …; 2022: 35_572_293, … }`
package struct InventorySyntax: Sendable {
  package struct Item: Sendable {
    package enum Content: Sendable {
      case method(StringSyntax)
      case columns([PathSyntax])
      case modelMatches(ModelMatchSyntax)
      case row(InventoryRowSyntax)
      case attributes(AttributesSyntax)
    }
    package let content: Content
    package let span: SourceSpan
  }

  package let name: NameSyntax
  package let label: StringSyntax
  package let unit: UnitSyntax
  package let items: [Item]
  package let span: SourceSpan
  /// `inventory NAME "label" unit UNIT`, without the block.
  package let headSpan: SourceSpan
}

/// `model matches within 2 % in 2022`, or `model matches emissions.waste within 5 % from 2005 to 2019`.
package struct ModelMatchSyntax: Sendable {
  /// The columns it speaks of; empty for all.
  package let columns: [PathSyntax]
  package let tolerance: QuantitySyntax
  package let first: YearSyntax
  package let last: YearSyntax
  package let span: SourceSpan
}

/// `2022: 35_572_293, NE, 12 attrs`
package struct InventoryRowSyntax: Sendable {
  package struct Cell: Sendable {
    package enum Content: Sendable {
      case number(Double)
      case missing(MissingKey)
    }
    package let content: Content
    package let span: SourceSpan
  }

  package let year: YearSyntax
  package let cells: [Cell]
  package let attributes: AttributesSyntax
  package let span: SourceSpan
}

/// Why a measured number is not there.
package enum MissingKey: String, Sendable, CaseIterable {
  /// Does not occur.
  case notOccurring = "NO"
  /// Not estimated.
  case notEstimated = "NE"
  /// Included elsewhere.
  case includedElsewhere = "IE"
  /// Confidential.
  case confidential = "C"
}
