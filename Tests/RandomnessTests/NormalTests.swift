import Testing

@testable import Randomness

struct NormalTests {
  private func law(_ arguments: DistributionArguments, stated: Double) throws -> any Distribution {
    try Distributions.make("normal", arguments, stated: stated).get()
  }

  @Test(arguments: [
    (DistributionArguments.Basis.sd, 0.8413447460685429), (.ci90, 0.95), (.ci95, 0.975),
  ])
  func `half an interval reaches the probability of its basis`(
    basis: DistributionArguments.Basis, probability: Double
  ) throws {
    let law = try law(.plusMinus(centre: nil, half: .absolute(3), basis: basis), stated: 10)
    #expect(abs(law.quantile(Probability(below: probability)) - 13) < 1e-12)
    #expect(abs(law.probability(upTo: 7).above - probability) < 1e-14)
    #expect(law.quantile(Probability(below: 0.5)) == 10)
  }

  @Test func `a percent is a part of the stated value, of whichever sign`() throws {
    let half = DistributionArguments.plusMinus(centre: nil, half: .relative(0.1), basis: .sd)
    var scores = [1.0]
    try law(half, stated: -50).transform(scores: &scores)
    #expect(scores == [-45])
  }

  @Test func `a stated middle need not be the stated value`() throws {
    let law = try law(.plusMinus(centre: 12, half: .absolute(1), basis: .sd), stated: 10)
    #expect(law.quantile(Probability(below: 0.5)) == 12)
  }

  @Test func `two percentiles are passed through`() throws {
    let law = try law(
      .points([.init(probability: 0.1, value: 2), .init(probability: 0.95, value: 9)]), stated: 4)
    #expect(abs(law.quantile(Probability(below: 0.1)) - 2) < 1e-13)
    #expect(abs(law.quantile(Probability(below: 0.95)) - 9) < 1e-13)
  }
}
