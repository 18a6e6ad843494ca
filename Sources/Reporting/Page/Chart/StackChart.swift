/// Emissions by sector as areas on top of each other, with totals, target lines and measured years.
struct StackChart: Sendable {
  struct Part: Sendable {
    let name: String
    let values: [Double?]
  }

  let years: ClosedRange<Int>
  let unit: String
  let parts: [Part]
  /// Totals across the areas; the first is the leading one.
  let lines: [Part]
  let marks: [TargetMark]
  /// By year.
  let measured: [(year: Int, value: Double)]

  func svg(_ size: ChartSize, id: String, title: String, description: String) -> String? {
    let stack = StackedAreas(parts.map(\.values))
    let shown = marks.filter { years.contains($0.year) }
    let values =
      stack.edges + lines.flatMap { $0.values.compactMap(\.self) } + shown.map(\.limit)
      + measured.map(\.value) + shown.compactMap(\.base).filter { years.contains($0.year) }.map(\.value)
    guard
      let frame = ChartFrame(
        size: size, years: years, values: values, labels: (parts + lines).map(\.name))
    else { return nil }
    return PictureText.svg(frame, id: id, title: title, description: description) { svg in
      frame.drawAxes(unit: unit, into: &svg)
      for (index, part) in stack.parts.enumerated() {
        svg.empty("path", ["class": "area h\(Palette.slot(index))", "d": part.outline(in: frame)])
      }
      frame.drawZero(into: &svg)
      TargetMarks.drawRules(marks, in: frame, isOverAreas: true, into: &svg)
      for (index, line) in lines.enumerated() {
        svg.empty("path", ["class": "halo", "d": frame.line(line.values)])
        svg.empty("path", ["class": index == 0 ? "total" : "total other", "d": frame.line(line.values)])
      }
      MeasuredPoints.draw(measured, in: frame, into: &svg)
      TargetMarks.draw(marks, in: frame, obstacles: frame.points(lines.map(\.values)), into: &svg)
      EndLabels.draw(labels(stack), in: frame, into: &svg)
    }
  }

  private func labels(_ stack: StackedAreas) -> [EndLabels.Label] {
    let areas = zip(parts, stack.parts).enumerated().compactMap { index, pair -> EndLabels.Label? in
      pair.1.lastMiddle.map {
        EndLabels.Label(text: pair.0.name, value: $0, slot: "s\(Palette.slot(index))")
      }
    }
    let totals = lines.compactMap { line -> EndLabels.Label? in
      guard let value = line.values.last.flatMap(\.self), value.isFinite else { return nil }
      return EndLabels.Label(text: line.name, value: value, slot: "ink", isStrong: true)
    }
    return areas + totals
  }
}

/// Measured years as rings over what the model gives.
enum MeasuredPoints {
  static func draw(
    _ measured: [(year: Int, value: Double)], in frame: ChartFrame, into svg: inout Markup
  ) {
    // Years that stand close together have smaller rings.
    let step = frame.years.count > 1 ? (frame.x.end - frame.x.start) / Double(frame.years.count - 1) : 10
    let radius = PlotScale.text(min(3.2, max(1.5, step * 0.35)))
    for (year, value) in measured where frame.years.contains(year) && value.isFinite {
      let place = frame.point(Double(year), value)
      svg.empty(
        "circle",
        ["class": "measured", "cx": PlotScale.text(place.x), "cy": PlotScale.text(place.y), "r": radius])
    }
  }
}
