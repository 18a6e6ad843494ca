/// `lever NAME "label" { effect …; schedule …; … }`
package struct LeverSyntax: Sendable {
  package struct Item: Sendable {
    package enum Content: Sendable {
      case option(OptionSyntax)
      case effect(EffectSyntax)
      case schedule(ScheduleSyntax, attributes: AttributesSyntax)
      case bound(LeverBoundSyntax)
      case controlledBy([NameSyntax])
      case cost(CostSyntax)
      case benefit(BenefitSyntax)
      case needs(PathSyntax, at: QuantitySyntax?)
      case excludes(PathSyntax)
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

/// A number, date or member that a scenario may choose.
package struct OptionSyntax: Sendable {
  package enum Content: Sendable {
    /// `of KIND [= path]`
    case member(kind: NameSyntax, usual: PathSyntax?)
    /// `= amount [between a and b]`
    case amount(AmountSyntax, between: Between?)
  }

  package struct Between: Sendable {
    package let lower: QuantitySyntax
    package let upper: QuantitySyntax
    package let span: SourceSpan
  }

  package let name: NameSyntax
  package let content: Content
  package let attributes: AttributesSyntax
  package let span: SourceSpan
}

/// `ceiling 95 % on path` or `floor …`
package struct LeverBoundSyntax: Sendable {
  package enum Word: String, Sendable, CaseIterable {
    case ceiling, floor
  }
  package let word: Word
  package let value: QuantitySyntax
  package let on: PathSyntax?
  package let attributes: AttributesSyntax
  package let span: SourceSpan
}

/// `cost capital 350 USD2022/m2 per energy.homes.floor_area`
package struct CostSyntax: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case capital, annual, saving
  }
  package let kind: Kind
  package let amount: AmountSyntax
  package let per: PathSyntax?
  package let attributes: AttributesSyntax
  package let span: SourceSpan
}

/// `benefit air_quality high "no exhaust in the streets"`
package struct BenefitSyntax: Sendable {
  package let name: NameSyntax
  /// `high`, `medium` or `low`.
  package let level: NameSyntax
  package let text: StringSyntax?
  package let span: SourceSpan
}
