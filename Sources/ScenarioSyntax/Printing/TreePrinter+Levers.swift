extension TreePrinter {
  mutating func print(_ lever: LeverSyntax) {
    line("lever", lever.name.text, Self.quoted(lever.label))
    indented {
      for item in lever.items { $0.print(item) }
    }
  }

  private mutating func print(_ item: LeverSyntax.Item) {
    switch item.content {
    case .option(let option): print(option)
    case .effect(let effect): print(effect)
    case .schedule(let schedule, let attributes):
      print(schedule)
      indented { $0.print(attributes) }
    case .bound(let bound):
      line(bound.word.rawValue, Self.text(bound.value), bound.on.map { "on \($0.text)" })
      indented { $0.print(bound.attributes) }
    case .controlledBy(let actors): line("controlled_by", actors.map(\.text).joined(separator: ", "))
    case .cost(let cost):
      line("cost", cost.kind.rawValue, cost.per.map { "per \($0.text)" })
      indented {
        $0.print(cost.amount)
        $0.print(cost.attributes)
      }
    case .benefit(let benefit):
      line("benefit", benefit.name.text, benefit.level.text, benefit.text.map { Self.quoted($0) })
    case .needs(let path, let strength):
      line("needs", path.text, strength.map { "at \(Self.text($0))" })
    case .excludes(let path): line("excludes", path.text)
    case .attributes(let attributes): print(attributes)
    }
  }

  private mutating func print(_ option: OptionSyntax) {
    switch option.content {
    case .member(let kind, let usual):
      line("option", option.name.text, "of", kind.text, usual.map { "= \($0.text)" })
    case .amount(let amount, let between):
      line("option", option.name.text)
      indented {
        $0.print(amount)
        if let between { $0.line("between", Self.text(between.lower), "and", Self.text(between.upper)) }
      }
    }
    indented { $0.print(option.attributes) }
  }

  private mutating func print(_ effect: EffectSyntax) {
    line("effect", effect.word.text)
    indented {
      for operand in effect.operands {
        $0.line("operand", operand.label?.text)
        $0.indented {
          switch operand.value {
          case .path(let path): $0.line("path", path.text)
          case .amount(let amount): $0.print(amount)
          case .mix(let mix): $0.print(mix)
          case .bounded(let bound, let amount):
            $0.line("at", bound.word.rawValue)
            $0.print(amount)
          }
        }
      }
      $0.print("at", effect.at)
      $0.print("delayed by", effect.delayedBy)
      $0.print(effect.attributes)
    }
  }

  private mutating func print(_ label: String, _ argument: ArgumentSyntax?) {
    guard let argument else { return }
    line(label)
    indented { $0.print(argument) }
  }
}
