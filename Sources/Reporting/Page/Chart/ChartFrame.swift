/// How large a picture is drawn; a page has each for a wide and for a narrow window.
struct ChartSize: Sendable, Equatable {
  let name: String
  let width: Double
  let height: Double
  /// Of labels, in pixels.
  let fontSize: Double

  static let wide = ChartSize(name: "wide", width: 760, height: 400, fontSize: 13)
  static let narrow = ChartSize(name: "narrow", width: 340, height: 320, fontSize: 12)
  /// For one of several small pictures beside each other.
  static let small = ChartSize(name: "small", width: 340, height: 240, fontSize: 12)
}

/// The axes of a picture and the room within them.
struct ChartFrame: Sendable {
  let size: ChartSize
  let years: ClosedRange<Int>
  let ticks: Ticks
  let x: PlotScale
  let y: PlotScale

  /// - Parameters:
  ///   - values: all that is to be seen; zero always is.
  ///   - labels: what stands to the right of the plot, which makes room for the widest.
  init?(size: ChartSize, years: ClosedRange<Int>, values: [Double], labels: [String]) {
    let seen = values.filter(\.isFinite)
    let low = min(0, seen.min() ?? 0)
    let high = max(0, seen.max() ?? 0)
    guard Ticks.drawable(max(high, -low)) else { return nil }
    let ticks = Ticks(from: low, to: high, steps: size.height > 250 ? 6 : 4)
    let font = size.fontSize
    let left = (ticks.texts.map { TextRoom.width(of: $0, size: font) }.max() ?? 0) + 10
    let widest = labels.map { TextRoom.width(of: $0, size: font) }.max() ?? -Self.leader
    // Labels take a third of the picture at most; what is longer is cut.
    let right = min(widest + Self.leader + 4, size.width / 3)
    self.size = size
    self.years = years
    self.ticks = ticks
    let half = years.count == 1 ? 0.5 : 0
    x = PlotScale(
      from: Double(years.lowerBound) - half, to: Double(years.upperBound) + half, at: left.rounded(.up),
      size.width - max(right, 14).rounded(.up))
    y = PlotScale(from: ticks.low, to: ticks.high, at: size.height - font - 14, font + 16)
  }

  /// The line between the plot's edge and a label beside it.
  static let leader = 16.0

  func point(_ year: Double, _ value: Double) -> PlotPoint { PlotPoint(x.place(year), y.place(value)) }

  /// Stretches of years that have numbers, as places of the year and the value; a year alone becomes
  /// a short level stretch, for a point has no width.
  func runs(_ values: [Double?]) -> [[(year: Double, index: Int)]] {
    var runs: [[(year: Double, index: Int)]] = []
    var open = false
    for (index, value) in values.enumerated() {
      guard let value, value.isFinite else {
        open = false
        continue
      }
      if !open { runs.append([]) }
      open = true
      runs[runs.count - 1].append((Double(years.lowerBound + index), index))
    }
    return runs.map { run in
      guard run.count == 1, let only = run.first else { return run }
      return [(only.year - 0.3, only.index), (only.year + 0.3, only.index)].map { year, index in
        (min(max(year, x.low), x.high), index)
      }
    }
  }

  /// A line through the years, broken where numbers are missing.
  func line(_ values: [Double?]) -> String {
    runs(values).map { run in
      PathText.line(run.map { point($0.year, values[$0.index] ?? 0) })
    }.joined()
  }

  /// The points of some lines, which labels keep off.
  func points(_ lines: [[Double?]]) -> [PlotPoint] {
    lines.flatMap { values in
      runs(values).flatMap { run in run.map { point($0.year, values[$0.index] ?? 0) } }
    }
  }

  /// The grid, the labels of both axes and the unit above the upright one.
  func drawAxes(unit: String, into svg: inout Markup) {
    let font = size.fontSize
    var rules = ""
    for (multiple, value) in zip(ticks.multiples, ticks.values) where multiple != 0 {
      rules += PathText.line([PlotPoint(x.start, y.place(value)), PlotPoint(x.end, y.place(value))])
    }
    svg.empty("path", ["class": "grid", "d": rules])
    svg.element("g", ["class": "tick", "text-anchor": "end"]) { svg in
      for (value, text) in zip(ticks.values, ticks.texts) {
        svg.element(
          "text", ["x": PlotScale.text(x.start - 6), "y": PlotScale.text(y.place(value) + font * 0.35)],
          words: text)
      }
    }
    svg.element("g", ["class": "tick", "text-anchor": "middle"]) { svg in
      let room = TextRoom.width(of: "0000", size: font) * (size.width > 500 ? 1.6 : 1.25)
      for year in YearTicks.years(years, atMost: max(2, Int((x.end - x.start) / room))) {
        svg.element(
          "text", ["x": PlotScale.text(x.place(Double(year))), "y": PlotScale.text(y.start + font + 6)],
          words: "\(year)")
      }
    }
    svg.element("text", ["class": "tick", "x": "0", "y": PlotScale.text(font)], words: title(unit))
  }

  /// The line at zero, over what is drawn on it.
  func drawZero(into svg: inout Markup) {
    svg.empty(
      "path",
      ["class": "axis", "d": PathText.line([PlotPoint(x.start, y.place(0)), PlotPoint(x.end, y.place(0))])])
  }

  private func title(_ unit: String) -> String {
    ticks.shownExponent == 0 ? unit : "\(unit.isEmpty ? "" : unit + " ")× 10^\(ticks.shownExponent)"
  }
}
