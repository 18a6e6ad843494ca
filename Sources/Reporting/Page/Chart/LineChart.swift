/// Lines over the years, each with a colour, a dash and its name at the end.
struct LineChart: Sendable {
  struct Line: Sendable {
    let name: String
    let values: [Double?]
  }

  let years: ClosedRange<Int>
  let unit: String
  let lines: [Line]
  let marks: [TargetMark]
  let measured: [(year: Int, value: Double)]

  func svg(_ size: ChartSize, id: String, title: String, description: String) -> String? {
    let shown = marks.filter { years.contains($0.year) }
    let values =
      lines.flatMap { $0.values.compactMap(\.self) } + shown.map(\.limit) + measured.map(\.value)
      + shown.compactMap(\.base).filter { years.contains($0.year) }.map(\.value)
    guard let frame = ChartFrame(size: size, years: years, values: values, labels: lines.map(\.name)) else {
      return nil
    }
    return PictureText.svg(frame, id: id, title: title, description: description) { svg in
      frame.drawAxes(unit: unit, into: &svg)
      frame.drawZero(into: &svg)
      TargetMarks.drawRules(marks, in: frame, isOverAreas: false, into: &svg)
      for (index, line) in lines.enumerated() {
        let slot = Palette.slot(index)
        svg.empty("path", ["class": "line s\(slot) d\(slot)", "d": frame.line(line.values)])
      }
      MeasuredPoints.draw(measured, in: frame, into: &svg)
      TargetMarks.draw(marks, in: frame, obstacles: frame.points(lines.map(\.values)), into: &svg)
      EndLabels.draw(labels, in: frame, into: &svg)
    }
  }

  private var labels: [EndLabels.Label] {
    lines.enumerated().compactMap { index, line in
      guard let value = line.values.last.flatMap(\.self), value.isFinite else { return nil }
      return EndLabels.Label(text: line.name, value: value, slot: "s\(Palette.slot(index))")
    }
  }
}
