extension Parser {
  /// file = "wedge" NUMBER NL { declaration NL } ;
  mutating func parseFile() -> SyntaxTree {
    let edition = parseEdition()
    var declarations: [DeclarationSyntax] = []
    while kind != .end {
      let start = index
      if kind == .newline {
        advance()
      } else if kind == .closeBrace {
        record(.strayBrace(at: spanHere))
        advance()
      } else {
        do throws(Failure) {
          declarations.append(try parseDeclaration())
          if kind != .closeBrace { try expectLineEnd() }
        } catch {
          recover(from: start)
        }
      }
    }
    return SyntaxTree(edition: edition, declarations: declarations, file: file)
  }

  private mutating func parseEdition() -> NumberSyntax? {
    guard keyword == .wedge else {
      record(.noEdition(isEmpty: kind == .end, at: span(of: token).start))
      return nil
    }
    let start = index
    advance()
    do throws(Failure) {
      let edition = try parseNumber("the edition of the language, 1")
      if edition.value != 1 { record(.unknownEdition(text: edition.text, at: edition.span)) }
      try expectLineEnd()
      return edition
    } catch {
      recover(from: start)
      return nil
    }
  }

  /// declaration = import_decl | source_decl | city_decl | … | run_decl | fact ;
  private mutating func parseDeclaration() throws(Failure) -> DeclarationSyntax {
    switch keyword {
    case .importing: return .importing(try parseImport())
    case .source: return .source(try parseSource())
    case .city: return .city(try parseCity())
    case .unit: return .unit(try parseUnitDeclaration())
    case .exchange: return .exchange(try parseExchange())
    case .table: return .table(try parseTable())
    case .inventory: return .inventory(try parseInventory())
    case .correlate: return .correlate(try parseCorrelate())
    case .lever: return .lever(try parseLever())
    case .packaged: return .package(try parsePackage())
    case .scenario: return .scenario(try parseScenario())
    case .target: return .target(try parseTarget())
    case .run: return .run(try parseRun())
    default:
      if let fact = try parseFact() { return .fact(fact) }
      if kind == .faulty { throw Failure() }
      if kind == .word {
        try failExpectingName("a declaration or a fact")
      }
      try failExpecting("a declaration such as city, lever or scenario, or a fact")
    }
  }

  /// import_decl = "import" STRING 'version' STRING "as" IDENT ;
  private mutating func parseImport() throws(Failure) -> ImportSyntax {
    let start = advance()
    let location = try parseString("the library in quotes")
    _ = try expectWord(.version)
    let version = try parseString("the version in quotes")
    _ = try expectWord(.asName)
    let name = try parseName("the name used in this file")
    return ImportSyntax(location: location, version: version, name: name, span: span(from: start))
  }

  /// unit_decl = "unit" UNIT "=" quantity attrs ;           (* UNIT is one plain new word *)
  private mutating func parseUnitDeclaration() throws(Failure) -> UnitDeclarationSyntax {
    let start = advance()
    if kind == .word {
      try fail(.reservedName(word: text(of: token), expected: "a new unit", at: spanHere))
    }
    let unit = try parseUnit()
    if !unit.text.utf8.allSatisfy(\.isWordByte) { record(.unitNotPlain(text: unit.text, at: unit.span)) }
    _ = try expect(.equals)
    let quantity = try parseQuantity()
    let attributes = try parseAttributes()
    return UnitDeclarationSyntax(
      unit: unit, quantity: quantity, attributes: attributes, span: span(from: start))
  }

  /// exchange_decl = "exchange" quantity "=" quantity attrs ;
  private mutating func parseExchange() throws(Failure) -> ExchangeSyntax {
    let start = advance()
    let left = try parseQuantity()
    _ = try expect(.equals)
    let right = try parseQuantity()
    let attributes = try parseAttributes()
    return ExchangeSyntax(left: left, right: right, attributes: attributes, span: span(from: start))
  }
}
