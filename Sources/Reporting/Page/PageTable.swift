/// A table of a page: a caption, a head for each column and each row.
struct PageTable: Sendable {
  struct Row: Sendable {
    let head: String
    let cells: [String]
    var isStrong = false
    var isMissed = false
  }

  let caption: String
  /// Above the heads of the rows.
  let corner: String
  let columns: [String]
  let rows: [Row]
  var footnotes: [String] = []
  /// Whether cells are words, which stand left, and no numbers.
  var holdsWords = false

  /// In a region of its own that a keyboard can scroll where the window is narrow.
  func write(into page: inout Markup) {
    page.element("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption]) {
      page in
      page.element("table", ["class": holdsWords ? "words" : nil]) { page in
        page.element("caption", words: caption)
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("th", ["scope": "col"], words: corner)
            for column in columns { page.element("th", ["scope": "col"], words: column) }
          }
        }
        page.element("tbody") { page in for row in rows { write(row, into: &page) } }
      }
    }
    for footnote in footnotes { page.element("p", ["class": "footnote"], words: footnote) }
  }

  private func write(_ row: Row, into page: inout Markup) {
    let classes = [row.isStrong ? "strong" : nil, row.isMissed ? "bad" : nil].compactMap(\.self)
    page.element("tr", ["class": classes.isEmpty ? nil : classes.joined(separator: " ")]) { page in
      page.element("th", ["scope": "row"], words: row.head)
      for cell in row.cells { page.element("td", words: cell) }
    }
  }
}
