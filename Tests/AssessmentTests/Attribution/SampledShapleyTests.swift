import Experiments
import Plans
import Testing

@testable import Assessment

struct SampledShapleyTests {
  /// Levers that each cut a part of what is left of 1000.
  private let cuts = [0.3, 0.2, 0.5, 0.1, 0.05]

  private func emissions(_ strengths: [Double]) -> Double {
    zip(strengths, cuts).reduce(1000) { $0 * (1 - $1.0 * $1.1) }
  }

  @Test func `estimates lie within their errors of the exact shares and add up exactly`() throws {
    let exact = Shapley(
      try Coalitions(
        worths: (0..<32).map { subset in
          1000 - emissions((0..<5).map { Double(subset >> $0 & 1) })
        })
    ).shares
    let design = try LeverOrders(strengths: [1, 1, 1, 1, 1], pairs: 200, seed: 3)
    let inputs = design.inputs
    let outputs = (0..<design.lanes).map { lane in emissions((0..<5).map { inputs[$0, lane] }) }
    let sampled = try SampledShapley(parts: design.parts(of: outputs))
    let errors = try #require(sampled.standardErrors)
    for (player, share) in sampled.shares.enumerated() {
      #expect(errors[player] > 0 && errors[player] < 0.02 * exact[player])
      #expect(abs(share - exact[player]) < 5 * errors[player])
    }
    #expect(abs(sampled.shares.reduce(0, +) - exact.reduce(0, +)) < 1e-9)
  }

  @Test func `two levers are exact with one pair`() throws {
    let sampled = try SampledShapley(parts: [[30, 14], [24, 20]])
    #expect(sampled.shares == [27, 17] && sampled.standardErrors == nil)
  }

  @Test func `what is no pair is refused`() {
    #expect(throws: SampledShapley.Mistake.shape) { try SampledShapley(parts: []) }
    #expect(throws: SampledShapley.Mistake.shape) { try SampledShapley(parts: [[1]]) }
    #expect(throws: SampledShapley.Mistake.shape) { try SampledShapley(parts: [[1], [1, 2]]) }
    #expect(throws: SampledShapley.Mistake.notFinite(order: 1)) { try SampledShapley(parts: [[1], [.nan]]) }
  }
}
