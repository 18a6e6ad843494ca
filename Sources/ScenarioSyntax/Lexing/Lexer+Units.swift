extension Lexer {
  /// UNIT: one lexeme without spaces, directly after a number, a scale, `]`, `unit` or `money`.
  ///
  /// Gives false, and reads nothing, if no unit stands here: an operator with
  /// spaces around it, or a reserved word.
  mutating func lexUnit() -> Bool {
    let lower = position
    var upper = lower
    if byte(upper) == 0x2F { upper += 1 }
    let firstAtom = upper
    guard let atomEnd = atom(from: upper) else { return false }
    upper = atomEnd
    while true {
      let separator = separatorLength(at: upper)
      guard separator > 0 else { break }
      if let end = atom(from: upper + separator) {
        upper = end
      } else if let end = group(from: upper + separator) {
        upper = end
      } else {
        break
      }
    }
    if firstAtom == lower, isReservedWord(lower, upper) { return false }
    retractYear()
    emit(.unit, from: lower, to: upper)
    return true
  }

  /// The end of `%` or of a name with its power, or nil.
  private func atom(from start: Int) -> Int? {
    var end = start
    if byte(end) == 0x25 {
      end += 1
    } else if byte(end).isLetter {
      while byte(end).isWordByte { end += 1 }
    } else if isMicro(at: end) {
      end += 2
      while byte(end).isWordByte { end += 1 }
    } else {
      return nil
    }
    if byte(end) == 0x5E {
      let digit = byte(end + 1) == 0x2D ? end + 2 : end + 1
      if byte(digit).isDigit { end = digit + 1 }
    }
    if byte(end) == 0xC2, byte(end + 1) == 0xB2 || byte(end + 1) == 0xB3 { end += 2 }
    return end
  }

  /// The end of `(atom*atom)`, or nil.
  private func group(from start: Int) -> Int? {
    guard byte(start) == 0x28, var end = atom(from: start + 1) else { return nil }
    while byte(end) != 0x29 {
      let separator = byte(end) == 0x2F ? 0 : separatorLength(at: end)
      guard separator > 0, let next = atom(from: end + separator) else { return nil }
      end = next
    }
    return end + 1
  }

  /// `/` and `*` take one byte, `·` two; 0 if none stands here.
  private func separatorLength(at offset: Int) -> Int {
    switch byte(offset) {
    case 0x2F, 0x2A: 1
    case 0xC2 where byte(offset + 1) == 0xB7: 2
    default: 0
    }
  }

  /// `µ`, as the micro sign or the Greek letter.
  private func isMicro(at offset: Int) -> Bool {
    (byte(offset) == 0xC2 && byte(offset + 1) == 0xB5) || (byte(offset) == 0xCE && byte(offset + 1) == 0xBC)
  }

  private func isReservedWord(_ lower: Int, _ upper: Int) -> Bool {
    var hash = WordTable.hashStart
    for index in lower..<upper {
      guard bytes[index].isWordByte else { return false }
      hash = WordTable.hash(hash, adding: bytes[index])
    }
    return table.keyword(hash: hash, in: bytes, lower: lower, upper: upper).isReserved
  }
}
