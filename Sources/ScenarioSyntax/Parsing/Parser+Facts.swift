extension Parser {
  /// block = "{" [ block_item { NL block_item } ] [ NL ] "}" ; block_item = fact | attr attrs ;
  mutating func parseBlock(_ owner: @autoclosure () -> String) throws(Failure) -> BlockSyntax {
    var items: [BlockSyntax.Item] = []
    let span = try parseBraces(owner()) { (parser: inout Parser) throws(Failure) in
      if parser.startsAttribute {
        items.append(.attributes(try parser.parseAttributes()))
      } else {
        if let fact = try parser.parseFact() {
          items.append(.fact(fact))
        } else {
          try parser.failInsideBlock(owner())
        }
      }
    }
    return BlockSyntax(items: items, span: span)
  }

  /// Says that a declaration, or something that is no fact, cannot stand in a block.
  private mutating func failInsideBlock(_ owner: String) throws(Failure) -> Never {
    if kind == .faulty { throw Failure() }
    if keyword.beginsDeclaration {
      try fail(.declarationInside(word: text(of: token), owner: owner, at: spanHere))
    }
    if kind == .word {
      try failExpectingName("a slot, a member or a setting")
    }
    try failExpecting("a slot, a member or a setting")
  }

  /// fact = let_def | shares_def | slot | section | member | setting ;
  ///
  /// Gives nil, and reads nothing, if no fact begins here.
  mutating func parseFact() throws(Failure) -> FactSyntax? {
    switch keyword {
    case .letName: return .letDefinition(try parseLet())
    case .shares: return .shares(try parseShares())
    default: return startsPath ? try parsePathFact() : nil
    }
  }

  /// let_def = "let" IDENT "=" value ;
  private mutating func parseLet() throws(Failure) -> LetSyntax {
    let start = advance()
    let name = try parseName("a name after let")
    try requireEquals(after: "let \(name.text)")
    let value = try parseAssignedValue(name.text)
    return LetSyntax(name: name, value: value, span: span(from: start))
  }

  /// shares_def = "shares" path mix ;
  private mutating func parseShares() throws(Failure) -> SharesSyntax {
    let start = advance()
    let path = try parsePath("the name of the shares")
    let mix = try parseMix("shares \(path.text)")
    return SharesSyntax(path: path, mix: mix, span: span(from: start))
  }

  /// Where a line begins with a path, the next token decides: "=" a slot, "{" a section,
  /// a name or path a member if "{" or a label follows, else a setting.
  private mutating func parsePathFact() throws(Failure) -> FactSyntax {
    let start = token
    let path = try parsePath()
    switch kind {
    case .equals:
      let value = try parseAssignedValue(path.text)
      return .slot(SlotSyntax(path: path, value: value, span: span(from: start)))
    case .openBrace:
      let block = try parseBlock(path.text)
      return .section(SectionSyntax(path: path, block: block, span: span(from: start)))
    default:
      guard startsPath, let word = path.single else {
        try requireEquals(after: path.text)
        try failExpecting("\"=\" or \"{\" after \"\(path.text)\"")
      }
      return try parseMemberOrSetting(word)
    }
  }

  /// member = IDENT IDENT [ STRING ] block ; setting = IDENT path attrs ;
  private mutating func parseMemberOrSetting(_ word: NameSyntax) throws(Failure) -> FactSyntax {
    let value = try parsePath()
    if let name = value.single, kind == .string || kind == .openBrace {
      let label = acceptString()
      let block = try parseBlock("\(word.text) \"\(name.text)\"")
      return .member(
        MemberSyntax(kind: word, name: name, label: label, block: block, span: span(from: word.span.lower)))
    }
    let attributes = try parseAttributes()
    return .setting(
      SettingSyntax(word: word, value: value, attributes: attributes, span: span(from: word.span.lower)))
  }
}
