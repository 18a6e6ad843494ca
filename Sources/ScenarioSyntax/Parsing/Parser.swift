/// A recursive-descent parser; grammar.ebnf is quoted above each function.
///
/// A function that cannot go on records its finding and throws; whoever opened
/// the enclosing block catches, skips to the end of the line on the same brace
/// level, and goes on. So one mistake costs one line.
struct Parser {
  let source: SourceFile
  let bytes: [UInt8]
  let file: Int32
  let tokens: [Token]
  let words: WordLists
  let limits: Limits

  /// The token to be read next.
  var index = 0
  /// How many parentheses are open: inside them ends of lines mean nothing.
  var parentheses = 0
  /// How many brackets, parentheses and signs are open around this place.
  var brackets = 0
  /// How many blocks are open around this place.
  var blocks = 0
  /// Operators met so far in this formula.
  var operators = 0
  /// The token before which a missing "}" was last reported, so that it is reported once.
  var unclosedBefore = -1
  /// A token that begins a statement although the line before it went on, as its fault was reported.
  var resumed = -1
  private(set) var findings: [Finding] = []

  /// A mistake with the place of the token at which it was noticed.
  struct Finding {
    let mistake: SyntaxMistake
    let offset: Int32
  }

  /// Thrown after a finding was recorded.
  struct Failure: Error {}

  init(source: SourceFile, file: Int32, tokens: [Token], words: WordLists, limits: Limits) {
    self.source = source
    self.bytes = source.bytes
    self.file = file
    self.tokens = tokens
    self.words = words
    self.limits = limits
  }
}

// MARK: - Tokens

extension Parser {
  @inline(__always)
  var token: Token { tokens[index] }

  @inline(__always)
  var kind: Token.Kind { tokens[index].kind }

  @inline(__always)
  var keyword: Keyword { tokens[index].keyword }

  /// The token `count` places on, without regard to line ends; the last one past the end.
  @inline(__always)
  func peek(_ count: Int) -> Token { tokens[min(index + count, tokens.count - 1)] }

  /// The token before this one.
  var last: Token { tokens[max(index - 1, 0)] }

  /// Reads a token; inside parentheses line ends are passed over.
  @discardableResult
  @inline(__always)
  mutating func advance() -> Token {
    let read = tokens[index]
    if index + 1 < tokens.count { index += 1 }
    if parentheses > 0 { skipNewlines() }
    return read
  }

  mutating func skipNewlines() {
    while tokens[index].kind == .newline { index += 1 }
  }

  /// Reads a token of this kind if it stands here.
  mutating func accept(_ wanted: Token.Kind) -> Token? {
    kind == wanted ? advance() : nil
  }

  /// Reads this word of the grammar if it stands here.
  mutating func acceptWord(_ wanted: Keyword) -> Token? {
    keyword == wanted ? advance() : nil
  }

  func span(of token: Token) -> SourceSpan {
    SourceSpan(file: file, lower: token.lower, upper: token.upper)
  }

  /// From the first byte of a token to the last byte read.
  func span(from start: Token) -> SourceSpan { span(from: start.lower) }

  func span(from lower: Int32) -> SourceSpan {
    SourceSpan(file: file, lower: lower, upper: max(lower, lastRead.upper))
  }

  /// The last token read that is not the end of a line.
  private var lastRead: Token {
    var place = max(index - 1, 0)
    while place > 0, tokens[place].kind == .newline { place -= 1 }
    return tokens[place]
  }

  func text(of token: Token) -> String {
    String(decoding: bytes[Int(token.lower)..<Int(token.upper)], as: UTF8.self)
  }

  /// True if the token is a word with this spelling.
  func isWord(_ token: Token, _ text: String) -> Bool {
    guard token.kind == .word, Int(token.upper - token.lower) == text.utf8.count else { return false }
    return bytes[Int(token.lower)..<Int(token.upper)].elementsEqual(text.utf8)
  }
}

// MARK: - Findings

extension Parser {
  /// Records a mistake and lets reading go on.
  mutating func record(_ mistake: SyntaxMistake) {
    guard findings.count < limits.keptMessages else { return }
    findings.append(Finding(mistake: mistake, offset: token.lower))
  }

  /// Records a mistake and gives up on this line.
  mutating func fail(_ mistake: SyntaxMistake) throws(Failure) -> Never {
    record(mistake)
    throw Failure()
  }

  /// Records that something else was expected here and gives up on this line.
  mutating func failExpecting(_ expected: String) throws(Failure) -> Never {
    if kind == .faulty { throw Failure() }
    if lineWasLeftOpen {
      try fail(.unexpected(found: "the next line", expected: expected, at: span(of: last).end))
    }
    try fail(.unexpected(found: foundHere, expected: expected, at: spanHere))
  }

  /// True if the line before ended in an operator or a comma and this one begins something else.
  var lineWasLeftOpen: Bool {
    guard index > 0, last.kind.continuesLine, last.kind != .openBrace, beginsLine else { return false }
    return kind == .closeBrace || keyword.isReserved
  }

  /// True if a line of the file begins with this token, even where the statement before it went on.
  var beginsLine: Bool {
    bytes[Int(last.upper)..<Int(token.lower)].contains(0x0A)
  }

  /// How messages call the token at hand.
  var foundHere: String {
    switch kind {
    case .word, .number, .year, .unit: "\"\(text(of: token))\""
    case .newline where bytes[Int(token.lower)...].first == 0x3B: "\";\""
    default: kind.description
    }
  }

  /// The same, with the reason why a reserved word is not taken as a name.
  var foundInsteadOfName: String {
    keyword.isReserved ? "\(foundHere), a word of the language" : foundHere
  }

  /// The token's span; for the end of a line or of the file the place after what was read.
  var spanHere: SourceSpan {
    guard kind == .newline || kind == .end, index > 0 else { return span(of: token) }
    return span(of: last).end
  }
}
