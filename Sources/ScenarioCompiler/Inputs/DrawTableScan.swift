import Assessment

/// What is known of a table of draws while its lines go by.
struct DrawTableScan {
  private let columns: [InputColumn]
  private let scales: [ColumnScale]
  private var header: DrawTableHeader?
  /// The line that was read last, counted from 1, and the first ones without anything in them since.
  private var number = 0
  private var emptyLines: [Int] = []
  private var headerLine: DrawTableComplaints.Line?
  private var saidDraw = false
  private var complaints = DrawTableComplaints()
  /// Nothing more can be said: enough mistakes, or one that hides all the others.
  private(set) var isOver = false

  private var draws = 0
  private var blocks: [[Double]] = []
  private var block: [Double] = []

  init(columns: [InputColumn]) {
    self.columns = columns
    scales = columns.map(ColumnScale.init)
    block = Array(repeating: 0, count: columns.count * DrawTable.block)
  }

  // MARK: Lines

  /// The lines of a buffer up to a line feed.
  mutating func lines(_ bytes: [UInt8], through last: Int) {
    var start = number == 0 && bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    while start <= last, !isOver {
      if complaints.diagnostics.isEmpty, emptyLines.isEmpty, let end = plainRow(bytes, start, last) {
        number += 1
        start = end + 1
      } else {
        let end = bytes[start...last].firstIndex(of: 0x0A) ?? last
        line(bytes[start..<end])
        start = end + 1
      }
    }
  }

  /// What follows the last line feed.
  mutating func rest(_ bytes: [UInt8]) {
    let lead = number == 0 && bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    line(bytes[lead...])
  }

  /// A line that does not end within what a reader is willing to hold.
  mutating func endless(_ bytes: [UInt8]) {
    number += 1
    let shown = DrawTableComplaints.Line(number: number, bytes: bytes.prefix(80))
    complaints.add(shown, 0..<1) { .tooLongLine(limit: DrawTableReader.longestLine, at: $0) }
    isOver = true
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= DrawTableReader.longestLine else { return endless(Array(bytes)) }
    number += 1
    let line = DrawTableComplaints.Line(number: number, bytes: bytes.last == 0x0D ? bytes.dropLast() : bytes)
    if !line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
      if headerLine != nil, emptyLines.count < DrawTableReader.mostMistakes { emptyLines.append(number) }
      return
    }
    guard let header else {
      headerLine = line
      header = DrawTableHeader(line, columns: columns, &complaints)
      isOver = header == nil || complaints.isFull
      return
    }
    // An empty line before a row may be a draw that was lost.
    for number in emptyLines {
      complaints.add(.init(number: number, bytes: []), 0..<0) { .emptyRow(row: number, at: $0) }
    }
    emptyLines = []
    row(line, header.slots)
    isOver = complaints.isFull
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  // MARK: Rows

  /// Takes a row of bare numbers that is as it should be; nil, and nothing taken, for any other.
  ///
  /// Gives the place of the line feed that ends it.
  private mutating func plainRow(_ bytes: [UInt8], _ start: Int, _ last: Int) -> Int? {
    guard let slots = header?.slots else { return nil }
    let place = draws % DrawTable.block
    var position = start
    for index in slots.indices {
      guard let (value, end) = DecimalReader.number(bytes, from: position, to: last) else { return nil }
      switch slots[index] {
      case .number(let column):
        guard let coherent = scales[column].accepted(value) else { return nil }
        block[column * DrawTable.block + place] = coherent
      case .draw: guard value == Double(draws) else { return nil }
      case .unused: return nil
      }
      position = end
      guard index + 1 < slots.count else { break }
      guard bytes[position] == 0x2C else { return nil }
      position += 1
    }
    if bytes[position] == 0x0D, position < last { position += 1 }
    guard bytes[position] == 0x0A else { return nil }
    closeRow()
    return position
  }

  /// A row that may be anything.
  private mutating func row(_ line: DrawTableComplaints.Line, _ slots: [DrawTableHeader.Slot]) {
    let bytes = Array(line.bytes)
    let line = DrawTableComplaints.Line(number: line.number, bytes: bytes[...])
    let found = DrawTableFields(bytes, 0, bytes.count)
    if let quote = found.strayQuote {
      return complaints.add(line, quote..<quote + 1) { .quote(at: $0) }
    }
    let fields = found.fields
    guard fields.count == slots.count else {
      let stretch =
        fields.count > slots.count ? fields[slots.count].lower..<bytes.count : bytes.count..<bytes.count
      return complaints.add(line, stretch) {
        .ragged(row: line.number, fields: fields.count, columns: slots.count, at: $0)
      }
    }
    let place = draws % DrawTable.block
    for (slot, field) in zip(slots, fields) {
      switch slot {
      case .unused: continue
      case .draw: checkDraw(field, bytes, line)
      case .number(let column):
        if let value = number(columns[column], field, bytes, line) {
          block[column * DrawTable.block + place] = value
        }
      }
    }
    closeRow()
  }

  /// The number of a field in coherent units; nil, with a mistake, if it holds none that may stand there.
  private mutating func number(
    _ column: InputColumn, _ field: DrawTableFields.Field, _ bytes: [UInt8], _ line: DrawTableComplaints.Line
  ) -> Double? {
    let stretch = field.lower..<field.upper
    let (row, header, unit) = (line.number, column.header, column.unit)
    if stretch.isEmpty {
      complaints.add(line, stretch) { .emptyCell(row: row, column: header, at: $0) }
      return nil
    }
    guard let (value, end) = DecimalReader.number(bytes, from: field.lower, to: field.upper),
      end == field.upper
    else {
      if String(validating: bytes[stretch], as: UTF8.self) == nil {
        complaints.add(line, stretch) { .notUTF8(at: $0) }
      } else {
        let text = DrawTableFields.text(field, bytes)
        complaints.add(line, stretch) {
          .notANumber(row: row, column: header, unit: unit, text: text, at: $0)
        }
      }
      return nil
    }
    let coherent = column.coherent(value)
    guard coherent.isFinite else {
      complaints.add(line, stretch) { .tooLarge(row: row, column: header, at: $0) }
      return nil
    }
    if let bounds = column.bounds, !bounds.contains(value) {
      complaints.add(line, stretch) {
        .outOfBounds(row: row, column: header, unit: unit, bounds: bounds, at: $0)
      }
      return nil
    }
    return coherent
  }

  /// Rows that are sorted otherwise are told once.
  private mutating func checkDraw(
    _ field: DrawTableFields.Field, _ bytes: [UInt8], _ line: DrawTableComplaints.Line
  ) {
    if let (value, end) = DecimalReader.number(bytes, from: field.lower, to: field.upper),
      end == field.upper, value == Double(draws)
    {
      return
    }
    guard !saidDraw else { return }
    saidDraw = true
    let wanted = draws
    complaints.add(line, field.lower..<field.upper) {
      .wrongDraw(row: line.number, wanted: wanted, at: $0)
    }
  }

  private mutating func closeRow() {
    draws += 1
    guard draws.isMultiple(of: DrawTable.block), complaints.diagnostics.isEmpty else { return }
    blocks.append(block)
    block = Array(repeating: 0, count: block.count)
  }

  // MARK: The end

  mutating func finished(name: String, hash: String) -> Result<DrawTable, DrawTableProblems> {
    if complaints.diagnostics.isEmpty {
      if let headerLine, draws == 0 {
        complaints.add(headerLine, headerLine.bytes.indices) { .noRows(at: $0) }
      } else if headerLine == nil {
        complaints.add(.init(number: 1, bytes: []), 0..<0) { .noHeader(at: $0) }
      }
    }
    guard complaints.diagnostics.isEmpty else { return .failure(complaints.problems(name: name)) }
    let left = draws % DrawTable.block
    if left > 0 {
      blocks.append(
        columns.indices.flatMap { block[$0 * DrawTable.block..<$0 * DrawTable.block + left] })
    }
    return .success(DrawTable(draws: draws, columns: columns.count, blocks: blocks, hash: hash))
  }
}

/// A column without its names: what every number of it goes through.
private struct ColumnScale {
  let scale: Double
  let multiplier: Double
  let divisor: Double
  let low: Double
  let high: Double

  init(_ column: InputColumn) {
    scale = column.scale
    multiplier = column.multiplier
    divisor = column.divisor
    low = column.bounds?.lowerBound ?? -.infinity
    high = column.bounds?.upperBound ?? .infinity
  }

  /// The number in coherent units, with the bits of ``InputColumn/coherent(_:)``; nil if it may not
  /// stand in the column.
  func accepted(_ value: Double) -> Double? {
    let coherent = value * scale * multiplier / divisor
    return coherent.isFinite && value >= low && value <= high ? coherent : nil
  }
}
