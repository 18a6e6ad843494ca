extension Lexer {
  /// STRING: up to the closing quote, which must stand on the same line.
  mutating func lexString() {
    let lower = position
    var upper = lower + 1
    while upper < bytes.count {
      let next = bytes[upper]
      if next == 0x22 {
        checkLength(lower + 1, upper)
        emit(.string, from: lower, to: upper + 1)
        return
      }
      if next == 0x0A { break }
      if next == 0x5C {
        let escaped = byte(upper + 1)
        if escaped != 0x22, escaped != 0x5C {
          report(.unknownEscape(at: span(upper, min(upper + 2, bytes.count))))
        } else {
          upper += 1
        }
      }
      upper += 1
    }
    if upper > lower + 1, bytes[upper - 1] == 0x0D { upper -= 1 }
    report(.stringNotClosed(at: span(lower, upper)))
    emit(.string, from: lower, to: upper)
  }

  private mutating func checkLength(_ lower: Int, _ upper: Int) {
    guard upper - lower > limits.stringCharacters else { return }
    var characters = 0
    for index in lower..<upper where bytes[index] & 0xC0 != 0x80 { characters += 1 }
    if characters > limits.stringCharacters {
      report(.stringTooLong(limit: limits.stringCharacters, at: span(lower - 1, upper + 1)))
    }
  }
}
