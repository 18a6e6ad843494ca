import Reporting
import Testing

struct NumberTextTests {
  @Test(arguments: [
    (12_212_490.4, 0, "12_212_490"), (1234.0, 0, "1234"), (-0.001, 2, "0.00"), (-0.126, 2, "−0.13"),
    (0.05, 3, "0.050"), (.nan, 1, "–"), (1e300, 0, "1e+300"), (99_999.99, 1, "100_000.0"),
  ])
  func `a number has its decimals and its groups`(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test func `percents keep the decimals they have`() {
    #expect(NumberText.percent(0.02) == "2 %")
    #expect(NumberText.percent(0.025) == "2.5 %")
    #expect(NumberText.signedPercent(-0.4) == "−40.0 %")
    #expect(NumberText.signedPercent(0.4) == "+40.0 %")
    #expect(NumberText.signedPercent(-0.0001) == "0.0 %")
  }
}
