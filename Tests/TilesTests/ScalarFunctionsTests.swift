import Foundation
import Testing
import Tiles

/// The functions against the C library, in units of the last place.
@Suite struct ScalarFunctionsTests {
  private struct Chance {
    var state: UInt64
    mutating func uniform(_ low: Double, _ high: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return low + (high - low) * Double(state >> 11) * 0x1p-53
    }
  }

  /// The largest distance over many draws, where the C library errs by under 1 itself.
  private func worst(
    _ low: Double, _ high: Double, _ f: (Double) -> Double, _ g: (Double) -> Double
  ) -> Double {
    var chance = Chance(state: 17)
    var worst = 0.0
    for _ in 0..<20_000 {
      let x = chance.uniform(low, high)
      let want = g(x)
      worst = max(worst, abs(f(x) - want) / want.magnitude.ulp)
    }
    return worst
  }

  @Test(arguments: [(-708.0, 709.0), (-1, 1), (-1e-6, 1e-6), (-40, 40)])
  func `exp is within two units of the last place`(range: (Double, Double)) {
    #expect(worst(range.0, range.1, ScalarFunctions.exp, Foundation.exp) <= 2)
  }

  @Test(arguments: [(0.5, 2.0), (0.999, 1.001), (1e-300, 1e-280), (1, 1e9), (1e200, 1e300)])
  func `log is within two units of the last place`(range: (Double, Double)) {
    #expect(worst(range.0, range.1, ScalarFunctions.log, Foundation.log) <= 2)
  }

  @Test func `expm1 and log1p keep their digits near zero`() {
    for range in [(-1e-9, 1e-9), (-0.5, 0.5), (-5.0, 5)] {
      #expect(worst(range.0, range.1, ScalarFunctions.expm1, Foundation.expm1) <= 3)
    }
    for range in [(-1e-9, 1e-9), (-0.5, 0.5), (-0.99, 50.0)] {
      #expect(worst(range.0, range.1, ScalarFunctions.log1p, Foundation.log1p) <= 3)
    }
  }

  @Test func `a power is within a few units even where the exponent is large`() {
    for base in [0.3, 0.97, 1.000001, 1.5, 17, 1e6] {
      #expect(
        worst(-45, 45, { ScalarFunctions.power(base, $0) }, { Foundation.pow(base, $0) }) <= 3)
    }
  }

  @Test func `the normal distribution is accurate relative to its tail`() {
    #expect(
      worst(-37, 8, ScalarFunctions.normalCDF) { 0.5 * Foundation.erfc(-$0 / 2.0.squareRoot()) } < 2000)
    #expect(
      worst(-2, 4, ScalarFunctions.normalCDF) { 0.5 * Foundation.erfc(-$0 / 2.0.squareRoot()) } <= 12)
    #expect(ScalarFunctions.normalCDF(0) == 0.5)
    #expect(ScalarFunctions.normalCDF(-40) >= 0)
    #expect(ScalarFunctions.normalCDF(40) == 1)
  }

  @Test func `the quantile undoes the distribution`() {
    var chance = Chance(state: 5)
    for _ in 0..<5000 {
      let p = chance.uniform(0, 1)
      #expect(abs(ScalarFunctions.normalCDF(ScalarFunctions.normalQuantile(p)) - p) <= 1e-14 * p + 1e-17)
    }
    #expect(ScalarFunctions.normalQuantile(0.5) == 0)
    #expect(abs(ScalarFunctions.normalQuantile(0.975) - 1.959963984540054) < 1e-15)
    #expect(abs(ScalarFunctions.normalQuantile(1e-20) + 9.262340089798409) < 1e-14)
    #expect(ScalarFunctions.normalQuantile(0) == -.infinity)
    #expect(ScalarFunctions.normalQuantile(1.5).isNaN)
  }

  @Test func `the logistic curve has both tails and no overflow`() {
    #expect(ScalarFunctions.logistic(0) == 0.5)
    #expect(ScalarFunctions.logistic(1000) == 1)
    #expect(ScalarFunctions.logistic(-1000) == 0)
    #expect(worst(-700, 30, ScalarFunctions.logistic) { 1 / (1 + Foundation.exp(-$0)) } <= 5)
  }

  @Test func `ends and mistakes follow the usual rules`() {
    #expect(ScalarFunctions.exp(.infinity) == .infinity)
    #expect(ScalarFunctions.exp(-.infinity) == 0)
    #expect(ScalarFunctions.exp(710) == .infinity)
    #expect(ScalarFunctions.exp(.nan).isNaN)
    #expect(ScalarFunctions.exp(0) == 1)
    #expect(ScalarFunctions.log(1) == 0)
    #expect(ScalarFunctions.log(0) == -.infinity)
    #expect(ScalarFunctions.log(-1).isNaN)
    #expect(ScalarFunctions.log(.infinity) == .infinity)
    #expect(ScalarFunctions.power(0, 2) == 0)
    #expect(ScalarFunctions.power(5, 0) == 1)
    #expect(ScalarFunctions.power(-2, 3) == -8)
    #expect(ScalarFunctions.power(-2, 0.5).isNaN)
    #expect(ScalarFunctions.power(2, 1e9) == .infinity)
    #expect(ScalarFunctions.power(2, -1e9) == 0)
  }

  @Test func `arrays have the bits of single values`() {
    var chance = Chance(state: 3)
    for count in [1, 3, 8, 17, 70] {
      let x = (0..<count).map { _ in chance.uniform(0.001, 0.999) }
      let pairs: [([Double], (Double) -> Double)] = [
        (VectorFunctions.exp(x), ScalarFunctions.exp), (VectorFunctions.log(x), ScalarFunctions.log),
        (VectorFunctions.normalCDF(x), ScalarFunctions.normalCDF),
        (VectorFunctions.normalQuantile(x), ScalarFunctions.normalQuantile),
      ]
      for (values, f) in pairs {
        #expect(values.map(\.bitPattern) == x.map { f($0).bitPattern })
      }
    }
  }
}
