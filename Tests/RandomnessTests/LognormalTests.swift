import Testing

@testable import Randomness

struct LognormalTests {
  @Test func `the stated value is the median and the factor its two-sided reach`() throws {
    let law = try Distributions.make("lognormal", .factor(1.5, basis: .ci95), stated: 4).get()
    #expect(law.quantile(Probability(below: 0.5)) == 4)
    #expect(abs(law.quantile(Probability(below: 0.975)) - 6) < 1e-13)
    #expect(abs(law.quantile(Probability(below: 0.025)) - 4 / 1.5) < 1e-13)
  }

  @Test func `one deviation of the logarithm is one factor e to the log_sd`() throws {
    let law = try Distributions.make("lognormal", .logSD(1), stated: 2).get()
    var scores = [-1.0, 0, 1]
    law.transform(scores: &scores)
    let e = 2.718281828459045
    #expect(abs(scores[0] - 2 / e) < 1e-15 && scores[1] == 2 && abs(scores[2] - 2 * e) < 2e-15)
  }

  @Test func `a huge spread stays finite`() {
    let law = Lognormal(median: 1e149, logDeviation: 99)
    #expect(law.quantile(Probability(below: 1 - 0x1p-53)).isFinite)
    #expect(law.quantile(Probability(below: 1e-300)) >= 0)
    #expect(law.probability(upTo: -1) == Probability(below: 0, above: 1))
  }
}
