/// A table of comma-separated values: RFC 4180, read once, with the place of every field.
///
/// Lines end with CRLF, LF or CR; a byte order mark is dropped; a quoted field may
/// hold the separator, line ends and doubled quotes. Where the header has semicolons
/// and no comma, they separate: so spreadsheets write where the comma is a decimal sign.
struct CSVReader {
  /// Bytes, records and fields beyond which a file is not read.
  struct Limits {
    var bytes = 8 << 20
    var rows = 100_000
    var columns = 1_000

    static let standard = Limits()
  }

  /// A field as a stretch of bytes, without its quotes.
  private struct Field {
    var lower: Int32
    var upper: Int32
    /// Holds doubled quotes.
    var isEscaped: Bool
  }

  /// The names of the columns, without blanks around them.
  private(set) var header: [String] = []
  /// The number of each record, counted as a spreadsheet does: the header is row 1.
  private(set) var rowNumbers: [Int] = []
  private let bytes: [UInt8]
  private var fields: [Field] = []

  var rowCount: Int { rowNumbers.count }

  /// Reads all of it, or throws the first thing that is wrong.
  init(_ source: [UInt8], limits: Limits = .standard) throws(CSVProblem) {
    guard source.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    bytes = source
    var scanner = Scanner(bytes: bytes, position: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    scanner.separator = Self.separator(of: bytes, from: scanner.position)
    var row = 0
    var record: [Field] = []
    while !scanner.isAtEnd {
      row += 1
      record.removeAll(keepingCapacity: true)
      try scanner.record(row: row, into: &record, columns: limits.columns)
      if record.count == 1, record[0].lower == record[0].upper { continue }
      if header.isEmpty {
        header = record.map { Self.trimmed(Self.text($0, bytes)) }
        continue
      }
      guard record.count == header.count else {
        throw .raggedRow(row: row, fields: record.count, columns: header.count)
      }
      guard rowNumbers.count < limits.rows else { throw .tooManyRows(limit: limits.rows) }
      rowNumbers.append(row)
      fields += record
    }
    if header.isEmpty { throw .empty }
  }

  /// The text of a field, without blanks around it.
  func text(row: Int, column: Int) -> String {
    Self.trimmed(Self.text(fields[row * header.count + column], bytes))
  }

  private static func text(_ field: Field, _ bytes: [UInt8]) -> String {
    let raw = String(decoding: bytes[Int(field.lower)..<Int(field.upper)], as: UTF8.self)
    return field.isEscaped ? raw.replacing("\"\"", with: "\"") : raw
  }

  private static func trimmed(_ text: String) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let units = text.utf8
    guard let first = units.firstIndex(where: { !isBlank($0) }),
      let last = units.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// The semicolon if the first line has one and no comma outside quotes.
  private static func separator(of bytes: [UInt8], from start: Int) -> UInt8 {
    var isQuoted = false
    var hasSemicolon = false
    for byte in bytes[start...] {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x2C { return 0x2C }
      if byte == 0x3B { hasSemicolon = true }
      if byte == 0x0A || byte == 0x0D { break }
    }
    return hasSemicolon ? 0x3B : 0x2C
  }

  /// Goes over the bytes once.
  private struct Scanner {
    let bytes: [UInt8]
    var position: Int
    var separator: UInt8 = 0x2C

    var isAtEnd: Bool { position >= bytes.count }

    /// Reads one record and the end of its line.
    mutating func record(row: Int, into fields: inout [Field], columns: Int) throws(CSVProblem) {
      while true {
        guard fields.count < columns else { throw .tooManyColumns(limit: columns) }
        let isQuoted = position < bytes.count && bytes[position] == 0x22
        fields.append(
          isQuoted
            ? try quoted(row: row, column: fields.count + 1) : try plain(row: row, column: fields.count + 1))
        guard position < bytes.count else { return }
        let byte = bytes[position]
        position += 1
        if byte == separator { continue }
        if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
        return
      }
    }

    private func isFieldEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

    private mutating func plain(row: Int, column: Int) throws(CSVProblem) -> Field {
      let start = position
      while position < bytes.count, !isFieldEnd(bytes[position]) {
        if bytes[position] == 0x22 { throw .strayQuote(row: row, column: column) }
        position += 1
      }
      return Field(lower: Int32(start), upper: Int32(position), isEscaped: false)
    }

    private mutating func quoted(row: Int, column: Int) throws(CSVProblem) -> Field {
      position += 1
      let start = position
      var isEscaped = false
      while position < bytes.count {
        guard bytes[position] == 0x22 else {
          position += 1
          continue
        }
        if position + 1 < bytes.count, bytes[position + 1] == 0x22 {
          isEscaped = true
          position += 2
          continue
        }
        let field = Field(lower: Int32(start), upper: Int32(position), isEscaped: isEscaped)
        position += 1
        guard position == bytes.count || isFieldEnd(bytes[position]) else {
          throw .strayQuote(row: row, column: column)
        }
        return field
      }
      throw .quoteNotClosed(row: row, column: column)
    }
  }
}

/// Why a file is no table; rows and columns count from 1.
enum CSVProblem: Error, Hashable {
  case empty
  case notUTF8
  case tooLarge(limit: Int)
  case tooManyRows(limit: Int)
  case tooManyColumns(limit: Int)
  case raggedRow(row: Int, fields: Int, columns: Int)
  case strayQuote(row: Int, column: Int)
  case quoteNotClosed(row: Int, column: Int)
}
