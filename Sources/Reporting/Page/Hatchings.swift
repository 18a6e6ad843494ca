/// The fillings of areas, each a colour with strokes of its own, so that parts differ in grey as well.
enum Hatchings {
  /// An invisible picture that the others on the page refer to.
  static func write(into page: inout Markup) {
    page.element("svg", ["class": "hatchings", "aria-hidden": "true", "focusable": "false"]) { svg in
      svg.element("defs") { svg in
        for (slot, strokes) in strokes.enumerated() { write(slot, strokes, into: &svg) }
      }
    }
  }

  private static func write(_ slot: Int, _ strokes: String, into svg: inout Markup) {
    svg.element(
      "pattern", ["id": "h\(slot)", "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"]
    ) { svg in
      svg.empty("rect", ["width": "8", "height": "8", "style": "fill:var(--s\(slot))"])
      guard !strokes.isEmpty else { return }
      svg.empty(
        "path",
        [
          "d": strokes, "style": "stroke:var(--page);stroke-opacity:.45;stroke-width:1;fill:none",
        ])
    }
  }

  /// One for each slot: plain, rising, upright, level, falling, crossed, dotted.
  private static let strokes = [
    "", "M-1 9L9 -1M-1 1L1 -1M7 9L9 7", "M4 0V8", "M0 4H8", "M-1 -1L9 9M-1 7L1 9M7 -1L9 1",
    "M0 4H8M4 0V8", "M3 4H5",
  ]
}
