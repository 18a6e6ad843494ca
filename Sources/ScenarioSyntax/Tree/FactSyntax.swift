/// One statement about the city.
package indirect enum FactSyntax: Sendable {
  /// `let NAME = value`
  case letDefinition(LetSyntax)
  /// `shares GROUP { … }`
  case shares(SharesSyntax)
  /// `PATH = value`
  case slot(SlotSyntax)
  /// `PATH { … }`
  case section(SectionSyntax)
  /// `KIND NAME "label" { … }`
  case member(MemberSyntax)
  /// `WORD PATH`
  case setting(SettingSyntax)

  package var span: SourceSpan {
    switch self {
    case .letDefinition(let fact): fact.span
    case .shares(let fact): fact.span
    case .slot(let fact): fact.span
    case .section(let fact): fact.span
    case .member(let fact): fact.span
    case .setting(let fact): fact.span
    }
  }
}

package struct LetSyntax: Sendable {
  package let name: NameSyntax
  package let value: ValueSyntax
  package let span: SourceSpan
}

package struct SharesSyntax: Sendable {
  package let path: PathSyntax
  package let mix: MixSyntax
  package let span: SourceSpan
}

package struct SlotSyntax: Sendable {
  package let path: PathSyntax
  package let value: ValueSyntax
  package let span: SourceSpan
}

package struct SectionSyntax: Sendable {
  package let path: PathSyntax
  package let block: BlockSyntax
  package let span: SourceSpan
}

package struct MemberSyntax: Sendable {
  package let kind: NameSyntax
  package let name: NameSyntax
  package let label: StringSyntax?
  package let block: BlockSyntax
  package let span: SourceSpan
}

package struct SettingSyntax: Sendable {
  package let word: NameSyntax
  package let value: PathSyntax
  package let attributes: AttributesSyntax
  package let span: SourceSpan
}
