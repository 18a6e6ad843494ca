import Assessment

/// A limit of a target as a picture shows it: where it lies, from when to when, and how it came out.
struct TargetMark: Sendable {
  enum Outcome: String, Sendable { case met, missed, close, open }

  let name: String
  /// Nil where several scenarios share it.
  let outcome: Outcome?
  let sense: Sense
  /// The year that the limit is set for.
  let year: Int
  /// The years that it holds in, when there are several.
  let span: ClosedRange<Int>?
  let limit: Double
  /// What the limit is a part of, where that lies within the years of the picture.
  let base: (year: Int, value: Double)?
  /// What the key says of it.
  let sentence: String
}

/// Target lines: a rule at the limit, a triangle that touches it from the forbidden side.
enum TargetMarks {
  /// Room above and below a limit for its triangle and its name.
  static func draw(_ marks: [TargetMark], in frame: ChartFrame, into svg: inout Markup) {
    var taken: [Box] = []
    for mark in marks where frame.years.contains(mark.year) {
      let tip = frame.point(Double(mark.year), mark.limit)
      taken.append(Box(x: (tip.x - 8)...(tip.x + 8), y: (tip.y - 11)...(tip.y + 11)))
    }
    for mark in marks where frame.years.contains(mark.year) {
      draw(mark, in: frame, &taken, into: &svg)
    }
  }

  private static func draw(
    _ mark: TargetMark, in frame: ChartFrame, _ taken: inout [Box], into svg: inout Markup
  ) {
    let tip = frame.point(Double(mark.year), mark.limit)
    let last = mark.span.map { frame.point(Double(min($0.upperBound, frame.years.upperBound)), mark.limit) }
    let rule = PathText.line([PlotPoint(frame.x.start, tip.y), last.map { $0.x > tip.x ? $0 : tip } ?? tip])
    // Twice, in the colour of the page below: a line that crosses areas of any colour is seen.
    svg.empty("path", ["class": "halo", "d": rule])
    svg.empty("path", ["class": "rule", "d": rule])
    if let base = mark.base, frame.years.contains(base.year) {
      let place = frame.point(Double(base.year), base.value)
      svg.empty(
        "rect",
        [
          "class": "base", "x": PlotScale.text(place.x - 3.5), "y": PlotScale.text(place.y - 3.5),
          "width": "7", "height": "7",
        ])
    }
    svg.empty("path", ["class": "target \(mark.outcome?.rawValue ?? "promised")", "d": triangle(at: tip, mark.sense)])
    if mark.outcome == .missed { svg.empty("path", ["class": "cross", "d": cross(at: tip, mark.sense)]) }
    name(mark, at: tip, in: frame, &taken, into: &svg)
  }

  /// Points down where a value must stay below, up where it must stay above.
  static func triangle(at tip: PlotPoint, _ sense: Sense) -> String {
    let height = sense == .atMost ? -10.0 : 10
    return PathText.closed([
      tip, PlotPoint(tip.x - 6, tip.y + height), PlotPoint(tip.x + 6, tip.y + height),
    ])
  }

  /// A stroke through the triangle of a target that is missed.
  static func cross(at tip: PlotPoint, _ sense: Sense) -> String {
    let middle = tip.y + (sense == .atMost ? -6.0 : 6)
    return PathText.line([PlotPoint(tip.x - 8, middle + 5), PlotPoint(tip.x + 8, middle - 5)])
  }

  /// The name beside the triangle, in the first of its places that is free; else the key alone has it.
  private static func name(
    _ mark: TargetMark, at tip: PlotPoint, in frame: ChartFrame, _ taken: inout [Box], into svg: inout Markup
  ) {
    let font = frame.size.fontSize
    let width = TextRoom.width(of: mark.name, size: font)
    let room = Box(x: frame.x.start...frame.x.end, y: 0...frame.size.height)
    for (dx, lift) in [(-10.0, -4.0), (10, -4), (-10, font + 4), (10, font + 4), (-10, -8 - font), (10, -8 - font)] {
      let left = dx < 0 ? tip.x + dx - width : tip.x + dx
      let base = tip.y + lift
      let box = Box(x: left...(left + width), y: (base - font * 0.85)...(base + font * 0.2))
      guard box.isInside(room), !taken.contains(where: box.overlaps) else { continue }
      taken.append(box)
      svg.element(
        "text",
        [
          "class": "mark", "x": PlotScale.text(tip.x + dx), "y": PlotScale.text(base),
          "text-anchor": dx < 0 ? "end" : nil,
        ], words: mark.name)
      return
    }
  }
}
