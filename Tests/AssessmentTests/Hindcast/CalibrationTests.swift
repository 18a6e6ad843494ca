import Testing

@testable import Assessment

/// Fits whose answers are known in closed form.
struct CalibrationTests {
  /// Evaluates each lane by itself.
  private func fit(
    _ count: Int, _ measured: [Double], _ model: ([Double]) -> [Double]?
  ) -> Calibration {
    let stated = model(Array(repeating: 1, count: count)) ?? []
    return Calibration(
      Array(repeating: .level, count: count), measured: measured.map { Calibration.Measured(value: $0) },
      stated: stated
    ) { lanes in lanes.map(model) }
  }

  private func fit(
    _ unknowns: [Calibration.Unknown], _ measured: [Double], _ model: ([Double]) -> [Double]?
  ) -> Calibration {
    Calibration(
      unknowns, measured: measured.map { Calibration.Measured(value: $0) },
      stated: model(unknowns.map { _ in 1 }) ?? []
    ) { lanes in lanes.map(model) }
  }

  @Test func `a level that is off by a tenth moves by a tenth`() {
    let result = fit(1, [110, 220, 330]) { f in [100, 200, 300].map { $0 * f[0] } }
    #expect(abs(result.factors[0] - 1.1) < 1e-9)
    #expect(abs(result.resolution[0] - 1) < 1e-12)
    #expect(abs(result.deviationBefore - 1.0 / 11) < 1e-12 && result.deviationAfter < 1e-9)
  }

  @Test func `relative deviations count within a column, so that a small year weighs as much as a large one`()
  {
    // min (f − 1)² + (f·1.5 − 1)²: f = (1 + 1.5) / (1 + 1.5²)
    let result = fit(1, [1_000_000, 2]) { f in [1_000_000 * f[0], 3 * f[0]] }
    #expect(abs(result.factors[0] - 2.5 / 3.25) < 1e-9)
  }

  @Test func `columns weigh by their mean size, the mean column one`() {
    let measured = Calibration.Measured.weighed([("a", 200), ("b", 100), ("a", 400)])
    #expect(measured.map(\.weight) == [1.5, 0.5, 1.5] && measured.map(\.value) == [200, 100, 400])
    // min 1.5·(f − 1)² + 0.5·(1.5·f − 1)²: f = (1.5 + 0.75) / (1.5 + 0.5·2.25) = 6/7.
    let result = Calibration(
      [.level], measured: Calibration.Measured.weighed([("a", 300), ("b", 100)]), stated: [300, 150]
    ) { lanes in lanes.map { [300 * $0[0], 150 * $0[0]] } }
    #expect(abs(result.factors[0] - 6.0 / 7) < 1e-9)
    // As stated: (1.5·0 + 0.5·0.25) / 2.
    #expect(abs(result.deviationBefore - (0.125 / 2).squareRoot()) < 1e-12)
  }

  @Test func `a column that is the sum of like columns weighs as all of them`() {
    // Four alike, each 100, against their sum: 400 at 1.6 and four at 0.4, in all 1.6.
    let parts = Calibration.Measured.weighed([
      ("sum", 400), ("1", 100), ("2", 100), ("3", 100), ("4", 100),
    ])
    #expect(parts[0].weight == parts.dropFirst().reduce(0) { $0 + $1.weight })
  }

  @Test func `a growth that the measured years do not tell is none, whatever the file states`() {
    // Two years side by side of a level; the growth acts after them.
    for stated in [0.05, -0.01, 3] {
      let result = fit([.level, .growth(stated)], [110, 110]) { f in [100 * f[0], 100 * f[0]] }
      #expect(abs(result.factors[0] - 1.1) < 1e-9)
      #expect(result.factors[1] == 0 && result.resolution[1] == 0)
    }
  }

  @Test func `how much a growth tells does not hang on the size that the file states of it`() {
    let years = (0..<9).map(Double.init)
    func model(_ level: Double, _ growth: Double) -> [Double] {
      years.map { year in (0..<Int(year)).reduce(level) { value, _ in value * (1 + growth) } }
    }
    for stated in [0.0005, -0.02, 0.1] {
      let result = fit([.level, .growth(stated)], model(48, -0.02)) { f in model(50 * f[0], stated * f[1]) }
      #expect(abs(result.factors[1] * stated + 0.02) < 1e-8)
      #expect(abs(result.factors[0] - 0.96) < 1e-7)
      #expect(result.resolution.allSatisfy { abs($0 - 1) < 1e-9 })
    }
  }

  @Test func `where the model has no result without the growth, the fit begins as stated`() {
    let result = fit([.growth(0.02)], [160]) { f in f[0] < 0.5 ? nil : [100 + 20 * f[0]] }
    #expect(abs(result.factors[0] - 3) < 1e-6)
  }

  @Test func `a level and a growth are told apart by years`() {
    let years = (0..<9).map(Double.init)
    func model(_ level: Double, _ growth: Double) -> [Double] {
      years.map { year in (0..<Int(year)).reduce(level) { value, _ in value * (1 + growth) } }
    }
    let result = fit(2, model(48, -0.02)) { f in model(50 * f[0], -0.01 * f[1]) }
    #expect(abs(result.factors[0] - 0.96) < 1e-7 && abs(result.factors[1] - 2) < 1e-6)
    #expect(result.resolution.allSatisfy { abs($0 - 1) < 1e-9 })
  }

  @Test func `two numbers of which only the product counts share the move, each half fixed`() {
    let result = fit(2, [121]) { f in [100 * f[0] * f[1]] }
    #expect(abs(result.factors[0] - 1.1) < 1e-6 && abs(result.factors[1] - 1.1) < 1e-6)
    #expect(result.resolution.allSatisfy { abs($0 - 0.5) < 1e-6 })
  }

  @Test func `a number that the measured years never read stays as stated`() {
    let result = fit(2, [90, 180]) { f in [100 * f[0], 200 * f[0]] }
    #expect(result.factors[1] == 1 && result.resolution[1] == 0)
  }

  @Test func `a number that hardly moves the result is left alone`() {
    // The whole of it is one per cent of one figure: less than the least effect.
    let result = fit(2, [101, 100]) { f in [99 + f[0], 100 * f[1]] }
    #expect(result.factors[0] == 1 && result.resolution[0] < 1e-12)
  }

  @Test func `a number keeps its sign, but a growth may turn into a fall`() {
    let model = { (f: [Double]) in [100 + 10 * f[0]] }
    for (unknown, mayChange) in [(Calibration.Unknown.growth(0.01), true), (.level, false)] {
      let result = fit([unknown], [80], model)
      #expect(mayChange ? abs(result.factors[0] + 2) < 1e-6 : result.factors[0] > 0 && result.factors[0] < 1)
    }
  }

  @Test func `lanes without a valid result are passed over`() {
    let result = fit(1, [50]) { f in f[0] < 0.7 ? nil : [100 * f[0] * f[0]] }
    // √0.5 = 0.7071: a full step from 1 would overshoot into invalid lanes.
    #expect(abs(result.factors[0] - 0.5.squareRoot()) < 1e-5)
  }

  @Test func `without numbers or measurements nothing happens`() {
    #expect(fit(0, [1]) { _ in [2] }.factors == [])
    #expect(fit(1, []) { _ in [] }.factors == [1])
  }
}
