extension TreePrinter {
  mutating func print(_ expression: ExpressionSyntax) {
    switch expression {
    case .negate(let inner, _):
      line("negate")
      indented { $0.print(inner) }
    case .binary(let binary):
      line(binary.operation.rawValue)
      indented {
        $0.print(binary.left)
        $0.print(binary.right)
      }
    case .group(let inner, _):
      line("group")
      indented { $0.print(inner) }
    case .series(let series): print(series)
    case .schedule(let schedule): print(schedule)
    case .date(let year): line("date", Self.text(year))
    case .quantity(let quantity): line("quantity", Self.text(quantity))
    case .call(let call):
      line("call", call.function.text)
      indented { for argument in call.arguments { $0.print(argument) } }
    case .previous(let previous):
      line("previous", previous.path.text)
      indented { $0.print(previous.first) }
    case .reference(let reference):
      line("reference", reference.path.text, reference.at.map { "at \(Self.text($0))" })
      indented { $0.print(reference.shape) }
    case .missing: line("missing")
    }
  }

  mutating func print(_ series: SeriesSyntax) {
    line("series", series.scale?.rawValue, series.unit?.text)
    indented {
      for point in series.points {
        $0.line("point", Self.text(point.year))
        $0.indented { $0.print(point.value) }
      }
      $0.print(series.shape)
    }
  }

  private mutating func print(_ shape: ShapeSyntax) {
    if let curve = shape.curve { line("curve", curve.word.rawValue) }
    if let then = shape.then { print("then", then) }
    if let before = shape.before { print("before", before) }
  }

  private mutating func print(_ word: String, _ beyond: ShapeSyntax.Beyond) {
    switch beyond.manner {
    case .hold: line(word, "hold")
    case .stop: line(word, "stop")
    case .grow(let argument):
      line(word, "grow")
      indented { $0.print(argument) }
    }
  }

  mutating func print(_ argument: ArgumentSyntax) {
    print(argument.value)
    if let uncertainty = argument.uncertainty { print(uncertainty) }
  }

  mutating func print(_ schedule: ScheduleSyntax) {
    line("schedule", schedule.word.text)
    indented {
      for operand in schedule.operands {
        $0.line("operand", operand.label?.text)
        $0.indented {
          switch operand.value {
          case .argument(let argument): $0.print(argument)
          case .series(let series): $0.print(series)
          case .path(let path): $0.line("path", path.text)
          }
        }
      }
      if let lag = schedule.lag {
        $0.line("lag", lag.stages.map { "stages \($0.text)" })
        $0.indented { $0.print(lag.delay) }
      }
    }
  }

  mutating func print(_ uncertainty: UncertaintySyntax) {
    line("uncertain", uncertainty.distribution.word.text, Self.text(uncertainty.distribution.arguments))
    indented {
      if let within = uncertainty.within {
        $0.line("within", Self.text(within.lower), "..", Self.text(within.upper))
      }
      switch uncertainty.overTime?.manner {
      case .allYears: $0.line("all_years")
      case .eachYear: $0.line("each_year")
      case .widening(let first, let last):
        $0.line("widening from", Self.text(first), "to", Self.text(last))
      case nil: break
      }
    }
  }

  private static func text(_ arguments: DistributionSyntax.Arguments) -> String {
    switch arguments {
    case .plusMinus(let center, let half, let basis):
      [center.map { text($0) }, "±", text(half), basis?.word.rawValue].compactMap { $0 }
        .joined(separator: " ")
    case .range(let values): values.map { text($0) }.joined(separator: " .. ")
    case .percentiles(let rows):
      rows.map { "\(text($0.probability)): \(text($0.value))" }.joined(separator: ", ")
    case .labelled(let label, let number, let basis):
      [label.text, number.text, basis?.word.rawValue].compactMap { $0 }.joined(separator: " ")
    case .missing: "missing"
    }
  }
}
