extension Parser {
  /// inventory_decl = "inventory" IDENT STRING "unit" UNIT
  ///                  "{" inventory_item { NL inventory_item } [ NL ] "}" ;
  mutating func parseInventory() throws(Failure) -> InventorySyntax {
    let start = advance()
    let name = try parseName("the name of the inventory")
    let label = try parseLabel("inventory", name)
    _ = try expectWord(.unit)
    let unit = try parseUnit()
    let head = span(from: start)
    var items: [InventorySyntax.Item] = []
    let block = try parseBraces("inventory \"\(name.text)\"") { (parser: inout Parser) throws(Failure) in
      let first = parser.token
      let content = try parser.parseInventoryItem()
      items.append(InventorySyntax.Item(content: content, span: parser.span(from: first)))
    }
    requireItems(items.count, "inventory \"\(name.text)\"", "a row such as 2020: 512", block)
    return InventorySyntax(
      name: name, label: label, unit: unit, items: items, span: span(from: start), headSpan: head)
  }

  /// inventory_item = 'method' STRING | 'columns' path { "," path } | 'model' 'matches' …
  ///                | attr | YEAR ":" cell { "," cell } attrs ;
  private mutating func parseInventoryItem() throws(Failure) -> InventorySyntax.Item.Content {
    if startsAttribute { return .attributes(try parseAttributes()) }
    if kind == .year || kind == .number { return .row(try parseInventoryRow()) }
    switch keyword {
    case .method:
      advance()
      return .method(try parseString("the method in quotes"))
    case .columns:
      advance()
      return .columns(try parsePaths("the path of a total"))
    case .model:
      return .modelMatches(try parseModelMatch())
    default: try failUnknownItem("line of an inventory", ["method", "columns", "model"])
    }
  }

  /// 'model' 'matches' [ path { "," path } ] "within" quantity ( "in" YEAR | "from" YEAR "to" YEAR )
  private mutating func parseModelMatch() throws(Failure) -> ModelMatchSyntax {
    let start = advance()
    _ = try expectWord(.matches)
    let columns = startsPath ? try parsePaths("the path of a column") : []
    _ = try expectWord(.within)
    let tolerance = try parseQuantity()
    let first: YearSyntax
    var last: YearSyntax?
    if acceptWord(.inYear) != nil {
      first = try parseYear()
    } else {
      guard acceptWord(.from) != nil else { try failExpecting("\"in\" or \"from\" and a year") }
      first = try parseYear()
      _ = try expectWord(.to)
      last = try parseYear()
    }
    return ModelMatchSyntax(
      columns: columns, tolerance: tolerance, first: first, last: last ?? first, span: span(from: start))
  }

  /// YEAR ":" cell { "," cell } attrs
  private mutating func parseInventoryRow() throws(Failure) -> InventoryRowSyntax {
    let start = token
    let year = try parseYear()
    _ = try expect(.colon)
    var cells = [try parseCell()]
    while kind == .comma, !Self.isAttribute(peek(1)) {
      let comma = advance()
      if kind == .year, peek(1).kind == .colon {
        record(
          .unexpected(
            found: "the next row", expected: "a number, NO, NE, IE or C", at: span(of: comma).end))
        resumed = index
        break
      }
      cells.append(try parseCell())
    }
    let attributes = index == resumed ? .none : try parseAttributes()
    return InventoryRowSyntax(year: year, cells: cells, attributes: attributes, span: span(from: start))
  }

  private static func isAttribute(_ token: Token) -> Bool {
    switch token.keyword {
    case .source, .assumed, .calibrated, .note, .because, .gpc, .scope: true
    default: false
    }
  }

  /// cell = [ "-" ] NUMBER | 'NO' | 'NE' | 'IE' | 'C' ;
  private mutating func parseCell() throws(Failure) -> InventoryRowSyntax.Cell {
    let start = token
    let key: MissingKey
    switch keyword {
    case .notOccurring: key = .notOccurring
    case .notEstimated: key = .notEstimated
    case .includedElsewhere: key = .includedElsewhere
    case .confidential: key = .confidential
    default:
      let isNegative = accept(.minus) != nil
      let number = try parseNumber("a number, NO, NE, IE or C")
      return InventoryRowSyntax.Cell(
        content: .number(isNegative ? -number.value : number.value), span: span(from: start))
    }
    advance()
    return InventoryRowSyntax.Cell(content: .missing(key), span: span(of: start))
  }
}
