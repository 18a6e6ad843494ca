/// The whole of one file as its form says; what it means is not looked at.
package struct SyntaxTree: Sendable {
  /// The number after `wedge` on the first line.
  package let edition: NumberSyntax?
  /// In the order of the file.
  package let declarations: [DeclarationSyntax]
  /// The file's number in its ``SourceMap``.
  package let file: Int32
}

/// One declaration at the top of a file.
package enum DeclarationSyntax: Sendable {
  case importing(ImportSyntax)
  case source(SourceSyntax)
  case city(CitySyntax)
  case unit(UnitDeclarationSyntax)
  case exchange(ExchangeSyntax)
  case table(TableSyntax)
  case inventory(InventorySyntax)
  case correlate(CorrelateSyntax)
  case lever(LeverSyntax)
  case package(PackageSyntax)
  case scenario(ScenarioDeclarationSyntax)
  case target(TargetSyntax)
  case run(RunSyntax)
  case fact(FactSyntax)

  package var span: SourceSpan {
    switch self {
    case .importing(let node): node.span
    case .source(let node): node.span
    case .city(let node): node.span
    case .unit(let node): node.span
    case .exchange(let node): node.span
    case .table(let node): node.span
    case .inventory(let node): node.span
    case .correlate(let node): node.span
    case .lever(let node): node.span
    case .package(let node): node.span
    case .scenario(let node): node.span
    case .target(let node): node.span
    case .run(let node): node.span
    case .fact(let node): node.span
    }
  }
}
