/// A file after parsing: the tree, the tokens it was made from, and what is wrong with its form.
package struct ParsedFile: Sendable {
  package let tree: SyntaxTree
  package let tokens: [Token]
  /// In the order in which a reader would find them; a faulty file still has a tree of what could be read.
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// The door of this room: text in, tree and diagnostics out.
package enum ScenarioParser {
  /// Parses one file; it never fails and never traps, whatever the bytes.
  ///
  /// - Parameter number: The file's number in its ``SourceMap``, which its
  ///   spans will carry.
  package static func parse(
    _ source: SourceFile, number: Int32 = 0, words: WordLists, limits: Limits = .standard
  ) -> ParsedFile {
    let bytes = source.bytes
    func refused(_ mistakes: [SyntaxMistake]) -> ParsedFile {
      ParsedFile(
        tree: SyntaxTree(edition: nil, declarations: [], file: number), tokens: [],
        diagnostics: mistakes.map(\.diagnostic))
    }
    if bytes.count > limits.fileBytes {
      let start = SourceSpan(file: number, lower: 0, upper: 0)
      return refused([.fileTooLarge(limit: limits.fileBytes, found: bytes.count, at: start)])
    }
    let encoding = EncodingCheck(bytes: bytes, file: number, limits: limits)
    if encoding.isUnreadable { return refused(encoding.mistakes) }
    var lexer = Lexer(bytes: bytes, file: number, words: words, limits: limits)
    lexer.lexAll()
    let letters = encoding.mistakes + lexer.mistakes
    if lexer.isCutShort { return refused(letters) }

    var parser = Parser(source: source, file: number, tokens: lexer.tokens, words: words, limits: limits)
    let tree = parser.parseFile()
    let diagnostics = Self.merge(letters, parser.findings, in: source)
    return ParsedFile(tree: tree, tokens: lexer.tokens, diagnostics: diagnostics)
  }

  /// Puts both kinds of mistakes in reading order; a line with an unreadable part is not blamed twice.
  private static func merge(
    _ letters: [SyntaxMistake], _ findings: [Parser.Finding], in source: SourceFile
  ) -> [Diagnostic] {
    if letters.isEmpty { return findings.map(\.mistake.diagnostic) }
    var all: [(offset: Int32, order: Int, diagnostic: Diagnostic)] = []
    var faultyLines: Set<Int> = []
    for mistake in letters {
      let diagnostic = mistake.diagnostic
      let offset = diagnostic.primary.span.lower
      faultyLines.insert(source.line(at: offset))
      all.append((offset, all.count, diagnostic))
    }
    for finding in findings where !faultyLines.contains(source.line(at: finding.offset)) {
      all.append((finding.offset, all.count, finding.mistake.diagnostic))
    }
    all.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
    return all.map(\.diagnostic)
  }
}
