/// Where a number comes from, how it is booked and what is noted about it.
package struct AttributesSyntax: Sendable {
  /// In the order written.
  package let all: [AttributeSyntax]

  package static let none = AttributesSyntax(all: [])
  package var isEmpty: Bool { all.isEmpty }

  /// The first source, assumption or calibration.
  package var provenance: AttributeSyntax? {
    all.first { $0.isProvenance }
  }

  package var because: StringSyntax? {
    for attribute in all { if case .because(let text) = attribute.content { return text } }
    return nil
  }

  package var gpc: StringSyntax? {
    for attribute in all { if case .gpc(let text) = attribute.content { return text } }
    return nil
  }

  package var scope: NumberSyntax? {
    for attribute in all { if case .scope(let number) = attribute.content { return number } }
    return nil
  }

  package var notes: [StringSyntax] {
    all.compactMap { if case .note(let text) = $0.content { text } else { nil } }
  }
}

/// One attribute: a reserved word and what follows it.
package struct AttributeSyntax: Sendable {
  package enum Content: Sendable {
    /// `source ID ["place"]`
    case source(NameSyntax, locator: StringSyntax?)
    /// `source "free text" ["place"]`
    case freeSource(StringSyntax, locator: StringSyntax?)
    case assumed(StringSyntax)
    case calibrated(StringSyntax)
    case note(StringSyntax)
    case because(StringSyntax)
    case gpc(StringSyntax)
    case scope(NumberSyntax)
  }

  package let content: Content
  /// From the attribute's word on.
  package let span: SourceSpan

  package var isProvenance: Bool {
    switch content {
    case .source, .freeSource, .assumed, .calibrated: true
    case .note, .because, .gpc, .scope: false
    }
  }
}
