/// The bytes of one file, with the name that messages show and the offsets at which its lines begin.
package struct SourceFile: Sendable {
  /// The path shown in messages, relative to the project; never an absolute path.
  package let name: String
  package let bytes: [UInt8]
  /// The offset of the first byte of each line; the first is 0 unless something is in front.
  package let lineStarts: [Int32]

  /// - Parameter lead: so many bytes in front are read, but stand in no line that messages show.
  package init(name: String, bytes: [UInt8], lead: Int = 0) {
    self.name = name
    self.bytes = bytes
    var starts = [Int32(lead)]
    starts.reserveCapacity(bytes.count / 32 + 1)
    for (offset, byte) in bytes.enumerated() where byte == 0x0A && offset >= lead {
      starts.append(Int32(offset + 1))
    }
    self.lineStarts = starts
  }

  init(name: String, bytes: [UInt8], lineStarts: [Int32]) {
    self.name = name
    self.bytes = bytes
    self.lineStarts = lineStarts
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  package var lineCount: Int { lineStarts.count }

  /// The line, from 1, that holds the byte at `offset`.
  package func line(at offset: Int32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and the column, both from 1, of the byte at `offset`; columns count characters.
  package func position(at offset: Int32) -> SourcePosition {
    let line = line(at: offset)
    let bounds = lineBounds(line)
    let end = min(Int(offset), bounds.upperBound)
    let before = bytes[bounds.lowerBound..<max(end, bounds.lowerBound)]
    let isPlain = before.allSatisfy { $0 < 0x80 && $0 != 0x0D }
    let column = isPlain ? before.count : String(decoding: before, as: UTF8.self).count
    return SourcePosition(line: line, column: column + 1)
  }

  /// The bytes of a line counted from 1, without its line end and without a byte order mark.
  package func lineBounds(_ line: Int) -> Range<Int> {
    precondition(line >= 1 && line <= lineStarts.count, "a line outside the file")
    var lower = Int(lineStarts[line - 1])
    var upper = line < lineStarts.count ? Int(lineStarts[line]) - 1 : bytes.count
    if upper > lower, bytes[upper - 1] == 0x0D { upper -= 1 }
    if lower == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower = min(3, upper) }
    return lower..<max(lower, upper)
  }

  /// The text of a span; what is not UTF-8 in it becomes the replacement character.
  package func text(of span: SourceSpan) -> String {
    let lower = max(0, min(Int(span.lower), bytes.count))
    let upper = max(lower, min(Int(span.upper), bytes.count))
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}

/// A place in a file as a reader counts it: both from 1, columns in characters.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int
}
