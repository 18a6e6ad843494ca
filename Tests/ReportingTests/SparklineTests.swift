import Reporting
import Testing

struct SparklineTests {
  @Test func `bars grow from zero to the largest value`() {
    #expect(Sparkline.text([0, 7, 3.5, 7]) == "▁█▅█")
    #expect(Sparkline.text([-1, 1]) == "▁█")
  }

  @Test func `no value is a blank, nothing at all is flat`() {
    #expect(Sparkline.text([1, nil, 1]) == "█ █")
    #expect(Sparkline.text([0, 0]) == "▁▁")
    #expect(Sparkline.text([]) == "")
  }

  @Test func `long rows are shown at even steps with both ends`() {
    let rising = (0..<100).map { Double?.some(Double($0)) }
    let text = Sparkline.text(rising, width: 8)
    #expect(text == "▁▂▃▄▅▆▇█")
  }
}
