import Testing

@testable import Randomness

struct BetaTests {
  @Test func `the stated value is the mean and the interval the standard deviation`() throws {
    // α = β = (0.25/0.05 − 1)/2 = 2 for a mean of ½ and a variance of 1/20.
    let half = DistributionArguments.plusMinus(
      centre: nil, half: .absolute(0.05.squareRoot()), basis: .sd)
    let law = try #require(try Distributions.make("beta", half, stated: 0.5).get() as? Beta)
    #expect(abs(law.alpha - 2) < 1e-14 && abs(law.beta - 2) < 1e-14)

    let count = 20_000
    let values = (0..<count).map { law.quantile(Probability(below: (Double($0) + 0.5) / Double(count))) }
    let mean = values.reduce(0, +) / Double(count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    #expect(abs(mean - 0.5) < 1e-9 && abs(variance - 0.05) < 1e-6)
  }

  @Test func `equal shapes of one are the uniform law, of a half the arcsine law`() {
    for p in [1e-12, 0.1, 0.5, 0.9, 1 - 1e-12] {
      #expect(abs(Beta(1, 1).quantile(Probability(below: p)) / p - 1) < 1e-13)
    }
    // x = sin²(π·p/2): ½ − √2/4 at a quarter.
    let quarter = Beta(0.5, 0.5).quantile(Probability(below: 0.25))
    #expect(abs(quarter - (0.5 - 2.0.squareRoot() / 4)) < 1e-14)
  }

  @Test func `one shape of one is a power`() {
    // Beta(α, 1): x = p^(1/α); Beta(1, β) is its mirror.
    for p in [1e-6, 0.2, 0.8] {
      #expect(abs(Beta(2, 1).quantile(Probability(below: p)) - p.squareRoot()) < 1e-14)
      #expect(abs(Beta(1, 2).quantile(Probability(below: p)) - (1 - (1 - p).squareRoot())) < 1e-14)
    }
  }

  @Test func `a share that cannot spread so far is refused`() {
    func code(_ half: Double, stated: Double, basis: DistributionArguments.Basis? = .sd) -> String? {
      let arguments = DistributionArguments.plusMinus(centre: nil, half: .absolute(half), basis: basis)
      guard case .failure(let mistake) = Distributions.make("beta", arguments, stated: stated) else {
        return nil
      }
      return mistake.code
    }
    #expect(code(0.1, stated: 0.4) == nil)
    #expect(code(0.5, stated: 0.4) == "E0706")
    #expect(code(0, stated: 0.4) == "E0706")
    #expect(code(1e-9, stated: 0.4) == "E0706")
    #expect(code(0.1, stated: 1) == "E0706")
    #expect(code(0.1, stated: 0.4, basis: nil) == "E0701")
    #expect(code(0.1, stated: 0.4, basis: .ci95) == "E0711")
  }
}
