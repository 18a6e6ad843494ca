extension Lexer {
  /// Punctuation and operators with their aliases; anything else is reported.
  mutating func lexSymbol(_ first: UInt8) {
    let lower = position
    let second = byte(lower + 1)
    switch first {
    case 0x7B: emit(.openBrace, from: lower, to: lower + 1)
    case 0x7D: emit(.closeBrace, from: lower, to: lower + 1)
    case 0x5B: emit(.openBracket, from: lower, to: lower + 1)
    case 0x5D:
      emit(.closeBracket, from: lower, to: lower + 1)
      allowUnit()
    case 0x28: emit(.openParenthesis, from: lower, to: lower + 1)
    case 0x29: emit(.closeParenthesis, from: lower, to: lower + 1)
    case 0x2C: emit(.comma, from: lower, to: lower + 1)
    case 0x3D: emit(.equals, from: lower, to: lower + 1)
    case 0x3A: emit(.colon, from: lower, to: lower + 1)
    case 0x7E: emit(.tilde, from: lower, to: lower + 1)
    case 0x2E where second == 0x2E: emit(.range, from: lower, to: lower + 2)
    case 0x2E where second.isDigit && !endsInName(lower): lexLeadingPoint()
    case 0x2E: emit(.dot, from: lower, to: lower + 1)
    case 0x2B where second == 0x2F && byte(lower + 2) == 0x2D: emit(.plusMinus, from: lower, to: lower + 3)
    case 0x2B: emit(.plus, from: lower, to: lower + 1)
    case 0x2D: emit(.minus, from: lower, to: lower + 1)
    case 0x2A: emit(.star, from: lower, to: lower + 1)
    case 0x2F: emit(.slash, from: lower, to: lower + 1)
    case 0x3E where second == 0x3D: emit(.atLeast, from: lower, to: lower + 2)
    case 0xC2 where second == 0xB1: emit(.plusMinus, from: lower, to: lower + 2)
    case 0xC3 where second == 0x97: emit(.star, from: lower, to: lower + 2)
    case 0xE2 where second == 0x89 && byte(lower + 2) == 0xA5: emit(.atLeast, from: lower, to: lower + 3)
    default: lexStranger()
    }
  }

  /// True if a word ends right before `offset`, so that a point joins a path.
  private func endsInName(_ offset: Int) -> Bool {
    guard let last = tokens.last else { return false }
    return last.kind == .word && Int(last.upper) == offset
  }

  /// `.5`
  private mutating func lexLeadingPoint() {
    let lower = position
    var upper = lower + 1
    while byte(upper).isDigit { upper += 1 }
    report(.badNumber(text: text(lower, upper), at: span(lower, upper)))
    emit(.number, from: lower, to: upper)
    allowUnit()
  }

  /// A character that has no place outside texts and comments.
  private mutating func lexStranger() {
    let lower = position
    var upper = lower + 1
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    let character = text(lower, upper)
    if let dash = ["−", "–", "—"].first(where: { $0 == character }) {
      report(.stranger(text: dash, at: span(lower, upper)))
      emit(.minus, from: lower, to: upper)
      return
    }
    if ["“", "”", "„", "«", "'", "‘", "’"].contains(character) {
      upper = endOfCurlyText(from: upper)
      report(.stranger(text: character, at: span(lower, upper)))
      emit(.string, from: lower, to: upper)
      return
    }
    while upper < bytes.count, bytes[upper] >= 0x80 || bytes[upper] == bytes[lower] { upper += 1 }
    report(.stranger(text: character, at: span(lower, upper)))
    emit(.faulty, from: lower, to: upper)
  }

  /// The end of a text in the wrong quotes: past the next quote of that kind on the line, else the line's end.
  private func endOfCurlyText(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x3B {
      for close in [[0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x9C], [0xC2, 0xBB], [0xE2, 0x80, 0x99], [0x27]]
        as [[UInt8]]
      where bytes[end...].starts(with: close) {
        return end + close.count
      }
      end += 1
    }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
