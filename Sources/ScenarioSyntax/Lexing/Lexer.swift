/// Turns the bytes of a file into tokens in one pass (section A of the grammar).
///
/// Ends of lines become `newline` tokens except where the line plainly goes on;
/// the parser leaves them out inside parentheses. Nothing is thrown: what
/// cannot be read is reported and becomes a `faulty` token.
struct Lexer {
  let bytes: [UInt8]
  let file: Int32
  let limits: Limits
  let table: WordTable
  var position = 0
  var tokens: [Token] = []
  private(set) var mistakes: [SyntaxMistake] = []

  /// Where the first line end since the last token stood, or -1.
  private var lineEnd = -1
  /// True if a unit may stand at `position`: see UNIT in the grammar.
  private var unitMayFollow = false
  /// True if the number of tokens went past the limit and reading stopped.
  private(set) var isCutShort = false

  init(bytes: [UInt8], file: Int32, words: WordLists, limits: Limits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    self.table = WordTable(labels: words.labels)
    tokens.reserveCapacity(min(bytes.count / 3 + 16, limits.tokens + 16))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The byte at an offset, 0 past the end of the file.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  func span(_ lower: Int, _ upper: Int) -> SourceSpan {
    SourceSpan(file: file, lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: upper))
  }

  /// Records a mistake, up to the limit of what is kept.
  mutating func report(_ mistake: SyntaxMistake) {
    if mistakes.count < limits.keptMessages { mistakes.append(mistake) }
  }

  mutating func lexAll() {
    while true {
      skipSpace()
      guard position < bytes.count else { break }
      if tokens.count >= limits.tokens {
        mistakes.append(.tooManyTokens(limit: limits.tokens, at: span(position, position + 1)))
        isCutShort = true
        break
      }
      lexOne()
    }
    if let last = tokens.last, last.kind != .newline {
      let place = lineEnd >= 0 ? lineEnd : bytes.count
      tokens.append(Token(.newline, lower: place, upper: min(place + 1, bytes.count)))
    }
    tokens.append(Token(.end, lower: bytes.count, upper: bytes.count))
  }

  /// Skips spaces and comments, remembering the first line end.
  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A, 0x3B:  // line feed, ";"
        if lineEnd < 0 { lineEnd = position }
        unitMayFollow = false
        position += 1
      case 0x23:  // "#"
        unitMayFollow = false
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      case 0x00...0x20, 0x7F:
        position += 1
      default: return
      }
    }
  }

  private mutating func lexOne() {
    let lower = position
    let first = bytes[position]
    finishLine(before: first)
    if unitMayFollow {
      unitMayFollow = false
      if lexUnit() { return }
    }
    if first.isLetter {
      lexWord()
    } else if first.isDigit {
      lexNumber()
    } else if first == 0x22 {
      lexString()
    } else {
      lexSymbol(first)
    }
    assert(position > lower, "the lexer moves on")
  }

  /// Adds the pending newline unless the line goes on.
  private mutating func finishLine(before next: UInt8) {
    guard lineEnd >= 0 else { return }
    let place = lineEnd
    lineEnd = -1
    guard let last = tokens.last, !last.kind.continuesLine, last.kind != .newline, next != 0x7E else {
      return
    }
    tokens.append(Token(.newline, lower: place, upper: place + 1))
  }

  mutating func emit(_ kind: Token.Kind, _ keyword: Keyword = .none, from lower: Int, to upper: Int) {
    position = upper
    tokens.append(Token(kind, keyword, lower: lower, upper: upper))
  }

  /// Says that the next lexeme may be a unit.
  mutating func allowUnit() { unitMayFollow = true }

  private mutating func lexWord() {
    let lower = position
    var upper = position
    var hash = WordTable.hashStart
    while upper < bytes.count, bytes[upper].isWordByte {
      hash = WordTable.hash(hash, adding: bytes[upper])
      upper += 1
    }
    if upper - lower > limits.identifierCharacters {
      report(.nameTooLong(limit: limits.identifierCharacters, at: span(lower, upper)))
    }
    let keyword: Keyword =
      tokens.last?.kind == .dot ? .none : table.keyword(hash: hash, in: bytes, lower: lower, upper: upper)
    switch keyword {
    case .thousand, .million, .billion:
      retractYear()
      allowUnit()
    case .unit, .money: allowUnit()
    default: break
    }
    emit(.word, keyword, from: lower, to: upper)
  }

  /// A number that a scale or a unit follows is no calendar year.
  mutating func retractYear() {
    guard let last = tokens.last, last.kind == .year else { return }
    tokens[tokens.count - 1] = Token(.number, lower: Int(last.lower), upper: Int(last.upper))
  }
}

extension UInt8 {
  @inline(__always)
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  @inline(__always)
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  @inline(__always)
  var isWordByte: Bool { isLetter || isDigit || self == 0x5F }
}
