extension Parser {
  /// table_decl = "table" IDENT "from" 'csv' STRING [ 'sha256' STRING ]
  ///              "{" table_item { NL table_item } [ NL ] "}" ;
  mutating func parseTable() throws(Failure) -> TableSyntax {
    let start = advance()
    let name = try parseName("the name of the table")
    _ = try expectWord(.from)
    _ = try expectWord(.csv)
    let location = try parseString("the file in quotes")
    var hash: StringSyntax?
    if acceptWord(.sha256) != nil { hash = try parseString("64 hexadecimal digits in quotes") }
    var items: [TableSyntax.Item] = []
    let block = try parseBraces("table \"\(name.text)\"") { (parser: inout Parser) throws(Failure) in
      let first = parser.token
      let content = try parser.parseTableItem()
      items.append(TableSyntax.Item(content: content, span: parser.span(from: first)))
    }
    requireItems(items.count, "table \"\(name.text)\"", "a column", block)
    return TableSyntax(name: name, location: location, sha256: hash, items: items, span: span(from: start))
  }

  /// True right after `{ }`.
  var lastBlockIsEmpty: Bool {
    guard last.kind == .closeBrace, index > 1 else { return false }
    let before = tokens[index - 2]
    return before.kind == .openBrace
      || before.kind == .newline && index > 2 && tokens[index - 3].kind == .openBrace
  }

  /// Says that a block holds nothing, if that is so.
  mutating func requireItems(_ count: Int, _ owner: String, _ wants: String, _ block: SourceSpan) {
    guard count == 0, lastBlockIsEmpty else { return }
    record(.emptyBlock(owner: owner, wants: wants, at: block))
  }

  /// table_item = 'key' 'year' STRING | 'where' filter
  ///            | 'column' IDENT STRING "unit" UNIT [ 'where' filter ]
  ///            | 'decimal' ( 'point' | 'comma' ) | attr ;
  private mutating func parseTableItem() throws(Failure) -> TableSyntax.Item.Content {
    if startsAttribute { return .attributes(try parseAttributes()) }
    switch keyword {
    case .key:
      advance()
      _ = try expectWord(.year)
      return .keyYear(try parseString("the heading of the column of years in quotes"))
    case .whereWord:
      return .filter(try parseFilter())
    case .column:
      return .column(try parseColumn())
    case .decimal:
      advance()
      let word = try parseChoice("decimal sign", TableSyntax.Decimal.allCases.map(\.rawValue))
      return .decimal(TableSyntax.Decimal(rawValue: word.text) ?? .point)
    default: try failUnknownItem("line of a table", ["key", "where", "column", "decimal"])
    }
  }

  private mutating func parseColumn() throws(Failure) -> ColumnSyntax {
    let start = advance()
    let name = try parseName("the name of the column")
    let header = try parseString("the heading in the file, in quotes")
    _ = try expectWord(.unit)
    let unit = try parseUnit()
    let filter = keyword == .whereWord ? try parseFilter() : nil
    return ColumnSyntax(name: name, header: header, unit: unit, filter: filter, span: span(from: start))
  }

  /// 'where' filter; filter = STRING "=" STRING { "and" STRING "=" STRING } ;
  private mutating func parseFilter() throws(Failure) -> FilterSyntax {
    let start = advance()
    var conditions: [FilterSyntax.Condition] = []
    repeat {
      let column = try parseString("a heading in quotes")
      _ = try expect(.equals)
      let value = try parseString("a value in quotes")
      conditions.append(FilterSyntax.Condition(column: column, value: value))
    } while acceptWord(.and) != nil
    return FilterSyntax(conditions: conditions, span: span(from: start))
  }
}
