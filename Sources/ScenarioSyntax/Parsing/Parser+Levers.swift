extension Parser {
  /// lever_decl = "lever" IDENT STRING "{" lever_item { NL lever_item } [ NL ] "}" ;
  mutating func parseLever() throws(Failure) -> LeverSyntax {
    let start = advance()
    let name = try parseName("the name of the lever")
    let label = try parseLabel("lever", name)
    var items: [LeverSyntax.Item] = []
    let block = try parseBraces("lever \"\(name.text)\"") { (parser: inout Parser) throws(Failure) in
      let first = parser.token
      let content = try parser.parseLeverItem()
      items.append(LeverSyntax.Item(content: content, span: parser.span(from: first)))
    }
    requireItems(items.count, "lever \"\(name.text)\"", "an effect", block)
    return LeverSyntax(name: name, label: label, items: items, span: span(from: start))
  }

  /// lever_item = 'option' … | 'effect' … | "schedule" schedule attrs | … | attr ;
  private mutating func parseLeverItem() throws(Failure) -> LeverSyntax.Item.Content {
    if startsAttribute { return .attributes(try parseAttributes()) }
    operators = 0
    switch keyword {
    case .option: return .option(try parseOption())
    case .effect: return .effect(try parseEffect())
    case .schedule:
      let schedule = try parseSchedule()
      return .schedule(schedule, attributes: try parseAttributes())
    case .ceiling: return .bound(try parseLeverBound(.ceiling))
    case .floor: return .bound(try parseLeverBound(.floor))
    case .controlledBy:
      advance()
      return .controlledBy(try parseActors())
    case .cost: return .cost(try parseCost())
    case .benefit: return .benefit(try parseBenefit())
    case .needs: return try parseNeeds()
    case .excludes:
      advance()
      return .excludes(try parsePath("the name of a lever"))
    default:
      try failUnknownItem(
        "line of a lever",
        [
          "option", "effect", "schedule", "ceiling", "floor", "controlled_by", "cost", "benefit", "needs",
          "excludes",
        ])
    }
  }

  /// 'option' IDENT ( "of" IDENT [ "=" path ] | "=" amount [ "between" signed "and" signed ] ) attrs
  private mutating func parseOption() throws(Failure) -> OptionSyntax {
    let start = advance()
    let name = try parseName("the name of the option")
    let content: OptionSyntax.Content
    if acceptWord(.of) != nil {
      let kind = try parseName("a kind of member, such as mode")
      let usual = accept(.equals) == nil ? nil : try parsePath("the path of a member")
      content = .member(kind: kind, usual: usual)
    } else {
      try requireEquals(after: "option \(name.text)")
      _ = try expect(.equals, "\"=\" or \"of\"")
      let amount = try parseAmount()
      content = .amount(amount, between: try acceptBetween())
    }
    let attributes = try parseAttributes()
    return OptionSyntax(name: name, content: content, attributes: attributes, span: span(from: start))
  }

  private mutating func acceptBetween() throws(Failure) -> OptionSyntax.Between? {
    guard let start = acceptWord(.between) else { return nil }
    let lower = try parseSigned()
    _ = try expectWord(.and)
    let upper = try parseSigned()
    return OptionSyntax.Between(lower: lower, upper: upper, span: span(from: start))
  }

  /// ( 'ceiling' | 'floor' ) signed [ "on" path ] attrs
  private mutating func parseLeverBound(_ word: LeverBoundSyntax.Word) throws(Failure) -> LeverBoundSyntax {
    let start = advance()
    let value = try parseSigned()
    let path = acceptWord(.on) == nil ? nil : try parsePath("the path it holds for")
    let attributes = try parseAttributes()
    return LeverBoundSyntax(
      word: word, value: value, on: path, attributes: attributes, span: span(from: start))
  }

  /// 'controlled_by' actor { "," actor }
  private mutating func parseActors() throws(Failure) -> [NameSyntax] {
    var actors: [NameSyntax] = []
    repeat {
      guard kind == .word else { try failExpecting("who decides, such as city") }
      let actor = readWord()
      if !words.actors.contains(actor.text) {
        record(.unknownWord(kind: "actor", word: actor.text, known: words.actors, at: actor.span))
      }
      actors.append(actor)
    } while accept(.comma) != nil
    return actors
  }

  /// 'cost' ( 'capital' | 'annual' | 'saving' ) amount [ "per" path ] attrs
  private mutating func parseCost() throws(Failure) -> CostSyntax {
    let start = advance()
    let word = try parseChoice("kind of cost", CostSyntax.Kind.allCases.map(\.rawValue))
    let amount = try parseAmount()
    let per = acceptWord(.per) == nil ? nil : try parsePath("what the cost is counted by")
    let attributes = try parseAttributes()
    return CostSyntax(
      kind: CostSyntax.Kind(rawValue: word.text) ?? .capital, amount: amount, per: per,
      attributes: attributes, span: span(from: start))
  }

  /// 'benefit' IDENT level [ STRING ]
  private mutating func parseBenefit() throws(Failure) -> BenefitSyntax {
    let start = advance()
    let name = try parseName("the name of the benefit")
    let level = try parseChoice("level", ["high", "medium", "low"])
    let text = acceptString()
    return BenefitSyntax(name: name, level: level, text: text, span: span(from: start))
  }

  /// 'needs' path [ "at" quantity ]
  private mutating func parseNeeds() throws(Failure) -> LeverSyntax.Item.Content {
    advance()
    let path = try parsePath("the name of a lever")
    let quantity = acceptWord(.at) == nil ? nil : try parseQuantity()
    return .needs(path, at: quantity)
  }
}
