/// Columns of text, the first to the left, the others to the right unless all are to stand left.
package struct TextTable {
  private var rows: [(cells: [String], mark: TerminalStyle.Mark?)] = []

  private let allLeft: Bool

  package init(allLeft: Bool = false) { self.allLeft = allLeft }

  package mutating func add(_ cells: [String], mark: TerminalStyle.Mark? = nil) {
    rows.append((cells, mark))
  }

  package func text(style: TerminalStyle, indent: Int = 0) -> String {
    let count = rows.map(\.cells.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.cells.count ? $0.cells[column].count : 0 }.max() ?? 0
    }
    var lines = ""
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.cells.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += (column == 0 ? "" : "  ") + (column == 0 || allLeft ? cell + padding : padding + cell)
      }
      while line.last == " " { line.removeLast() }
      lines += (row.mark.map { style.marked(line, $0) } ?? line) + "\n"
    }
    return lines
  }
}

/// Text broken at blanks so that lines fit.
package enum Wrapping {
  package static func lines(_ words: [String], separator: String, width: Int, indent: Int) -> String {
    var text = ""
    var line = ""
    for (index, word) in words.enumerated() {
      let piece = index + 1 < words.count ? word + separator : word
      if !line.isEmpty, indent + line.count + 1 + piece.count > width {
        text += String(repeating: " ", count: indent) + line + "\n"
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + piece
    }
    return line.isEmpty ? text : text + String(repeating: " ", count: indent) + line + "\n"
  }

  /// One text broken at its blanks; all lines but the first stand further in.
  package static func paragraph(_ text: String, width: Int, indent: Int, hanging: Int) -> String {
    let words = text.split(separator: " ").map(String.init)
    let lines = lines(words, separator: "", width: width, indent: hanging)
    return String(repeating: " ", count: indent) + lines.drop { $0 == " " }
  }
}
