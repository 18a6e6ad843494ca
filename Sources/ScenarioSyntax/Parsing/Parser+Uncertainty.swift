extension Parser {
  /// uncertainty = "~" distribution [ "within" signed ".." signed ] [ over_time ] ;
  mutating func acceptUncertainty() throws(Failure) -> UncertaintySyntax? {
    guard let start = accept(.tilde) else { return nil }
    let distribution = try parseDistribution()
    var within: UncertaintySyntax.Within?
    if let word = acceptWord(.within) {
      let lower = try parseSigned()
      _ = try expect(.range)
      let upper = try parseSigned()
      within = UncertaintySyntax.Within(lower: lower, upper: upper, span: span(from: word))
    }
    let overTime = try acceptOverTime()
    return UncertaintySyntax(
      distribution: distribution, within: within, overTime: overTime, span: span(from: start))
  }

  /// over_time = "all_years" | "each_year" | "widening" "from" YEAR "to" YEAR ;
  private mutating func acceptOverTime() throws(Failure) -> UncertaintySyntax.OverTime? {
    let start = token
    let manner: UncertaintySyntax.OverTime.Manner
    switch keyword {
    case .allYears:
      advance()
      manner = .allYears
    case .eachYear:
      advance()
      manner = .eachYear
    case .widening:
      advance()
      _ = try expectWord(.from)
      let first = try parseYear()
      _ = try expectWord(.to)
      manner = .widening(from: first, to: try parseYear())
    default: return nil
    }
    return UncertaintySyntax.OverTime(manner: manner, span: span(from: start))
  }

  /// distribution = a word of the list with what its form accepts in parentheses ;
  private mutating func parseDistribution() throws(Failure) -> DistributionSyntax {
    let start = token
    guard kind == .word else { try failExpecting("a distribution, such as normal( ... )") }
    let word = readWord()
    guard let form = words.distributions.first(where: { $0.word == word.text }) else {
      index -= 1
      try fail(
        .unknownWord(
          kind: "distribution", word: word.text, known: words.distributions.map(\.word), at: word.span))
    }
    let open = try openParenthesis()
    let inner = token
    let arguments = try parseArguments(form)
    let argumentsSpan = inner.lower < token.lower ? span(from: inner) : span(of: inner).start
    try closeParenthesis(open)
    if let shape = arguments.shape, !form.accepts(shape) {
      record(.wrongArguments(word: word.text, forms: form.texts, at: argumentsSpan))
    }
    return DistributionSyntax(
      word: word, arguments: arguments, argumentsSpan: argumentsSpan, span: span(from: start))
  }

  /// LOOKAHEAD to "±", ":" or ".." decides between the shapes.
  private mutating func parseArguments(_ form: DistributionForm) throws(Failure)
    -> DistributionSyntax.Arguments
  {
    if kind == .plusMinus { return try parsePlusMinus(center: nil) }
    if kind == .word { return try parseLabelled(form) }
    guard kind == .number || kind == .year || kind == .minus || kind == .plus else {
      if kind == .faulty { throw Failure() }
      try fail(.wrongArguments(word: form.word, forms: form.texts, at: spanHere))
    }
    let first = try parseSigned()
    switch kind {
    case .plusMinus: return try parsePlusMinus(center: first)
    case .colon: return try parsePercentiles(first)
    case .range:
      var values = [first]
      while accept(.range) != nil { values.append(try parseSigned()) }
      return .range(values)
    default:
      if kind == .faulty { throw Failure() }
      try fail(.wrongArguments(word: form.word, forms: form.texts, at: first.span))
    }
  }

  /// plus_minus = [ signed ] "±" quantity [ basis ] ;
  private mutating func parsePlusMinus(center: QuantitySyntax?) throws(Failure)
    -> DistributionSyntax.Arguments
  {
    advance()
    let half = try parseQuantity()
    return .plusMinus(center: center, half: half, basis: acceptBasis())
  }

  /// percentiles = quantity ":" signed { "," quantity ":" signed } ;
  private mutating func parsePercentiles(_ first: QuantitySyntax) throws(Failure)
    -> DistributionSyntax.Arguments
  {
    _ = try expect(.colon)
    var rows = [DistributionSyntax.Percentile(probability: first, value: try parseSigned())]
    while accept(.comma) != nil {
      let probability = try parseQuantity()
      _ = try expect(.colon)
      rows.append(DistributionSyntax.Percentile(probability: probability, value: try parseSigned()))
    }
    return .percentiles(rows)
  }

  /// 'factor' NUMBER [ basis ] | 'log_sd' NUMBER | 'shape' NUMBER
  private mutating func parseLabelled(_ form: DistributionForm) throws(Failure)
    -> DistributionSyntax.Arguments
  {
    guard let takesBasis = form.takesBasis(after: text(of: token)) else {
      try fail(.wrongArguments(word: form.word, forms: form.texts, at: spanHere))
    }
    let label = readWord()
    let number = try parseNumber()
    let basis = takesBasis ? acceptBasis() : nil
    return .labelled(label: label, number: number, basis: basis)
  }

  /// basis = "sd" | "ci90" | "ci95" ;
  mutating func acceptBasis() -> BasisSyntax? {
    let word: BasisSyntax.Word
    switch keyword {
    case .sd: word = .sd
    case .ci90: word = .ci90
    case .ci95: word = .ci95
    default: return nil
    }
    return BasisSyntax(word: word, span: span(of: advance()))
  }
}

extension DistributionSyntax.Arguments {
  /// Which of the forms it has; nil where nothing usable was written.
  package var shape: DistributionForm.Arguments? {
    switch self {
    case .plusMinus: .plusMinus
    case .range(let values): .range(count: values.count)
    case .percentiles: .percentiles
    case .labelled(let label, _, _): .labelled(label.text, takesBasis: false)
    case .missing: nil
    }
  }
}

extension DistributionForm {
  package func accepts(_ shape: Arguments) -> Bool {
    if case .labelled(let label, _) = shape { return takesBasis(after: label) != nil }
    return accepted.contains(shape)
  }

  /// Whether a basis may follow this label and its number; nil if it is no label of this distribution.
  func takesBasis(after label: String) -> Bool? {
    for case .labelled(label, let takesBasis) in accepted { return takesBasis }
    return nil
  }

  /// How it is written, for messages; one text for each form.
  package var texts: [String] {
    ownTexts
      ?? accepted.map { shape in
        switch shape {
        case .plusMinus: "\(word)(± 10 % ci95)"
        case .range(let count):
          "\(word)(\(["low", "most likely", "high", "highest"].picking(count).joined(separator: " .. ")))"
        case .percentiles: "\(word)(5 %: low, 95 %: high)"
        case .labelled(let label, let takesBasis): "\(word)(\(label) 1.5\(takesBasis ? " ci95" : ""))"
        }
      }
  }
}

extension [String] {
  /// The two ends for two, else the first ones.
  fileprivate func picking(_ count: Int) -> [String] {
    count == 2 ? ["low", "high"] : Array(prefix(count))
  }
}
