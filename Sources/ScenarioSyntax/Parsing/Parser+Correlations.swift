extension Parser {
  /// correlate_decl = "correlate" IDENT [ STRING ] [ 'rank' ]
  ///                  "{" correlation { NL correlation } [ NL ] "}" ;
  mutating func parseCorrelate() throws(Failure) -> CorrelateSyntax {
    let start = advance()
    let name = try parseName("the name of the group")
    let label = acceptString()
    let isRank = acceptWord(.rank) != nil
    var items: [CorrelateSyntax.Item] = []
    let block = try parseBraces("correlate \"\(name.text)\"") { (parser: inout Parser) throws(Failure) in
      items.append(try parser.parseCorrelation())
    }
    requireItems(items.count, "correlate \"\(name.text)\"", "a line such as a with b at 0.5", block)
    return CorrelateSyntax(name: name, label: label, isRank: isRank, items: items, span: span(from: start))
  }

  /// correlation = path 'with' path "at" signed attrs
  ///             | path "," path { "," path } "at" signed attrs
  ///             | path [ signed { "," signed } ] attrs
  ///             | attr ;
  private mutating func parseCorrelation() throws(Failure) -> CorrelateSyntax.Item {
    let start = token
    if startsAttribute {
      let attributes = try parseAttributes()
      return CorrelateSyntax.Item(content: .attributesOnly, attributes: attributes, span: span(from: start))
    }
    let path = try parsePath("the path of an uncertain number")
    let content: CorrelateSyntax.Item.Content
    if acceptWord(.with) != nil {
      let other = try parsePath("the path of an uncertain number")
      _ = try expectWord(.at)
      content = .pair(path, other, at: try parseSigned())
    } else if kind == .comma, startsPathAfterComma {
      advance()
      let others = try parsePaths("the path of an uncertain number")
      _ = try expectWord(.at)
      content = .common([path] + others, at: try parseSigned())
    } else {
      content = .row(path, try parseRow())
    }
    let attributes = try parseAttributes()
    return CorrelateSyntax.Item(content: content, attributes: attributes, span: span(from: start))
  }

  private var startsPathAfterComma: Bool {
    let next = peek(1)
    return next.kind == .word && !next.keyword.isReserved
  }

  private mutating func parseRow() throws(Failure) -> [QuantitySyntax] {
    guard kind == .number || kind == .year || kind == .minus || kind == .plus else { return [] }
    var numbers = [try parseSigned()]
    while kind == .comma, peek(1).kind == .number || peek(1).kind == .minus {
      advance()
      numbers.append(try parseSigned())
    }
    return numbers
  }
}
