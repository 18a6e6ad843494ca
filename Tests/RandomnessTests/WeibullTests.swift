import Testing

@testable import Randomness

struct WeibullTests {
  @Test func `the stated value is the median`() throws {
    for shape in [0.5, 1, 2.5, 30] {
      let law = try Distributions.make("weibull", .shape(shape), stated: 12).get()
      #expect(abs(law.quantile(Probability(below: 0.5)) / 12 - 1) < 1e-14)
    }
  }

  @Test func `a shape of one is the exponential law`() {
    // x = −λ·ln(1 − p): the quarter points of λ = 2 lie at 2·ln(4/3) and 2·ln 4.
    let law = Weibull(shape: 1, scale: 2)
    #expect(abs(law.quantile(Probability(below: 0.25)) - 0.5753641449035618) < 1e-15)
    #expect(abs(law.quantile(Probability(below: 0.75)) - 2.772588722239781) < 1e-15)
  }

  @Test func `two percentiles give the law that goes through them`() throws {
    let points = [(0.05, 8.0), (0.9, 21)].map { DistributionArguments.Point(probability: $0.0, value: $0.1) }
    let law = try Distributions.make("weibull", .points(points), stated: 14).get()
    #expect(abs(law.quantile(Probability(below: 0.05)) / 8 - 1) < 1e-14)
    #expect(abs(law.quantile(Probability(below: 0.9)) / 21 - 1) < 1e-14)
  }

  @Test func `what is no lifetime is refused`() {
    func code(_ arguments: DistributionArguments, stated: Double = 5) -> String? {
      guard case .failure(let mistake) = Distributions.make("weibull", arguments, stated: stated) else {
        return nil
      }
      return mistake.code
    }
    #expect(code(.shape(0)) == "E0706")
    #expect(code(.shape(1e9)) == "E0706")
    #expect(code(.shape(2), stated: 0) == "E0706")
    #expect(code(.shape(.nan)) == "E0706")
    #expect(
      code(.points([.init(probability: 0.1, value: 0), .init(probability: 0.9, value: 2)])) == "E0706")
    #expect(
      code(.points([.init(probability: 0.1, value: 2), .init(probability: 0.9, value: 1)])) == "E0703")
  }
}
