extension Parser {
  /// 'effect' action [ "at" arg ] [ "delayed" "by" arg ] attrs
  mutating func parseEffect() throws(Failure) -> EffectSyntax {
    let start = advance()
    guard kind == .word else { try failExpecting("an effect, such as set") }
    let word = readWord()
    guard let form = words.effects.first(where: { $0.word == word.text }) else {
      index -= 1
      try fail(.unknownWord(kind: "effect", word: word.text, known: words.effects.map(\.word), at: word.span))
    }
    var operands: [EffectSyntax.Operand] = []
    for operand in form.operands { operands.append(try parseOperand(operand, of: form)) }
    let weight = acceptWord(.at) == nil ? nil : try parseArgument("the weight of the effect, such as 90 %")
    var delay: ArgumentSyntax?
    if acceptWord(.delayed) != nil {
      _ = try expectWord(.by)
      delay = try parseArgument("a duration, such as 3 yr")
    }
    let attributes = try parseAttributes()
    return EffectSyntax(
      word: word, operands: operands, at: weight, delayedBy: delay, attributes: attributes,
      span: span(from: start))
  }

  /// One operand of the effect's form: its label, if it has one, then its value.
  private mutating func parseOperand(
    _ operand: EffectForm.Operand, of form: EffectForm
  ) throws(Failure) -> EffectSyntax.Operand {
    let start = token
    var label: NameSyntax?
    if let wanted = operand.label {
      guard isWord(token, wanted) else {
        if kind == .faulty { throw Failure() }
        try fail(.missingOperand(form: form.text, expected: "\"\(wanted)\"", found: foundHere, at: spanHere))
      }
      label = readWord()
    }
    let value: EffectSyntax.Operand.Value
    switch operand.value {
    case .path: value = .path(try parsePath("the path of what is changed"))
    case .amount: value = .amount(try parseAmount())
    case .mixOrAmount:
      value = kind == .openBrace ? .mix(try parseMix("the new mix")) : .amount(try parseAmount())
    case .boundedAmount:
      let bound = try parseBound()
      value = .bounded(bound, try parseAmount())
    }
    return EffectSyntax.Operand(label: label, value: value, span: span(from: start))
  }

  /// bound = "at" ( 'most' | 'least' ) ;
  mutating func parseBound() throws(Failure) -> BoundSyntax {
    let start = try expectWord(.at)
    let word: BoundSyntax.Word
    switch keyword {
    case .most: word = .most
    case .least: word = .least
    default: try failExpecting("\"most\" or \"least\"")
    }
    advance()
    return BoundSyntax(word: word, span: span(from: start))
  }
}

extension EffectForm {
  /// How it is written, for messages: `limit PATH to at most VALUE`.
  package var text: String {
    var text = word
    for operand in operands {
      if let label = operand.label { text += " \(label)" }
      switch operand.value {
      case .path: text += " PATH"
      case .amount: text += " VALUE"
      case .mixOrAmount: text += " VALUE or { a = 60 %; b = rest }"
      case .boundedAmount: text += " at most VALUE"
      }
    }
    return text
  }
}
