import Experiments
import Foundation
import Plans
import Testing

/// Quantiles, ends and shares against all draws kept and sorted.
struct SweepResultTests {
  private func result(_ values: [Double], stated: Double) throws -> SweepResult {
    let source = GivenDraws(rows: values.map { [$0] })
    let question = SweepQuestion(outputs: [0], floors: SweepQuestion.floors(stated: [[stated]]))
    return SweepResult(
      try Sweep(GivenDraws.plan(inputs: 1), source: source, question: question).run(threads: 2))
  }

  private static let laws: [(name: String, stated: Double, law: @Sendable (Double) -> Double)] = [
    ("uniform", 0.5, { $0 }),
    ("around zero", 0.1, { $0 - 0.4 }),
    ("all negative", -3e7, { -1e7 * (1 + 4 * $0) }),
    ("over six powers of ten", 1, { pow(10, 6 * $0 - 3) }),
    ("heavy tails", 1, { 1 / ($0 - 0.500001) }),
    ("from tiny to huge", 1, { pow(10, 500 * $0 - 250) * ($0 > 0.7 ? -1 : 1) }),
    ("often zero", 0, { $0 < 0.4 ? 0 : $0 }),
    ("below all floors", 1e9, { $0 * 1e-12 }),
  ]

  @Test(arguments: laws.indices)
  func `a quantile lies in the bin of the draw that sorting finds`(_ index: Int) throws {
    let law = Self.laws[index]
    let values = (0..<4000).map { law.law(ToyDraws.number(draw: $0, input: 0)) }
    let result = try result(values, stated: law.stated)
    let sorted = values.sorted()
    let floor = law.stated == 0 ? 0x1p-40 : abs(law.stated) / 64
    for p in [0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999] {
      let exact = sorted[max(0, Int((p * 4000).rounded(.up)) - 1)]
      let found = try #require(result.quantile(p, 0))[0]
      let width =
        law.name == "from tiny to huge" ? .infinity : max(abs(exact), floor) * 0x1p-10 * (1 + 1e-12)
      #expect(abs(found - exact) <= width, "\(law.name) \(p): \(found) for \(exact)")
      #expect(found >= sorted[0] && found <= sorted[3999])
    }
    #expect(result.quantile(0, 0) == [sorted[0]])
    #expect(result.quantile(1, 0) == [sorted[3999]])
    #expect(result.minimum(0) == [sorted[0]] && result.maximum(0) == [sorted[3999]])
  }

  @Test func `a constant has no spread at all`() throws {
    let result = try result(Array(repeating: 0.1, count: 1000), stated: 0.1)
    #expect(result.mean(0) == [0.1])
    #expect(result.variance(0) == [0])
    #expect(result.quantile(0.37, 0) == [0.1])
  }

  @Test func `mean and deviation of numbers far from zero lose no digits`() throws {
    let values = (0..<10_000).map { 1e9 + Double($0 % 10) }
    let result = try result(values, stated: 1e9)
    #expect(result.mean(0) == [1e9 + 4.5])
    // Of 0 … 9, each a thousand times: Σ(x − 4.5)² = 82 500. A mean near 1e9 is known to 1e-7.
    #expect(abs(try #require(result.variance(0))[0] - 82_500 / 9999) < 1e-7)
  }

  @Test func `one draw has a mean, no spread and no standard error`() throws {
    let source = GivenDraws(rows: [[1, 3]])
    let question = SweepQuestion(outputs: [1], indicators: [0])
    let result = SweepResult(try Sweep(GivenDraws.plan(inputs: 2), source: source, question: question).run())
    #expect(result.mean(0) == [3] && result.deviation(0) == [0] && result.quantile(0.5, 0) == nil)
    #expect(result.chance(0) == .init(count: 1, draws: 1, share: 1, standardError: nil))
  }

  @Test func `the standard error of a share is that of independent draws, or comes from replicates`() throws {
    // 1 in draws 0 and 1 of each eight: of four replicates two always, two never.
    let rows = (0..<800).map { [$0 % 4 < 2 ? 1.0 : 0] }
    let question = SweepQuestion(outputs: [], indicators: [0])
    func chance(_ replicates: Int) throws -> SweepResult.Chance {
      let source = GivenDraws(rows: rows, replicates: replicates)
      return SweepResult(try Sweep(GivenDraws.plan(inputs: 1), source: source, question: question).run())
        .chance(0)
    }
    let independent = try chance(1)
    #expect(independent.count == 400 && independent.share == 0.5)
    #expect(abs(try #require(independent.standardError) - (0.25 / 800).squareRoot()) < 1e-15)
    // Shares 1, 1, 0, 0: s² = 1/3, and s/√4 = √(1/12).
    #expect(abs(try #require(chance(4).standardError) - (1.0 / 12).squareRoot()) < 1e-15)
  }

  @Test func `a sweep in which every draw faults has counts and nothing else`() throws {
    let graph = Graph()
    let plan = try graph.plan(outputs: [1 / (graph.input(0) - graph.input(0)), graph.constant(1)])
    let source = GivenDraws(rows: Array(repeating: [0.5], count: 100))
    let question = SweepQuestion(
      outputs: [0], floors: [[-6]], indicators: [1], exceedances: [.init(output: 0, threshold: 0)])
    let state = try Sweep(plan, source: source, question: question).run()
    let result = SweepResult(state)
    #expect(result.faultCount == 100 && result.validCount == 0 && result.firstFault?.draw == 0)
    #expect(result.firstFault?.fault.code == .notFinite && result.firstFault?.fault.output == 0)
    #expect(result.mean(0) == nil && result.quantile(0.5, 0) == nil && result.exceedance(0) == nil)
    #expect(result.chance(0).count == 0 && result.chance(0).share == 0)
    #expect(try SweepState(bytes: state.bytes).bytes == state.bytes)
  }
}
