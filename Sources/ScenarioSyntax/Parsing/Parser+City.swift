extension Parser {
  /// city_decl = "city" STRING "{" [ city_item { NL city_item } ] [ NL ] "}" ;
  mutating func parseCity() throws(Failure) -> CitySyntax {
    let start = advance()
    let name = try parseString("the name of the city in quotes")
    var items: [CitySyntax.Item] = []
    _ = try parseBraces("city \"\(name.text)\"") { (parser: inout Parser) throws(Failure) in
      let first = parser.token
      let content = try parser.parseCityItem()
      items.append(CitySyntax.Item(content: content, span: parser.span(from: first)))
    }
    return CitySyntax(name: name, items: items, span: span(from: start))
  }

  /// city_item = 'horizon' YEAR "to" YEAR | 'base_year' YEAR | 'money' UNIT | 'gwp' STRING
  ///           | 'default_interval' basis | 'require' 'sources' | attr ;
  private mutating func parseCityItem() throws(Failure) -> CitySyntax.Item.Content {
    if startsAttribute { return .attributes(try parseAttributes()) }
    switch keyword {
    case .horizon:
      advance()
      let first = try parseYear()
      _ = try expectWord(.to)
      return .horizon(from: first, to: try parseYear())
    case .baseYear:
      advance()
      return .baseYear(try parseYear())
    case .money:
      advance()
      return .money(try parseUnit())
    case .gwp:
      advance()
      return .gwp(try parseString("the name of a set in quotes, such as \"AR5\""))
    case .defaultInterval:
      advance()
      guard let basis = acceptBasis() else { try failExpecting("sd, ci90 or ci95") }
      return .defaultInterval(basis)
    case .require:
      advance()
      _ = try expectWord(.sources)
      return .requireSources
    default:
      try failUnknownItem(
        "line of a city", ["horizon", "base_year", "money", "gwp", "default_interval", "require"])
    }
  }

  /// Says which words may begin a line here.
  mutating func failUnknownItem(_ kind: String, _ known: [String]) throws(Failure) -> Never {
    guard self.kind == .word else { try failExpecting("a \(kind)") }
    try fail(.unknownWord(kind: kind, word: text(of: token), known: known, at: spanHere))
  }

  /// source_decl = "source" IDENT STRING [ "{" [ source_field { NL source_field } ] [ NL ] "}" ] ;
  mutating func parseSource() throws(Failure) -> SourceSyntax {
    let start = advance()
    let name = try parseName("the name of the source")
    let title = try parseLabel("source", name)
    var fields: [FieldSyntax] = []
    var notes: [StringSyntax] = []
    if kind == .openBrace {
      _ = try parseBraces("source \"\(name.text)\"") { (parser: inout Parser) throws(Failure) in
        if parser.acceptWord(.note) != nil {
          notes.append(try parser.parseString("a text in quotes"))
        } else {
          fields.append(try parser.parseField("field of a source", parser.words.sourceFields))
        }
      }
    }
    return SourceSyntax(name: name, title: title, fields: fields, notes: notes, span: span(from: start))
  }

  /// run_decl = "run" "{" [ run_item { NL run_item } ] [ NL ] "}" ;
  mutating func parseRun() throws(Failure) -> RunSyntax {
    let start = advance()
    var fields: [FieldSyntax] = []
    _ = try parseBraces("run") { (parser: inout Parser) throws(Failure) in
      fields.append(try parser.parseField("line of run", parser.words.runFields))
    }
    return RunSyntax(fields: fields, span: span(from: start))
  }

  /// A word of a declared list of fields with what its form says follows it.
  private mutating func parseField(_ kind: String, _ forms: [FieldForm]) throws(Failure) -> FieldSyntax {
    guard let form = forms.first(where: { isWord(token, $0.word) }) else {
      try failUnknownItem(kind, forms.map(\.word))
    }
    let word = readWord()
    let value: FieldSyntax.Value
    switch form.value {
    case .string: value = .string(try parseString("a text in quotes"))
    case .number: value = .number(try parseNumber())
    case .year: value = .year(try parseYear())
    case .metrics:
      var metrics = [try parseMetric()]
      while accept(.comma) != nil { metrics.append(try parseMetric()) }
      value = .metrics(metrics)
    case .oneOf(let known): value = .word(try parseChoice(form.word, known))
    }
    return FieldSyntax(word: word, value: value, span: span(from: word.span.lower))
  }
}
