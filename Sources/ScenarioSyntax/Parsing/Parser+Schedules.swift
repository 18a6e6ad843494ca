extension Parser {
  /// arg = ( YEAR | signed | [ "-" ] path ) [ uncertainty ] | "(" expression ")" [ uncertainty ] ;
  mutating func parseArgument(_ expected: String = "a number, a year or a name") throws(Failure)
    -> ArgumentSyntax
  {
    let start = token
    let value: ExpressionSyntax
    switch kind {
    case .openParenthesis:
      let open = try openParenthesis()
      let inner = try parseExpression()
      try closeParenthesis(open)
      value = .group(inner, span: span(from: open))
    case .minus:
      advance()
      guard kind == .number || startsPath else { try failExpecting(expected) }
      value = .negate(try parseBareArgument(expected), span: span(from: start))
    default: value = try parseBareArgument(expected)
    }
    let uncertainty = try acceptUncertainty()
    return ArgumentSyntax(value: value, uncertainty: uncertainty, span: span(from: start))
  }

  private mutating func parseBareArgument(_ expected: String) throws(Failure) -> ExpressionSyntax {
    switch kind {
    case .year: return .date(readYear())
    case .number: return .quantity(try parseQuantity())
    case .plus:
      record(.needlessPlus(at: spanHere))
      advance()
      return .quantity(try parseQuantity())
    default:
      let path = try parsePath(expected)
      return .reference(ReferenceSyntax(path: path, at: nil, shape: .none, span: path.span))
    }
  }

  /// "schedule" schedule; schedule = form [ "lag" arg [ "stages" NUMBER ] ] ;
  mutating func parseSchedule() throws(Failure) -> ScheduleSyntax {
    let start = advance()
    guard kind == .word else { try failExpecting("a schedule, such as linear") }
    let word = readWord()
    guard let form = words.schedules.first(where: { $0.word == word.text }) else {
      index -= 1
      try fail(
        .unknownWord(kind: "schedule", word: word.text, known: words.schedules.map(\.word), at: word.span))
    }
    var operands: [ScheduleSyntax.Operand] = []
    for operand in form.operands {
      if let read = try acceptOperand(operand, of: form) { operands.append(read) }
    }
    let lag = try acceptLag()
    return ScheduleSyntax(word: word, operands: operands, lag: lag, span: span(from: start))
  }

  private mutating func acceptOperand(
    _ operand: ScheduleForm.Operand, of form: ScheduleForm
  ) throws(Failure) -> ScheduleSyntax.Operand? {
    let start = token
    var label: NameSyntax?
    if let wanted = operand.label {
      guard isWord(token, wanted) else {
        if operand.isOptional { return nil }
        if kind == .faulty { throw Failure() }
        try fail(.missingOperand(form: form.text, expected: "\"\(wanted)\"", found: foundHere, at: spanHere))
      }
      label = readWord()
    }
    let value: ScheduleSyntax.Operand.Value
    switch operand.value {
    case .argument: value = .argument(try parseArgument())
    case .seriesOrPath:
      if kind == .openBracket {
        value = .series(try parseSeries())
      } else if operand.isOptional, label == nil, !startsPath {
        return nil
      } else {
        value = .path(try parsePath("a series or a name"))
      }
    }
    return ScheduleSyntax.Operand(label: label, value: value, span: span(from: start))
  }

  private mutating func acceptLag() throws(Failure) -> ScheduleSyntax.Lag? {
    guard let start = acceptWord(.lag) else { return nil }
    let delay = try parseArgument("a duration, such as 3 yr")
    var stages: NumberSyntax?
    if acceptWord(.stages) != nil { stages = try parseNumber("the number of stages") }
    return ScheduleSyntax.Lag(delay: delay, stages: stages, span: span(from: start))
  }
}

extension ScheduleForm {
  /// How it is written, for messages: `s_curve from A to B [at C] [rate D]`.
  package var text: String {
    var text = word
    for (operand, letter) in zip(operands, "ABCDEFGH") {
      let value = operand.value == .argument ? String(letter) : "[2030: 5 %, 2040: 60 %] linear"
      let part = operand.label.map { "\($0) \(value)" } ?? value
      text += operand.isOptional ? " [\(part)]" : " \(part)"
    }
    return text
  }
}
