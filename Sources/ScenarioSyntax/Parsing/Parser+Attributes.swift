extension Parser {
  /// attrs = { [ "," ] attr } ;
  mutating func parseAttributes() throws(Failure) -> AttributesSyntax {
    guard startsAttribute || kind == .comma else { return .none }
    var all: [AttributeSyntax] = []
    while true {
      if kind == .comma {
        advance()
        guard startsAttribute else { try failExpecting("source, assumed or note") }
      }
      guard startsAttribute else { break }
      all.append(try parseAttribute())
    }
    if kind == .tilde { try fail(.lateUncertainty(at: spanHere)) }
    return AttributesSyntax(all: all)
  }

  var startsAttribute: Bool {
    switch keyword {
    case .source, .assumed, .calibrated, .note, .because, .gpc, .scope: true
    default: false
    }
  }

  /// attr = provenance | note | "because" STRING | "gpc" STRING | "scope" NUMBER ;
  private mutating func parseAttribute() throws(Failure) -> AttributeSyntax {
    let start = advance()
    let content: AttributeSyntax.Content
    switch start.keyword {
    case .source: content = try parseSourceReference()
    case .assumed: content = .assumed(try parseString("why, in quotes"))
    case .calibrated: content = .calibrated(try parseString("to what, in quotes"))
    case .note: content = .note(try parseString("a text in quotes"))
    case .because: content = .because(try parseString("the reason, in quotes"))
    case .gpc: content = .gpc(try parseString("a GPC number in quotes"))
    default: content = .scope(try parseNumber("1, 2 or 3"))
    }
    return AttributeSyntax(content: content, span: span(from: start))
  }

  /// "source" ( IDENT | STRING ) [ STRING ]
  private mutating func parseSourceReference() throws(Failure) -> AttributeSyntax.Content {
    if let text = acceptString() { return .freeSource(text, locator: acceptString()) }
    let name = try parseName("the name of a source, or a text in quotes")
    return .source(name, locator: acceptString())
  }
}
