import ScenarioSyntax

/// Holds every `source ID` against the declared sources of its file.
struct CitedSources {
  let complaints: Complaints

  /// - Parameter trees: All files; a library cites its own sources alone.
  func check(_ trees: [SyntaxTree]) {
    for tree in trees {
      var declared: [String: Place] = [:]
      for case .source(let source) in tree.declarations {
        if let first = declared[source.name.text] {
          complaints.add(
            LeverMistake.twice(
              what: "source", name: source.name.text, first: first, at: source.name.span))
        } else {
          declared[source.name.text] = source.name.span
        }
      }
      let names = declared.keys.sorted()
      for declaration in tree.declarations {
        for attribute in attributes(of: declaration) {
          guard case .source(let name, _) = attribute.content, declared[name.text] == nil else { continue }
          complaints.add(NameMistake.unknownSource(name: name.text, candidates: names, at: name.span))
        }
      }
    }
  }

  private func attributes(of declaration: DeclarationSyntax) -> [AttributeSyntax] {
    switch declaration {
    case .importing, .source, .run: []
    case .fact(let fact): attributes(of: fact)
    case .city(let city):
      city.items.flatMap { item -> [AttributeSyntax] in
        if case .attributes(let line) = item.content { line.all } else { [] }
      }
    case .unit(let unit): unit.attributes.all
    case .exchange(let exchange): exchange.attributes.all
    case .table(let table):
      table.items.flatMap { item -> [AttributeSyntax] in
        if case .attributes(let line) = item.content { line.all } else { [] }
      }
    case .inventory(let inventory):
      inventory.items.flatMap { item -> [AttributeSyntax] in
        switch item.content {
        case .attributes(let line): line.all
        case .row(let row): row.attributes.all
        case .method, .columns, .modelMatches: []
        }
      }
    case .correlate(let correlation): correlation.items.flatMap(\.attributes.all)
    case .lever(let lever): lever.items.flatMap { attributes(of: $0.content) }
    case .package(let package):
      package.items.flatMap { item -> [AttributeSyntax] in
        switch item.content {
        case .apply(let apply): attributes(of: apply.tuning)
        case .override(let change): change.value.attributes.all
        case .attributes(let line): line.all
        }
      }
    case .scenario(let scenario): scenario.items.flatMap { attributes(of: $0.content) }
    case .target(let target):
      target.items.flatMap { item -> [AttributeSyntax] in
        switch item.content {
        case .goal(_, _, let own), .interim(_, let own): own.all
        case .offsets(let limit): limit.attributes.all
        case .attributes(let line): line.all
        case .probability: []
        }
      }
    }
  }

  private func attributes(of fact: FactSyntax) -> [AttributeSyntax] {
    switch fact {
    case .letDefinition(let own): own.value.attributes.all
    case .slot(let slot): slot.value.attributes.all
    case .shares(let shares): attributes(of: shares.mix)
    case .setting(let setting): setting.attributes.all
    case .section(let section): attributes(of: section.block)
    case .member(let member): attributes(of: member.block)
    }
  }

  private func attributes(of block: BlockSyntax) -> [AttributeSyntax] {
    block.attributes.all + block.facts.flatMap { attributes(of: $0) }
  }

  private func attributes(of mix: MixSyntax) -> [AttributeSyntax] {
    mix.attributes.all
      + mix.rows.flatMap { row -> [AttributeSyntax] in
        switch row.content {
        case .value(let value): value.attributes.all
        case .rest(_, let own): own.all
        }
      }
  }

  private func attributes(of tuning: TuningSyntax) -> [AttributeSyntax] {
    tuning.attributes.all + tuning.options.flatMap(\.value.attributes.all)
  }

  private func attributes(of item: LeverSyntax.Item.Content) -> [AttributeSyntax] {
    switch item {
    case .option(let option): option.attributes.all
    case .effect(let effect):
      effect.attributes.all
        + effect.operands.flatMap { operand -> [AttributeSyntax] in
          if case .mix(let mix) = operand.value { attributes(of: mix) } else { [] }
        }
    case .schedule(_, let own): own.all
    case .bound(let bound): bound.attributes.all
    case .cost(let cost): cost.attributes.all
    case .attributes(let line): line.all
    case .controlledBy, .benefit, .needs, .excludes: []
    }
  }

  private func attributes(of item: ScenarioDeclarationSyntax.Item.Content) -> [AttributeSyntax] {
    switch item {
    case .apply(let apply): attributes(of: apply.tuning)
    case .change(let change): attributes(of: change.tuning)
    case .drop(_, let own): own.all
    case .override(let change): change.value.attributes.all
    case .attributes(let line): line.all
    case .use, .meet, .weakens: []
    }
  }
}
