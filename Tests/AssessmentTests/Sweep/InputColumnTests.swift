import Assessment
import Testing

struct InputColumnTests {
  @Test func `14 percent is the number that the file's own 14 percent is`() {
    #expect(InputColumn(header: "x", unit: "%", divisor: 100, inputs: []).coherent(14) == 14.0 / 100)
  }

  /// Units of a percent, a million, a year of 365.25 days in seconds, kgCO2/TJ, and a third.
  @Test(arguments: [
    (1.0, 1.0, 1.0), (1, 1, 100), (1e6, 1, 1), (1, 31_557_600, 1), (1, 1e-12, 1), (1000, 3.6e12, 31_557_600),
    (1, 1, 3),
  ])
  func `a settled number is stated such that it reads back to its bits`(
    _ scale: Double, _ multiplier: Double, _ divisor: Double
  ) {
    let column = InputColumn(
      header: "x", unit: "u", scale: scale, multiplier: multiplier, divisor: divisor, inputs: [])
    var state: UInt64 = 3
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let drawn = (Double(state >> 11) * 0x1p-53 + 0.001) * (state & 1 == 0 ? 1e-3 : -1e5)
      let settled = column.settled(drawn)
      #expect(abs(settled - drawn) <= 8 * drawn.ulp)
      #expect(column.coherent(column.shown(settled)) == settled)
    }
  }
}
