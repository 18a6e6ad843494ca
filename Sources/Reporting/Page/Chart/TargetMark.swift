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
  /// The rules at the limits, from the first year on.
  ///
  /// - Parameter isOverAreas: whether they need an edge of the page's colour to be seen.
  static func drawRules(
    _ marks: [TargetMark], in frame: ChartFrame, isOverAreas: Bool, into svg: inout Markup
  ) {
    let rules = marks.filter { frame.years.contains($0.year) }.map { mark in
      let last = max(mark.year, min(mark.span?.upperBound ?? mark.year, frame.years.upperBound))
      return PathText.line([
        frame.point(Double(frame.years.lowerBound), mark.limit), frame.point(Double(last), mark.limit),
      ])
    }.joined()
    guard !rules.isEmpty else { return }
    if isOverAreas { svg.empty("path", ["class": "halo", "d": rules]) }
    svg.empty("path", ["class": "rule", "d": rules])
  }

  /// The triangles, the squares of base years, and the names.
  ///
  /// - Parameter obstacles: points of lines, which names keep off where they can.
  static func draw(
    _ marks: [TargetMark], in frame: ChartFrame, obstacles: [PlotPoint], into svg: inout Markup
  ) {
    let shown = placed(marks.filter { frame.years.contains($0.year) }, in: frame)
    var taken: [Box] = []
    for (mark, tip) in shown {
      let far = mark.sense == .atMost ? tip.y - 12 : tip.y + 12
      taken.append(Box(x: (tip.x - 8)...(tip.x + 8), y: min(tip.y, far)...max(tip.y, far)))
    }
    for base in shown.compactMap(\.mark.base) where frame.years.contains(base.year) {
      let place = frame.point(Double(base.year), base.value)
      svg.empty(
        "rect",
        [
          "class": "base", "x": PlotScale.text(place.x - 3.5), "y": PlotScale.text(place.y - 3.5),
          "width": "7", "height": "7",
        ])
    }
    for (mark, tip) in shown {
      svg.empty(
        "path",
        ["class": "target \(mark.outcome?.rawValue ?? "promised")", "d": triangle(at: tip, mark.sense)])
      if mark.outcome == .missed { svg.empty("path", ["class": "cross", "d": cross(at: tip, mark.sense)]) }
    }
    for (mark, tip) in shown { name(mark, at: tip, in: frame, &taken, obstacles, into: &svg) }
  }

  /// Where the tips lie; one that would cover another stands on it.
  private static func placed(_ marks: [TargetMark], in frame: ChartFrame) -> [(
    mark: TargetMark, tip: PlotPoint
  )] {
    var placed: [(mark: TargetMark, tip: PlotPoint)] = []
    for mark in marks {
      var tip = frame.point(Double(mark.year), mark.limit)
      while placed.contains(where: { abs($0.tip.x - tip.x) < 6 && abs($0.tip.y - tip.y) < 4 }) {
        tip = PlotPoint(tip.x, tip.y + (mark.sense == .atMost ? -13 : 13))
      }
      placed.append((mark, tip))
    }
    return placed
  }

  /// Points down where a value must stay below, up where it must stay above.
  static func triangle(at tip: PlotPoint, _ sense: Sense) -> String {
    let height = sense == .atMost ? -12.0 : 12
    return PathText.closed([
      tip, PlotPoint(tip.x - 7, tip.y + height), PlotPoint(tip.x + 7, tip.y + height),
    ])
  }

  /// A stroke through the triangle of a target that is missed.
  static func cross(at tip: PlotPoint, _ sense: Sense) -> String {
    let middle = tip.y + (sense == .atMost ? -7.0 : 7)
    return PathText.line([PlotPoint(tip.x - 9, middle + 5), PlotPoint(tip.x + 9, middle - 5)])
  }

  /// The name beside the triangle, where it covers nothing and the fewest points; where there is no
  /// room at all, the key alone has it.
  private static func name(
    _ mark: TargetMark, at tip: PlotPoint, in frame: ChartFrame, _ taken: inout [Box],
    _ obstacles: [PlotPoint], into svg: inout Markup
  ) {
    let font = frame.size.fontSize
    let width = TextRoom.width(of: mark.name, size: font)
    let room = Box(x: frame.x.start...frame.x.end, y: 0...(frame.y.start - 2))
    var best: (place: PlotPoint, box: Box, cost: Int, isLeft: Bool)?
    for (rank, lift) in [-4, font + 2, -10 - font, font + 12].enumerated() {
      for isLeft in [true, false] {
        let x = isLeft ? tip.x - 11 : tip.x + 11
        let left = isLeft ? x - width : x
        let base = tip.y + lift
        let box = Box(x: left...(left + width), y: (base - font * 0.85)...(base + font * 0.2))
        guard box.isInside(room), !taken.contains(where: box.overlaps) else { continue }
        // Far from its triangle a name must gain more than two points to be worth it.
        let cost = obstacles.count(where: box.holds) + 2 * rank
        if best.map({ cost < $0.cost }) ?? true { best = (PlotPoint(x, base), box, cost, isLeft) }
      }
    }
    guard let best else { return }
    taken.append(best.box)
    svg.element(
      "text",
      [
        "class": "mark", "x": PlotScale.text(best.place.x), "y": PlotScale.text(best.place.y),
        "text-anchor": best.isLeft ? "end" : nil,
      ], words: mark.name)
  }
}
