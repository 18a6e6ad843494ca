extension TreePrinter {
  mutating func print(_ fact: FactSyntax) {
    switch fact {
    case .letDefinition(let fact):
      line("let", fact.name.text)
      indented { $0.print(fact.value) }
    case .shares(let fact):
      line("shares", fact.path.text)
      indented { $0.print(fact.mix) }
    case .slot(let fact):
      line("slot", fact.path.text)
      indented { $0.print(fact.value) }
    case .section(let fact):
      line("section", fact.path.text)
      indented { $0.print(fact.block) }
    case .member(let fact):
      line("member", fact.kind.text, fact.name.text, fact.label.map { Self.quoted($0) })
      indented { $0.print(fact.block) }
    case .setting(let fact):
      line("setting", fact.word.text, fact.value.text)
      indented { $0.print(fact.attributes) }
    }
  }

  mutating func print(_ block: BlockSyntax) {
    for item in block.items {
      switch item {
      case .fact(let fact): print(fact)
      case .attributes(let attributes): print(attributes)
      }
    }
  }

  mutating func print(_ value: ValueSyntax) {
    print(value.amount)
    print(value.attributes)
  }

  mutating func print(_ amount: AmountSyntax) {
    print(amount.expression)
    if let uncertainty = amount.uncertainty { print(uncertainty) }
  }

  mutating func print(_ mix: MixSyntax) {
    for row in mix.rows {
      line("row", row.name.text)
      indented {
        switch row.content {
        case .value(let value): $0.print(value)
        case .rest(_, let attributes):
          $0.line("rest")
          $0.print(attributes)
        }
      }
    }
    print(mix.attributes)
  }

  mutating func print(_ attributes: AttributesSyntax) {
    for attribute in attributes.all {
      switch attribute.content {
      case .source(let name, let locator): line("source", name.text, locator.map { Self.quoted($0) })
      case .freeSource(let text, let locator):
        line("source", Self.quoted(text), locator.map { Self.quoted($0) })
      case .assumed(let text): line("assumed", Self.quoted(text))
      case .calibrated(let text): line("calibrated", Self.quoted(text))
      case .note(let text): line("note", Self.quoted(text))
      case .because(let text): line("because", Self.quoted(text))
      case .gpc(let text): line("gpc", Self.quoted(text))
      case .scope(let number): line("scope", number.text)
      }
    }
  }
}
