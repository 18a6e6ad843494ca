/// Looks through the bytes of a file before it is read: encoding, hidden characters, long lines.
struct EncodingCheck {
  let bytes: [UInt8]
  let file: Int32
  let limits: Limits
  /// True if the file is not UTF-8, so that nothing in it can be trusted.
  private(set) var isUnreadable = false
  private(set) var mistakes: [SyntaxMistake] = []

  private var hidden: [(offset: Int, scalar: UInt32)] = []
  private var hiddenCount = 0
  private var lineStart = 0
  private var lineCharacters = 0
  private var hasLongLine = false

  init(bytes: [UInt8], file: Int32, limits: Limits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    run()
  }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        lineCharacters += 1
        index += 1
      } else if byte == 0x0A {
        endLine(at: index)
        index += 1
      } else if byte < 0x80 {
        lookAtControl(byte, at: index)
        index += 1
      } else {
        guard let (scalar, length) = scalar(at: index) else {
          isUnreadable = true
          mistakes = [.notUTF8(at: span(index, index + 1))]
          return
        }
        if Self.isHidden(scalar) { note(scalar, at: index) }
        lineCharacters += 1
        index += length
      }
    }
    endLine(at: index)
    if let first = hidden.first {
      let length = first.scalar < 0x80 ? 1 : first.scalar < 0x800 ? 2 : 3
      mistakes.append(
        .hiddenCharacter(
          scalar: first.scalar, count: hiddenCount, at: span(first.offset, first.offset + length)))
    }
  }

  private mutating func lookAtControl(_ byte: UInt8, at index: Int) {
    if byte == 0x09 {
      lineCharacters += 1
    } else if byte == 0x0D {
      if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { note(UInt32(byte), at: index) }
    } else {
      note(UInt32(byte), at: index)
    }
  }

  private mutating func note(_ scalar: UInt32, at offset: Int) {
    hiddenCount += 1
    if hidden.isEmpty { hidden.append((offset, scalar)) }
  }

  private mutating func endLine(at end: Int) {
    if lineCharacters > limits.lineCharacters, !hasLongLine {
      hasLongLine = true
      mistakes.append(.lineTooLong(limit: limits.lineCharacters, at: span(lineStart, end)))
    }
    lineStart = end + 1
    lineCharacters = 0
  }

  /// C1 controls and the marks that turn the direction of text.
  private static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Decodes one scalar of two to four bytes; nil if the bytes are not UTF-8.
  private func scalar(at index: Int) -> (UInt32, Int)? {
    let first = bytes[index]
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    return (value, length)
  }

  private func span(_ lower: Int, _ upper: Int) -> SourceSpan {
    SourceSpan(file: file, lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: upper))
  }
}
