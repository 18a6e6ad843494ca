/// `scenario deep "All three levers" from bau { … }`
package struct ScenarioDeclarationSyntax: Sendable {
  package struct Item: Sendable {
    package enum Content: Sendable {
      case apply(ApplySyntax)
      case change(ChangeSyntax)
      case drop(PathSyntax, attributes: AttributesSyntax)
      case override(OverrideSyntax)
      case use(PathSyntax)
      case meet(MeetSyntax)
      case weakens(PathSyntax, because: StringSyntax)
      case attributes(AttributesSyntax)
    }
    package let content: Content
    package let span: SourceSpan
  }

  package let name: NameSyntax
  package let label: StringSyntax
  package let parent: NameSyntax?
  package let items: [Item]
  package let span: SourceSpan
}

/// `package NAME "label" { apply …; override … }`
package struct PackageSyntax: Sendable {
  package struct Item: Sendable {
    package enum Content: Sendable {
      case apply(ApplySyntax)
      case override(OverrideSyntax)
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

/// `apply path [as NAME] tuning`
package struct ApplySyntax: Sendable {
  package let lever: PathSyntax
  package let name: NameSyntax?
  package let tuning: TuningSyntax
  package let span: SourceSpan
}

/// `change path tuning`
package struct ChangeSyntax: Sendable {
  package let lever: PathSyntax
  package let tuning: TuningSyntax
  package let span: SourceSpan
}

/// How strongly and when a lever is applied, and with which options.
package struct TuningSyntax: Sendable {
  package enum Timing: Sendable {
    case from(ArgumentSyntax, to: ArgumentSyntax?)
    case delayedBy(ArgumentSyntax)
  }

  package struct OptionSetting: Sendable {
    package let name: NameSyntax
    package let value: ValueSyntax
    package let span: SourceSpan
  }

  package let strength: AmountSyntax?
  package let timing: Timing?
  package let options: [OptionSetting]
  package let attributes: AttributesSyntax

  /// A lever applied fully, as it is declared.
  package static let plain = TuningSyntax(strength: nil, timing: nil, options: [], attributes: .none)
}

/// `override PATH = value`
package struct OverrideSyntax: Sendable {
  package let path: PathSyntax
  package let value: ValueSyntax
  package let span: SourceSpan
}

/// `must meet a, b` or `should meet a`
package struct MeetSyntax: Sendable {
  package enum Force: String, Sendable, CaseIterable {
    case must, should
  }
  package let force: Force
  package let targets: [PathSyntax]
  package let span: SourceSpan
}
