/// `~ distribution [within a .. b] [through time]`.
package struct UncertaintySyntax: Sendable {
  package let distribution: DistributionSyntax
  package let within: Within?
  package let overTime: OverTime?
  /// From the `~` on.
  package let span: SourceSpan

  /// Bounds that truncate the law.
  package struct Within: Sendable {
    package let lower: QuantitySyntax
    package let upper: QuantitySyntax
    package let span: SourceSpan
  }

  /// How the uncertainty of something that varies runs through time.
  package struct OverTime: Sendable {
    package enum Manner: Sendable {
      case allYears, eachYear
      case widening(from: YearSyntax, to: YearSyntax)
    }
    package let manner: Manner
    package let span: SourceSpan
  }
}

/// A word of the distribution list with what stands in its parentheses.
package struct DistributionSyntax: Sendable {
  package enum Arguments: Sendable {
    /// `[center] ± half [basis]`
    case plusMinus(center: QuantitySyntax?, half: QuantitySyntax, basis: BasisSyntax?)
    /// `a .. b` or `a .. b .. c`
    case range([QuantitySyntax])
    /// `5 %: a, 95 %: b`
    case percentiles([Percentile])
    /// A label with a plain number, such as `factor 1.5 ci95`.
    case labelled(label: NameSyntax, number: NumberSyntax, basis: BasisSyntax?)
    /// Nothing usable was written; a diagnostic has been given.
    case missing
  }

  package struct Percentile: Sendable {
    package let probability: QuantitySyntax
    package let value: QuantitySyntax
    package var span: SourceSpan { probability.span.joined(with: value.span) }
  }

  package let word: NameSyntax
  package let arguments: Arguments
  /// Inside the parentheses.
  package let argumentsSpan: SourceSpan
  /// From the word to the closing parenthesis.
  package let span: SourceSpan
}

/// What a half-width covers.
package struct BasisSyntax: Sendable {
  package enum Word: String, Sendable, CaseIterable {
    case sd, ci90, ci95
  }
  package let word: Word
  package let span: SourceSpan
}
