/// `target halve "Half of 2020 by 2050" { emissions.net falls by 50 % from 2020 by 2050 }`
package struct TargetSyntax: Sendable {
  package struct Item: Sendable {
    package enum Content: Sendable {
      case goal(MetricSyntax, ConditionSyntax, attributes: AttributesSyntax)
      case interim(ConditionSyntax, attributes: AttributesSyntax)
      case probability(QuantitySyntax)
      case offsets(OffsetsSyntax)
      case attributes(AttributesSyntax)
    }
    package let content: Content
    package let span: SourceSpan
  }

  package let name: NameSyntax
  package let label: StringSyntax
  package let items: [Item]
  package let span: SourceSpan
}

/// `[cumulative] path [per path]`
package struct MetricSyntax: Sendable {
  package let isCumulative: Bool
  package let path: PathSyntax
  package let per: PathSyntax?
  package let span: SourceSpan
}

/// What a metric must do, and when.
package struct ConditionSyntax: Sendable {
  package enum Content: Sendable {
    /// `falls by Q from …`
    case falls(by: QuantitySyntax, from: Reference)
    /// `at most Q`, `at least Q`
    case bounded(BoundSyntax, QuantitySyntax)
  }

  package enum Reference: Sendable {
    case scenario(NameSyntax)
    case year(YearSyntax)
  }

  package enum When: Sendable {
    /// `by Y [and stays]`
    case by(YearSyntax, stays: Bool)
    /// `in Y`
    case within(YearSyntax)
    /// `from Y to Y`
    case from(YearSyntax, to: YearSyntax)
  }

  package let content: Content
  package let when: When
  package let span: SourceSpan
}

/// `offsets at most 10 % of 1990`
package struct OffsetsSyntax: Sendable {
  package let limit: QuantitySyntax
  package let of: YearSyntax?
  package let attributes: AttributesSyntax
  package let span: SourceSpan
}
