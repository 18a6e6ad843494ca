extension TreePrinter {
  mutating func print(_ package: PackageSyntax) {
    line("package", package.name.text, Self.quoted(package.label))
    indented {
      for item in package.items {
        switch item.content {
        case .apply(let apply): $0.print(apply)
        case .override(let override): $0.print(override)
        case .attributes(let attributes): $0.print(attributes)
        }
      }
    }
  }

  mutating func print(_ scenario: ScenarioDeclarationSyntax) {
    line(
      "scenario", scenario.name.text, Self.quoted(scenario.label), scenario.parent.map { "from \($0.text)" })
    indented {
      for item in scenario.items { $0.print(item) }
    }
  }

  private mutating func print(_ item: ScenarioDeclarationSyntax.Item) {
    switch item.content {
    case .apply(let apply): print(apply)
    case .change(let change):
      line("change", change.lever.text)
      indented { $0.print(change.tuning) }
    case .drop(let path, let attributes):
      line("drop", path.text)
      indented { $0.print(attributes) }
    case .override(let override): print(override)
    case .use(let path): line("use", path.text)
    case .meet(let meet):
      line(meet.force.rawValue, "meet", meet.targets.map(\.text).joined(separator: ", "))
    case .weakens(let path, let because): line("weakens", path.text, "because", Self.quoted(because))
    case .attributes(let attributes): print(attributes)
    }
  }

  private mutating func print(_ apply: ApplySyntax) {
    line("apply", apply.lever.text, apply.name.map { "as \($0.text)" })
    indented { $0.print(apply.tuning) }
  }

  private mutating func print(_ override: OverrideSyntax) {
    line("override", override.path.text)
    indented { $0.print(override.value) }
  }

  private mutating func print(_ tuning: TuningSyntax) {
    if let strength = tuning.strength {
      line("at")
      indented { $0.print(strength) }
    }
    switch tuning.timing {
    case .from(let first, let last):
      line("from")
      indented { $0.print(first) }
      if let last {
        line("to")
        indented { $0.print(last) }
      }
    case .delayedBy(let delay):
      line("delayed by")
      indented { $0.print(delay) }
    case nil: break
    }
    for option in tuning.options {
      line("option", option.name.text)
      indented { $0.print(option.value) }
    }
    print(tuning.attributes)
  }

  mutating func print(_ target: TargetSyntax) {
    line("target", target.name.text, Self.quoted(target.label))
    indented {
      for item in target.items { $0.print(item) }
    }
  }

  private mutating func print(_ item: TargetSyntax.Item) {
    switch item.content {
    case .goal(let metric, let condition, let attributes):
      line("goal", Self.text(metric), Self.text(condition))
      indented { $0.print(attributes) }
    case .interim(let condition, let attributes):
      line("interim", Self.text(condition))
      indented { $0.print(attributes) }
    case .probability(let quantity): line("with probability >=", Self.text(quantity))
    case .offsets(let offsets):
      line("offsets at most", Self.text(offsets.limit), offsets.of.map { "of \(Self.text($0))" })
      indented { $0.print(offsets.attributes) }
    case .attributes(let attributes): print(attributes)
    }
  }

  static func text(_ metric: MetricSyntax) -> String {
    [metric.isCumulative ? "cumulative" : nil, metric.path.text, metric.per.map { "per \($0.text)" }]
      .compactMap { $0 }.joined(separator: " ")
  }

  private static func text(_ condition: ConditionSyntax) -> String {
    let what =
      switch condition.content {
      case .falls(let share, .scenario(let name)): "falls by \(text(share)) from scenario \(name.text)"
      case .falls(let share, .year(let year)): "falls by \(text(share)) from \(text(year))"
      case .bounded(let bound, let quantity): "at \(bound.word.rawValue) \(text(quantity))"
      }
    let when =
      switch condition.when {
      case .by(let year, let stays): "by \(text(year))" + (stays ? " and stays" : "")
      case .within(let year): "in \(text(year))"
      case .from(let first, let last): "from \(text(first)) to \(text(last))"
      }
    return "\(what) \(when)"
  }
}
