/// One word of a declared list of fields, with what follows it.
package struct FieldSyntax: Sendable {
  package enum Value: Sendable {
    case string(StringSyntax)
    case number(NumberSyntax)
    case year(YearSyntax)
    /// One of the words that the field's form allows.
    case word(NameSyntax)
    case metrics([MetricSyntax])
  }

  package let word: NameSyntax
  package let value: Value
  package let span: SourceSpan
}

/// `source ID "title" { author "…"; quality high }`
package struct SourceSyntax: Sendable {
  package let name: NameSyntax
  package let title: StringSyntax
  package let fields: [FieldSyntax]
  package let notes: [StringSyntax]
  package let span: SourceSpan
}

/// `run { samples 10_000; seed 1; report emissions.net }`
package struct RunSyntax: Sendable {
  package let fields: [FieldSyntax]
  package let span: SourceSpan
}
