import Modelling
import Testing

@Suite struct ShortNumberTests {
  @Test func `a number keeps the figures asked for and no zeros behind them`() {
    #expect((0.994_779_874).short() == "0.9948")
    #expect((0.75).short() == "0.75")
    #expect((1.25).short() == "1.25")
    #expect((-0.000_123_456).short() == "−0.0001235")
    #expect((2.0 / 3).short(digits: 6) == "0.666667")
  }

  @Test func `a whole number is said in full`() {
    #expect((12_345.6).short() == "12346")
    #expect((3.0).short() == "3")
    #expect((0.0).short() == "0")
    #expect(Double.infinity.short() == "inf")
  }
}
