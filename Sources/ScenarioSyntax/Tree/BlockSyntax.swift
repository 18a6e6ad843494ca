/// What stands between braces in the facts of a city.
package struct BlockSyntax: Sendable {
  package enum Item: Sendable {
    case fact(FactSyntax)
    /// Attributes on a line of their own, which cover the block.
    case attributes(AttributesSyntax)
  }

  package let items: [Item]
  /// From brace to brace.
  package let span: SourceSpan

  /// The facts, without the attributes.
  package var facts: [FactSyntax] {
    items.compactMap { if case .fact(let fact) = $0 { fact } else { nil } }
  }

  /// All attributes that stand on lines of their own.
  package var attributes: AttributesSyntax {
    var all: [AttributeSyntax] = []
    for case .attributes(let line) in items { all += line.all }
    return AttributesSyntax(all: all)
  }
}
