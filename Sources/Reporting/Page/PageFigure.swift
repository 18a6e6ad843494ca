import Assessment

/// A picture with its words: a caption, the key to its marks, and the table that says the same.
struct PageFigure: Sendable {
  /// One entry of a key: how a mark looks, and what it stands for.
  struct KeyEntry: Sendable {
    enum Swatch: Sendable {
      case area(Int)
      /// With the number of bands that lie on each other there.
      case band(Int, depth: Int)
      case line(Int)
      /// A line without a dash.
      case plainLine(Int)
      case total, otherTotal, stated, measured, base
      case target(TargetMark.Outcome?, Sense)
    }

    let swatch: Swatch
    let words: String
  }

  let id: String
  let caption: String
  /// One for each size of window; empty where nothing can be drawn.
  let pictures: [String]
  let key: [KeyEntry]
  let table: PageTable
  /// Every year.
  let fullTable: PageTable
  /// What the reader opens to see it.
  var fullHeading = "Every year, all digits"

  func write(into page: inout Markup) {
    page.element("figure", ["role": "group", "id": id, "aria-labelledby": "\(id)-caption"]) { page in
      page.element("figcaption", ["id": "\(id)-caption"], words: caption)
      for picture in pictures { page.verbatim(picture) }
      if pictures.isEmpty {
        page.element("p", ["class": "empty"], words: "No picture: no number is of a size that can be drawn.")
      }
      if !key.isEmpty {
        page.element("ul", ["class": "key"]) { page in for entry in key { Self.write(entry, into: &page) } }
      }
      table.write(into: &page)
      page.element("details") { page in
        page.element("summary", words: fullHeading)
        fullTable.write(into: &page)
      }
    }
  }

  private static func write(_ entry: KeyEntry, into page: inout Markup) {
    page.element("li") { page in
      page.element(
        "svg", ["class": "swatch", "viewBox": "0 0 24 14", "aria-hidden": "true", "focusable": "false"]
      ) { draw(entry.swatch, into: &$0) }
      page.element("span", words: entry.words)
    }
  }

  private static func draw(_ swatch: KeyEntry.Swatch, into svg: inout Markup) {
    let line = "M1 7L23 7"
    switch swatch {
    case .area(let slot):
      svg.empty("rect", ["class": "area h\(slot)", "x": "1", "y": "1", "width": "22", "height": "12"])
    case .band(let slot, let depth):
      for _ in 0..<depth {
        svg.empty("rect", ["class": "band s\(slot)", "x": "1", "y": "1", "width": "22", "height": "12"])
      }
      if depth == 1 { svg.empty("path", ["class": "edge s\(slot)", "d": "M1 1L23 1M1 13L23 13"]) }
    case .line(let slot): svg.empty("path", ["class": "line s\(slot) d\(slot)", "d": line])
    case .plainLine(let slot): svg.empty("path", ["class": "line s\(slot)", "d": line])
    case .total: svg.empty("path", ["class": "total", "d": line])
    case .otherTotal: svg.empty("path", ["class": "total other", "d": line])
    case .stated: svg.empty("path", ["class": "total stated", "d": line])
    case .measured: svg.empty("circle", ["class": "measured", "cx": "12", "cy": "7", "r": "3.2"])
    case .base:
      svg.empty("rect", ["class": "base", "x": "8.5", "y": "3.5", "width": "7", "height": "7"])
    case .target(let outcome, let sense):
      let tip = PlotPoint(12, sense == .atMost ? 13 : 1)
      svg.empty("path", ["class": "rule", "d": "M1 \(PlotScale.text(tip.y))H23"])
      svg.empty(
        "path",
        ["class": "target \(outcome?.rawValue ?? "promised")", "d": TargetMarks.triangle(at: tip, sense)])
      if outcome == .missed {
        svg.empty("path", ["class": "cross", "d": TargetMarks.cross(at: tip, sense)])
      }
    }
  }
}
