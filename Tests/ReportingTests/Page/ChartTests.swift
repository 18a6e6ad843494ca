import Assessment
import Testing

@testable import Reporting

/// Pictures small enough to be computed by hand.
struct ChartTests {
  static let tiny = ChartSize(name: "tiny", width: 100, height: 100, fontSize: 10)

  @Test func `a scale puts values on a straight line, down as well as up`() {
    let scale = PlotScale(from: -10, to: 10, at: 100, 0)
    #expect(scale.place(0) == 50 && scale.place(10) == 0 && scale.place(-10) == 100)
  }

  @Test(arguments: [
    (12, "12"), (12.5, "12.5"), (12.04, "12"), (12.06, "12.1"), (-0.04, "0"), (-3.14, "-3.1"), (0.96, "1"),
    (.nan, "0"), (.infinity, "0"),
  ])
  func `a place has one decimal at most`(_ place: Double, _ text: String) {
    #expect(PlotScale.text(place) == text)
  }

  /// Ticks 0, 5, 10; 23 px on the left for "10", 27 on the right for the name.
  @Test func `a line of two years is drawn where it is worked out by hand`() throws {
    let chart = LineChart(
      years: 2020...2021, unit: "t", lines: [.init(name: "a", values: [0, 10])], marks: [], measured: [])
    #expect(
      chart.svg(Self.tiny, id: "x", title: "T", description: "D") == """
        <svg class="chart tiny" role="img" aria-labelledby="x-tiny-title x-tiny-desc" \
        viewBox="0 0 100 100" font-size="10"><title id="x-tiny-title">T</title>\
        <desc id="x-tiny-desc">D</desc><path class="grid" d="M23 51L73 51M23 26L73 26"/>\
        <g class="tick" text-anchor="end"><text x="17" y="79.5">0</text><text x="17" y="54.5">5</text>\
        <text x="17" y="29.5">10</text></g><g class="tick" text-anchor="middle">\
        <text x="23" y="92">2020</text><text x="73" y="92">2021</text></g>\
        <text class="tick" x="0" y="10">t</text><path class="axis" d="M23 76L73 76"/>\
        <path class="line s0 d0" d="M23 76L73 26"/><path class="leader s0" d="M75 26L78 26L84 26L87 26"/>\
        <text x="89" y="29.5">a</text></svg>
        """)
  }

  /// Ticks 0 to 8 by 2; 6.25 px a unit, from x = 17 to 66.
  @Test func `areas stand on each other, the total above them`() throws {
    let chart = StackChart(
      years: 2020...2021, unit: "t",
      parts: [.init(name: "a", values: [6, 4]), .init(name: "b", values: [2, 2])],
      lines: [.init(name: "sum", values: [8, 6])], marks: [], measured: [(2020, 8), (2019, 1)])
    let svg = try #require(chart.svg(Self.tiny, id: "x", title: "T", description: "D"))
    #expect(svg.contains("<path class=\"area h0\" d=\"M17 38.5L66 51L66 76L17 76Z\"/>"))
    #expect(svg.contains("<path class=\"area h1\" d=\"M17 26L66 38.5L66 51L17 38.5Z\"/>"))
    #expect(svg.contains("<path class=\"total\" d=\"M17 26L66 38.5\"/>"))
    #expect(svg.contains("<circle class=\"measured\" cx=\"17\" cy=\"26\""))
    #expect(svg.ranges(of: "<circle").count == 1)
  }

  @Test func `parts stack upwards above zero and downwards below it, through a change of sign`() {
    let stack = StackedAreas([[3, nil, 2], [-1, 4, 0], [1, 1, -1]])
    #expect(stack.parts[0].above == .init(lower: [0, nil, 0], upper: [3, nil, 2]))
    #expect(stack.parts[0].below == nil)
    #expect(stack.parts[1].above == .init(lower: [3, 0, 2], upper: [3, 4, 2]))
    #expect(stack.parts[1].below == .init(lower: [-1, 0, 0], upper: [0, 0, 0]))
    #expect(stack.parts[2].above == .init(lower: [3, 4, 2], upper: [4, 5, 2]))
    #expect(stack.parts[2].below == .init(lower: [-1, 0, -1], upper: [-1, 0, 0]))
    #expect(stack.edges.min() == -1 && stack.edges.max() == 5)
  }

  @Test func `a line breaks where numbers are missing, and a year alone is still seen`() throws {
    let frame = try #require(ChartFrame(size: Self.tiny, years: 2020...2022, values: [10], labels: ["a"]))
    // 25 px a year from x = 23 on; 10 is at 26.
    #expect(frame.line([10, 10, nil]) == "M23 26L48 26")
    #expect(frame.line([10, nil, 10]) == "M23 26L30.5 26M65.5 26L73 26")
    #expect(frame.line([nil, .nan, nil]) == "")
    let single = try #require(ChartFrame(size: Self.tiny, years: 2020...2020, values: [10], labels: ["a"]))
    #expect(single.line([10]) == "M33 26L63 26")
  }

  @Test func `a band lies between its quantiles`() throws {
    let chart = FanChart(
      years: 2020...2021, unit: "t",
      bands: [.init(lower: [0, 5], upper: [10, 10], lowerName: "5 %", upperName: "95 %")],
      middle: ("50 %", [5, 7.5]), stated: nil, marks: [], slot: 0)
    let svg = try #require(chart.svg(Self.tiny, id: "x", title: "T", description: "D"))
    #expect(svg.contains("<path class=\"band s0\" d=\"M23 26L66 26L66 51L23 76Z\"/>"))
    #expect(svg.contains("<path class=\"line s0\" d=\"M23 51L66 38.5\"/>"))
  }

  @Test func `a limit has a rule from the first year on and a triangle that touches it from above`() throws {
    let mark = TargetMark(
      name: "t", outcome: .missed, sense: .atMost, year: 2021, span: nil, limit: 5, base: (2020, 10),
      sentence: "")
    let chart = LineChart(
      years: 2020...2021, unit: "t", lines: [.init(name: "a", values: [0, 10])], marks: [mark], measured: [])
    let svg = try #require(chart.svg(Self.tiny, id: "x", title: "T", description: "D"))
    #expect(svg.contains("<path class=\"rule\" d=\"M23 51L73 51\"/>"))
    #expect(svg.contains("<path class=\"target missed\" d=\"M73 51L66 39L80 39Z\"/>"))
    #expect(svg.contains("<rect class=\"base\" x=\"19.5\" y=\"22.5\""))
    #expect(TargetMarks.triangle(at: PlotPoint(10, 10), .atLeast) == "M10 10L3 22L17 22Z")
  }

  @Test func `what is too large or too small to draw is refused, zero is drawn`() {
    for size in [1e300, -1e300, 1e-300] {
      #expect(ChartFrame(size: Self.tiny, years: 2020...2021, values: [size], labels: []) == nil)
    }
    #expect(ChartFrame(size: Self.tiny, years: 2020...2021, values: [0, .nan], labels: []) != nil)
  }

  @Test func `text that does not fit is cut`() {
    #expect(TextRoom.cut("transport", size: 10, to: 100) == "transport")
    let cut = TextRoom.cut(String(repeating: "long", count: 9), size: 10, to: 60)
    #expect(cut.hasSuffix("…") && TextRoom.width(of: cut, size: 10) <= 60)
    #expect(TextRoom.cut("wide", size: 10, to: 1) == "…")
  }
}
