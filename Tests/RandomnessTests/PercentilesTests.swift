import Testing

@testable import Randomness

struct PercentilesTests {
  private func law(_ points: [(Double, Double)], stated: Double) throws -> any Distribution {
    try Distributions.make(
      "percentiles", .points(points.map { .init(probability: $0.0, value: $0.1) }), stated: stated
    ).get()
  }

  @Test func `it passes through its points`() throws {
    let points = [(0.05, 1.0), (0.3, 1.5), (0.5, 2), (0.95, 7)]
    let law = try law(points, stated: 2)
    for (p, x) in points { #expect(abs(law.quantile(Probability(below: p)) - x) < 1e-14) }
  }

  @Test func `percentiles of a normal law are that law`() throws {
    let normal = Normal(mean: 3, standardDeviation: 2)
    let points = [0.05, 0.5, 0.95].map { ($0, normal.quantile(Probability(below: $0))) }
    let law = try law(points, stated: 3)
    for p in [0.001, 0.1, 0.4, 0.8, 0.9999] {
      let (a, b) = (law.quantile(Probability(below: p)), normal.quantile(Probability(below: p)))
      #expect(abs(a - b) < 1e-12)
    }
  }

  @Test func `stated ends are uniform pieces and hold`() throws {
    let law = try law([(0, 10), (0.5, 12), (1, 20)], stated: 12)
    #expect(law.support == 10...20)
    #expect(abs(law.quantile(Probability(below: 0.25)) - 11) < 1e-14)
    #expect(abs(law.quantile(Probability(below: 0.75)) - 16) < 1e-14)
  }

  @Test func `equal values hold what lies between them`() throws {
    let law = try law([(0.1, 1), (0.4, 2), (0.6, 2), (0.9, 3)], stated: 2)
    #expect(law.quantile(Probability(below: 0.5)) == 2)
    #expect(abs(law.probability(upTo: 2).below - 0.6) < 1e-14)
    let flatEnd = try self.law([(0.1, 1), (0.4, 2), (0.9, 2)], stated: 2)
    #expect(flatEnd.probability(upTo: 2).below == 1)
    #expect(flatEnd.quantile(Probability(below: 0.99)) == 2)
  }
}
