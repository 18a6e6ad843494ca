extension Lexer {
  /// NUMBER and YEAR; a comma, a stray point or underscore is reported here.
  mutating func lexNumber() {
    let lower = position
    var upper = digits(from: lower)
    let wholeDigits = upper - lower
    var isPlain = !bytes[lower..<upper].contains(0x5F)
    var isFaulty = bytes[upper - 1] == 0x5F || hasDoubleUnderscore(lower, upper)

    if byte(upper) == 0x2C, byte(upper + 1).isDigit {
      upper = groups(from: upper)
      report(.commaInNumber(text: text(lower, upper), at: span(lower, upper)))
      finishNumber(.number, lower, upper)
      return
    }
    if byte(upper) == 0x2E, byte(upper + 1) != 0x2E {
      if byte(upper + 1).isDigit {
        let fraction = upper + 1
        upper = digits(from: fraction)
        isFaulty = isFaulty || bytes[upper - 1] == 0x5F || hasDoubleUnderscore(fraction, upper)
      } else {
        upper += 1
        isFaulty = true
      }
    }
    if byte(upper) | 0x20 == 0x65, exponentDigits(from: upper) > 0 {
      upper = exponentDigits(from: upper)
      isPlain = false
    }
    if byte(upper) == 0x2E, byte(upper + 1).isDigit {
      while byte(upper) == 0x2E, byte(upper + 1).isDigit { upper = digits(from: upper + 1) }
      isFaulty = true
    }

    if isFaulty {
      report(.badNumber(text: text(lower, upper), at: span(lower, upper)))
    } else if upper - lower > limits.numberCharacters {
      report(.numberTooLong(limit: limits.numberCharacters, at: span(lower, upper)))
    } else if wholeDigits > 17 || !isPlain, abs(DecimalText.value(of: bytes, lower, upper)) > 1e18 {
      report(.numberTooLarge(at: span(lower, upper)))
    }
    let isYear = wholeDigits == 4 && isPlain && !isFaulty && isCalendarYear(lower, upper)
    finishNumber(isYear ? .year : .number, lower, upper)
  }

  private mutating func finishNumber(_ kind: Token.Kind, _ lower: Int, _ upper: Int) {
    emit(kind, from: lower, to: upper)
    allowUnit()
  }

  /// From 1900 to 2200, judged on the text so that 2200.5 is outside.
  private func isCalendarYear(_ lower: Int, _ upper: Int) -> Bool {
    let value = DecimalText.value(of: bytes, lower, upper)
    return value >= 1900 && value <= 2200
  }

  private func digits(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isDigit || bytes[end] == 0x5F { end += 1 }
    return end
  }

  private func hasDoubleUnderscore(_ lower: Int, _ upper: Int) -> Bool {
    var index = lower + 1
    while index < upper {
      if bytes[index] == 0x5F, bytes[index - 1] == 0x5F { return true }
      index += 1
    }
    return false
  }

  /// The end of `,500`, `,500,000`, `,500.25`.
  private func groups(from start: Int) -> Int {
    var end = start
    while byte(end) == 0x2C || byte(end) == 0x2E, byte(end + 1).isDigit { end = digits(from: end + 1) }
    return end
  }

  /// The end of an exponent that begins at `start`, or 0 if none does.
  private func exponentDigits(from start: Int) -> Int {
    var end = start + 1
    if byte(end) == 0x2B || byte(end) == 0x2D { end += 1 }
    guard byte(end).isDigit else { return 0 }
    while byte(end).isDigit { end += 1 }
    return end
  }

  func text(_ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}
