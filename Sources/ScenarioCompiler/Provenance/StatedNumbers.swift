import ScenarioSyntax

/// Goes through all declarations and gathers the numbers they state.
///
/// Strengths, schedules and targets are choices, not figures: nobody can cite a
/// source for them, and they need none.
struct StatedNumbers {
  private(set) var all: [StatedNumber] = []
  private let cityAttributes: [AttributeSyntax]

  init(tree: CityTree, declarations: Declarations, city: [AttributeSyntax]) {
    cityAttributes = city
    for quantity in tree.quantities { add(quantity, tree) }
    for group in tree.groups { add(group) }
    for (prefix, lever) in declarations.levers { add(lever, prefix) }
    for (prefix, package) in declarations.packages { add(package, prefix) }
    for scenario in declarations.scenarios { add(scenario) }
    for table in declarations.tables { add(table) }
    for inventory in declarations.inventories { add(inventory) }
    for correlation in declarations.correlations { add(correlation) }
    for exchange in declarations.exchanges {
      add(
        .city, "exchange", exchange.span, exchange.span, true, exchange.attributes.all, [])
    }
  }

  private mutating func add(
    _ owner: StatedNumber.Owner, _ path: String, _ name: Place, _ value: Place?, _ hasLiteral: Bool,
    _ own: [AttributeSyntax], _ around: [AttributeSyntax]
  ) {
    all.append(
      StatedNumber(
        owner: owner, path: path, nameSpan: name, valueSpan: value, hasLiteral: hasLiteral, own: own,
        around: around + cityAttributes))
  }

  private mutating func add(
    _ owner: StatedNumber.Owner, _ path: String, _ name: Place, _ value: ValueSyntax,
    _ around: [AttributeSyntax]
  ) {
    add(
      owner, path, name, value.expression.span, value.expression.statesNumber, value.attributes.all, around)
  }

  private mutating func add(
    _ owner: StatedNumber.Owner, _ path: String, _ amount: AmountSyntax, _ own: [AttributeSyntax],
    _ around: [AttributeSyntax]
  ) {
    let expression = amount.expression
    add(owner, path, expression.span, expression.span, expression.statesNumber, own, around)
  }

  private mutating func add(
    _ owner: StatedNumber.Owner, _ path: String, _ mix: MixSyntax, _ around: [AttributeSyntax]
  ) {
    for row in mix.rows {
      guard case .value(let value) = row.content else { continue }
      add(owner, "\(path).\(row.name.text)", row.name.span, value, mix.attributes.all + around)
    }
  }

  // MARK: Facts

  private mutating func add(_ quantity: Quantity, _ tree: CityTree) {
    let blocks = quantity.block.enclosing.flatMap(\.attributes)
    add(.city, quantity.path, quantity.nameSpan, quantity.value, quantity.around + blocks)
  }

  private mutating func add(_ group: Group) {
    let around = group.attributes + group.block.enclosing.flatMap(\.attributes)
    for row in group.rows {
      guard let value = row.value else { continue }
      add(.city, "\(group.path).\(row.name.text)", row.name.span, value, around)
    }
  }

  private mutating func add(_ table: TableSyntax) {
    var own: [AttributeSyntax] = []
    for item in table.items { if case .attributes(let line) = item.content { own += line.all } }
    add(.city, table.name.text, table.name.span, table.location.span, true, own, [])
  }

  private mutating func add(_ inventory: InventorySyntax) {
    var around: [AttributeSyntax] = []
    for item in inventory.items { if case .attributes(let line) = item.content { around += line.all } }
    for item in inventory.items {
      guard case .row(let row) = item.content else { continue }
      let year = row.year.whole.map(String.init) ?? "\(row.year.value)"
      add(
        .city, "\(inventory.name.text) \(year)", row.year.span, nil, true, row.attributes.all, around)
    }
  }

  private mutating func add(_ correlation: CorrelateSyntax) {
    let around = correlation.items.flatMap { item -> [AttributeSyntax] in
      if case .attributesOnly = item.content { item.attributes.all } else { [] }
    }
    for item in correlation.items {
      switch item.content {
      case .attributesOnly: continue
      case .row(_, let numbers) where numbers.isEmpty: continue
      case .pair, .common, .row:
        add(.city, correlation.name.text, item.span, item.span, true, item.attributes.all, around)
      }
    }
  }

  // MARK: Levers and scenarios

  private mutating func add(_ lever: LeverSyntax, _ prefix: String) {
    let path = prefix.isEmpty ? lever.name.text : "\(prefix).\(lever.name.text)"
    let owner = StatedNumber.Owner.lever(path)
    let around = lever.items.flatMap { item -> [AttributeSyntax] in
      if case .attributes(let line) = item.content { line.all } else { [] }
    }
    var effects = 0
    for item in lever.items {
      switch item.content {
      case .option(let option):
        guard case .amount(let amount, _) = option.content else { continue }
        add(owner, "\(path).\(option.name.text)", amount, option.attributes.all, around)
      case .effect(let effect):
        effects += 1
        add(effect, "\(path).effect\(effects)", owner, around)
      case .bound(let bound):
        add(
          owner, "\(path).\(bound.word.rawValue)", bound.value.span, bound.value.span, true,
          bound.attributes.all, around)
      case .cost(let cost):
        add(owner, "\(path).cost", cost.amount, cost.attributes.all, around)
      case .schedule, .controlledBy, .benefit, .needs, .excludes, .attributes: continue
      }
    }
  }

  private mutating func add(
    _ effect: EffectSyntax, _ path: String, _ owner: StatedNumber.Owner, _ around: [AttributeSyntax]
  ) {
    for operand in effect.operands {
      switch operand.value {
      case .path: continue
      case .amount(let amount), .bounded(_, let amount):
        add(owner, path, amount, effect.attributes.all, around)
      case .mix(let mix): add(owner, path, mix, effect.attributes.all + around)
      }
    }
  }

  private mutating func add(_ package: PackageSyntax, _ prefix: String) {
    let path = prefix.isEmpty ? package.name.text : "\(prefix).\(package.name.text)"
    let around = package.items.flatMap { item -> [AttributeSyntax] in
      if case .attributes(let line) = item.content { line.all } else { [] }
    }
    for item in package.items {
      switch item.content {
      case .apply(let apply): add(apply.tuning, apply.name?.text ?? apply.lever.text, .package(path), around)
      case .override(let change):
        add(.package(path), change.path.text, change.path.span, change.value, around)
      case .attributes: continue
      }
    }
  }

  private mutating func add(_ scenario: ScenarioDeclarationSyntax) {
    let owner = StatedNumber.Owner.scenario(scenario.name.text)
    let around = scenario.items.flatMap { item -> [AttributeSyntax] in
      if case .attributes(let line) = item.content { line.all } else { [] }
    }
    for item in scenario.items {
      switch item.content {
      case .apply(let apply): add(apply.tuning, apply.name?.text ?? apply.lever.text, owner, around)
      case .change(let change): add(change.tuning, change.lever.text, owner, around)
      case .override(let change): add(owner, change.path.text, change.path.span, change.value, around)
      case .drop, .use, .meet, .weakens, .attributes: continue
      }
    }
  }

  private mutating func add(
    _ tuning: TuningSyntax, _ lever: String, _ owner: StatedNumber.Owner, _ around: [AttributeSyntax]
  ) {
    for option in tuning.options {
      add(
        owner, "\(lever).\(option.name.text)", option.name.span, option.value,
        tuning.attributes.all + around)
    }
  }
}
