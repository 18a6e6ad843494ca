extension DiagnosticRenderer {
  /// The lines of one file that carry labels, each with its marks below it.
  func snippet(_ diagnostic: Diagnostic, in file: Int32, margin: String, style: Ink) -> String {
    let source = sources[file]
    var marks: [Mark] = []
    for (number, label) in ([diagnostic.primary] + diagnostic.secondary).enumerated()
    where label.span.file == file {
      marks.append(Mark(line: source.line(at: label.span.lower), label: label, isPrimary: number == 0))
    }
    marks.sort { ($0.line, $0.label.span.lower) < ($1.line, $1.label.span.lower) }

    var text = margin + paint(" |", .margin) + "\n"
    var previous: Int?
    var index = 0
    while index < marks.count {
      let line = marks[index].line
      var end = index
      while end < marks.count, marks[end].line == line { end += 1 }
      if let previous, line > previous + 1 { text += margin + paint("...", .margin) + "\n" }
      previous = line
      text += drawing(of: line, in: source, marks[index..<end], margin: margin, style: style)
      index = end
    }
    return text
  }

  private struct Mark {
    let line: Int
    let label: Diagnostic.Label
    let isPrimary: Bool
  }

  private func drawing(
    of line: Int, in source: SourceFile, _ marks: ArraySlice<Mark>, margin: String, style: Ink
  ) -> String {
    let bounds = source.lineBounds(line)
    let first = marks.map { Int($0.label.span.lower) }.min() ?? bounds.lowerBound
    let view = LineView(source: source, bounds: bounds, around: first)
    let number = String(line)
    let pad = String(repeating: " ", count: margin.count - number.count)
    var text = paint(pad + number + " |", .margin) + (" " + view.text).withoutTrailingSpaces + "\n"
    for mark in marks {
      let column = view.column(of: Int(mark.label.span.lower))
      let width = max(1, view.column(of: Int(mark.label.span.upper)) - column)
      let sign = String(repeating: mark.isPrimary ? "^" : "-", count: width)
      let caption = mark.label.text.isEmpty ? sign : "\(sign) \(mark.label.text)"
      text += margin + paint(" |", .margin) + " " + String(repeating: " ", count: column)
      text += paint(caption, mark.isPrimary ? style : .related) + "\n"
    }
    return text
  }
}

/// The part of a line that is shown, with the columns at which its bytes stand.
struct LineView {
  let text: String
  private let lower: Int
  private let columns: [Int]
  private let lead: Int

  /// Longer lines are cut on both sides of `offset`.
  private static let widest = 240

  init(source: SourceFile, bounds: Range<Int>, around offset: Int) {
    var lower = bounds.lowerBound
    var upper = bounds.upperBound
    if upper - lower > Self.widest {
      lower = max(lower, min(offset, upper) - 80)
      while lower > bounds.lowerBound, source.bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
      upper = min(upper, lower + Self.widest)
      while upper < bounds.upperBound, source.bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    }
    var shown = ""
    var columns: [Int] = []
    var column = 0
    for character in String(decoding: source.bytes[lower..<upper], as: UTF8.self) {
      shown.append(Self.visible(character))
      for _ in 0..<character.utf8.count { columns.append(column) }
      column += Self.width(character)
    }
    columns.append(column)
    let isCutBefore = lower > bounds.lowerBound
    self.lower = lower
    self.columns = columns
    self.lead = isCutBefore ? 1 : 0
    text = (isCutBefore ? "…" : "") + shown + (upper < bounds.upperBound ? "…" : "")
  }

  /// The column, from 0, at which a byte of the file is drawn; the ends of the view for those outside it.
  func column(of offset: Int) -> Int {
    lead + columns[max(0, min(offset - lower, columns.count - 1))]
  }

  /// A tab is one space; what cannot be seen or would move the cursor is replaced.
  private static func visible(_ character: Character) -> Character {
    if character == "\t" { return " " }
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
      default: continue
      }
    }
    return character
  }

  /// Two for characters that a terminal draws double, else one.
  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 1 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
