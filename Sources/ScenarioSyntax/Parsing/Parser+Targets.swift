extension Parser {
  /// target_decl = "target" IDENT STRING "{" target_item { NL target_item } [ NL ] "}" ;
  mutating func parseTarget() throws(Failure) -> TargetSyntax {
    let start = advance()
    let name = try parseName("the name of the target")
    let label = try parseLabel("target", name)
    var items: [TargetSyntax.Item] = []
    let block = try parseBraces("target \"\(name.text)\"") { (parser: inout Parser) throws(Failure) in
      let first = parser.token
      let content = try parser.parseTargetItem()
      items.append(TargetSyntax.Item(content: content, span: parser.span(from: first)))
    }
    requireItems(items.count, "target \"\(name.text)\"", "a goal", block)
    return TargetSyntax(name: name, label: label, items: items, span: span(from: start))
  }

  /// target_item = 'interim' condition attrs | 'with' 'probability' ">=" quantity
  ///             | 'offsets' "at" 'most' quantity [ "of" YEAR ] attrs | attr | goal attrs ;
  private mutating func parseTargetItem() throws(Failure) -> TargetSyntax.Item.Content {
    if startsAttribute { return .attributes(try parseAttributes()) }
    switch keyword {
    case .interim:
      advance()
      let condition = try parseCondition()
      return .interim(condition, attributes: try parseAttributes())
    case .with:
      advance()
      _ = try expectWord(.probability)
      _ = try expect(.atLeast)
      return .probability(try parseQuantity())
    case .offsets where peek(1).keyword == .at: return .offsets(try parseOffsets())
    default:
      let metric = try parseMetric()
      let condition = try parseCondition()
      return .goal(metric, condition, attributes: try parseAttributes())
    }
  }

  private mutating func parseOffsets() throws(Failure) -> OffsetsSyntax {
    let start = advance()
    _ = try expectWord(.at)
    _ = try expectWord(.most)
    let limit = try parseQuantity()
    let year = acceptWord(.of) == nil ? nil : try parseYear()
    let attributes = try parseAttributes()
    return OffsetsSyntax(limit: limit, of: year, attributes: attributes, span: span(from: start))
  }

  /// metric = [ 'cumulative' ] path [ "per" path ] ;
  mutating func parseMetric() throws(Failure) -> MetricSyntax {
    let start = token
    let next = peek(1)
    let isCumulative = keyword == .cumulative && next.kind == .word && !next.keyword.isReserved
    if isCumulative { advance() }
    let path = try parsePath("the path of a result, such as emissions.net")
    let per = acceptWord(.per) == nil ? nil : try parsePath("what it is counted by, such as person")
    return MetricSyntax(isCumulative: isCumulative, path: path, per: per, span: span(from: start))
  }

  /// condition = 'falls' "by" quantity "from" ( "scenario" IDENT | YEAR ) when
  ///           | bound signed when ;
  private mutating func parseCondition() throws(Failure) -> ConditionSyntax {
    let start = token
    let content: ConditionSyntax.Content
    if acceptWord(.falls) != nil {
      _ = try expectWord(.by)
      let share = try parseQuantity()
      _ = try expectWord(.from)
      let reference: ConditionSyntax.Reference =
        if acceptWord(.scenario) != nil {
          .scenario(try parseName("the name of a scenario"))
        } else {
          .year(try parseYear())
        }
      content = .falls(by: share, from: reference)
    } else {
      guard keyword == .at else { try failExpecting("\"falls by\", \"at most\" or \"at least\"") }
      let bound = try parseBound()
      content = .bounded(bound, try parseSigned())
    }
    let when = try parseWhen()
    return ConditionSyntax(content: content, when: when, span: span(from: start))
  }

  /// when = "by" YEAR [ "and" 'stays' ] | "in" YEAR | "from" YEAR "to" YEAR ;
  private mutating func parseWhen() throws(Failure) -> ConditionSyntax.When {
    switch keyword {
    case .by:
      advance()
      let year = try parseYear()
      guard acceptWord(.and) != nil else { return .by(year, stays: false) }
      _ = try expectWord(.stays)
      return .by(year, stays: true)
    case .inYear:
      advance()
      return .within(try parseYear())
    case .from:
      advance()
      let first = try parseYear()
      _ = try expectWord(.to)
      return .from(first, to: try parseYear())
    default: try failExpecting("by, in or from with a year")
    }
  }
}
