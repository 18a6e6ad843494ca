/// How far an output spreads over the draws: bands between quantiles, the median, the stated values.
struct FanChart: Sendable {
  /// What lies between two quantiles, year by year.
  struct Band: Sendable {
    let lower: [Double?]
    let upper: [Double?]
    let lowerName: String
    let upperName: String
  }

  let years: ClosedRange<Int>
  let unit: String
  /// From the widest to the narrowest.
  let bands: [Band]
  let middle: (name: String, values: [Double?])?
  let stated: (name: String, values: [Double?])?
  let marks: [TargetMark]
  /// The colour.
  let slot: Int

  func svg(_ size: ChartSize, id: String, title: String, description: String) -> String? {
    let shown = marks.filter { years.contains($0.year) }
    let edges = bands.flatMap { $0.lower + $0.upper } + (middle?.values ?? []) + (stated?.values ?? [])
    let values = edges.compactMap(\.self) + shown.map(\.limit)
    guard let frame = ChartFrame(size: size, years: years, values: values, labels: labels.map(\.text)) else {
      return nil
    }
    return PictureText.svg(frame, id: id, title: title, description: description) { svg in
      frame.drawAxes(unit: unit, into: &svg)
      frame.drawZero(into: &svg)
      for (index, band) in bands.enumerated() {
        let layer = StackedAreas.Layer(lower: band.lower, upper: band.upper)
        svg.empty("path", ["class": "band s\(slot)", "d": layer.outline(in: frame)])
        guard index == 0 else { continue }
        let edges = frame.line(band.lower) + frame.line(band.upper)
        svg.empty("path", ["class": "edge s\(slot)", "d": edges])
      }
      TargetMarks.drawRules(marks, in: frame, isOverAreas: false, into: &svg)
      if let middle { svg.empty("path", ["class": "line s\(slot)", "d": frame.line(middle.values)]) }
      if let stated { svg.empty("path", ["class": "total stated", "d": frame.line(stated.values)]) }
      TargetMarks.draw(
        marks, in: frame, obstacles: frame.points([middle, stated].compactMap { $0?.values }), into: &svg)
      EndLabels.draw(labels, in: frame, into: &svg)
    }
  }

  private var labels: [EndLabels.Label] {
    var labels: [EndLabels.Label] = []
    func add(_ text: String, _ values: [Double?], slot: String, isStrong: Bool = false) {
      guard let value = values.last.flatMap(\.self), value.isFinite else { return }
      labels.append(EndLabels.Label(text: text, value: value, slot: slot, isStrong: isStrong))
    }
    for band in bands {
      add(band.upperName, band.upper, slot: "s\(slot)")
      add(band.lowerName, band.lower, slot: "s\(slot)")
    }
    if let middle { add(middle.name, middle.values, slot: "s\(slot)", isStrong: true) }
    if let stated { add(stated.name, stated.values, slot: "ink") }
    return labels
  }
}
