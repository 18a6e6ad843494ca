extension Parser {
  /// "{" [ item { NL item } ] [ NL ] "}": reads items until the brace closes, recovering after each mistake.
  ///
  /// A declaration that begins in column 1 closes the block, with a message.
  /// - Returns: From brace to brace.
  mutating func parseBraces(
    _ owner: @autoclosure () -> String, _ item: (inout Parser) throws(Failure) -> Void
  ) throws(Failure) -> SourceSpan {
    guard kind == .openBrace else { try failExpecting("\"{\"") }
    let brace = token
    if blocks >= limits.blockDepth {
      record(.blocksTooDeep(limit: limits.blockDepth, at: spanHere))
      skipBlock()
      return span(from: brace)
    }
    blocks += 1
    advance()
    while !endsBlock(brace, owner) {
      let start = index
      do throws(Failure) {
        try item(&self)
        try expectLineEnd()
      } catch {
        recover(from: start)
      }
    }
    blocks -= 1
    return span(from: brace)
  }

  /// True at the end of the block, after reading its brace or reporting that it is missing.
  private mutating func endsBlock(_ brace: Token, _ owner: () -> String) -> Bool {
    if kind == .newline { advance() }
    if kind == .closeBrace {
      advance()
      return true
    }
    let next = isAtDeclarationInColumnOne
    guard kind == .end || next else { return false }
    if unclosedBefore != index {
      unclosedBefore = index
      record(.notClosed(owner: owner(), brace: span(of: brace), next: next ? declarationHere : nil))
    }
    return true
  }

  /// True if a declaration begins here in column 1, which cannot be part of a block.
  var isAtDeclarationInColumnOne: Bool {
    guard kind == .word, keyword.isReserved, isInColumnOne(token) else { return false }
    if keyword.beginsDeclaration { return true }
    return keyword == .source && peek(2).kind == .string && peek(3).kind == .openBrace
  }

  private var declarationHere: SyntaxMistake.NextDeclaration {
    SyntaxMistake.NextDeclaration(
      word: text(of: token), line: source.line(at: token.lower), span: spanHere)
  }

  private func isInColumnOne(_ token: Token) -> Bool {
    token.lower == 0 || bytes[Int(token.lower) - 1] == 0x0A
  }

  /// A statement ends with its line, at ";" or before "}".
  mutating func expectLineEnd() throws(Failure) {
    if index == resumed || index > 0 && last.kind == .newline { return }
    switch kind {
    case .newline, .closeBrace, .end: return
    case .faulty: throw Failure()
    case .tilde: try fail(.lateUncertainty(at: spanHere))
    default: try fail(.lineGoesOn(found: foundHere, hint: hintHere, at: spanHere))
    }
  }

  private var hintHere: SyntaxMistake.LineHint {
    switch keyword {
    case .then, .before, .linear, .geometric, .sCurve, .step: return .shapeWithoutSeries
    case .per: return .unitWithSpaces
    default: break
    }
    switch kind {
    case .number, .year: return last.kind == .number || last.kind == .year ? .numberWithSpaces : .none
    case .slash: return .comment
    case .atLeast: return .comparison
    case .word: return last.kind == .unit ? .unitWithSpaces : .none
    default: return .none
    }
  }

  /// Goes to the end of the line on the same brace level, or to a declaration in column 1.
  ///
  /// Stays where it is if that is the beginning of a line after `start`, so
  /// that a line which was not to blame is read.
  mutating func recover(from start: Int) {
    parentheses = 0
    brackets = 0
    operators = 0
    if index > start, last.kind == .newline { return }
    if index > start, kind == .word, beginsLine {
      resumed = index
      return
    }
    var depth = 0
    while true {
      switch kind {
      case .end: return
      case .newline: if depth == 0, index > start { return }
      case .openBrace: depth += 1
      case .closeBrace:
        if depth == 0 { return }
        depth -= 1
      case .word:
        if index > start, isAtDeclarationInColumnOne { return }
        if index > start, depth == 0, keyword == .letName || keyword == .shares, beginsLine {
          resumed = index
          return
        }
      default: break
      }
      index += 1
    }
  }

  /// Passes over a block and whatever is in it.
  private mutating func skipBlock() {
    var depth = 0
    while kind != .end {
      if kind == .openBrace { depth += 1 }
      if kind == .closeBrace { depth -= 1 }
      index += 1
      if depth == 0 { return }
    }
  }
}
