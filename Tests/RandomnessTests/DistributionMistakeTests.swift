import Testing

@testable import Randomness

struct DistributionMistakeTests {
  typealias Point = DistributionArguments.Point

  private func mistake(
    _ word: String, _ arguments: DistributionArguments, stated: Double = 1,
    within: (low: Double, high: Double)? = nil
  ) -> DistributionMistake? {
    switch Distributions.make(word, arguments, stated: stated, within: within) {
    case .success: return nil
    case .failure(let mistake): return mistake
    }
  }

  @Test func `an interval must say what it covers`() throws {
    #expect(
      mistake("normal", .plusMinus(centre: nil, half: .relative(0.1), basis: nil)) == .intervalWithoutBasis)
    #expect(mistake("lognormal", .factor(1.5, basis: nil)) == .intervalWithoutBasis)
    let law = try Distributions.make(
      "normal", .plusMinus(centre: nil, half: .relative(0.1), basis: nil), stated: 2, defaultBasis: .sd
    ).get()
    #expect(law.quantile(Probability(score: 1)) == 2 + 0.2 * Probability(score: 1).score)
  }

  @Test func `values that fall are sorted for the help`() {
    #expect(
      mistake("triangular", .range([0.5, 0.4, 0.25]), stated: 0.4)
        == .valuesMustRise(word: "triangular", sorted: [0.25, 0.4, 0.5]))
    #expect(mistake("pert", .range([1, 1, 1]))?.code == "E0703")
    #expect(mistake("uniform", .range([2, 2]), stated: 2)?.code == "E0703")
    #expect(
      mistake("normal", .points([.init(probability: 0.05, value: 2), .init(probability: 0.95, value: 1)]))?
        .code == "E0703")
    #expect(
      mistake(
        "percentiles", .points([.init(probability: 0.05, value: 2), .init(probability: 0.95, value: 1)]))?
        .code == "E0703")
  }

  @Test func `the stated value must be possible`() {
    #expect(mistake("uniform", .range([2, 3]), stated: 1) == .statedOutside(stated: 1, support: 2...3))
    #expect(mistake("uniform", .range([0, 3]), stated: 1, within: (2, 3))?.code == "E0702")
    #expect(
      mistake(
        "choice", .points([.init(probability: 0.6, value: 1), .init(probability: 0.4, value: 2)]), stated: 1.5
      )?.code == "E0702")
  }

  @Test func `what spreads must be positive`() {
    #expect(mistake("normal", .plusMinus(centre: nil, half: .absolute(0), basis: .sd))?.code == "E0706")
    #expect(
      mistake("normal", .plusMinus(centre: nil, half: .relative(0.1), basis: .sd), stated: 0)
        == .relativeToZero)
    #expect(mistake("lognormal", .factor(1, basis: .sd)) == .factorNotAboveOne(factor: 1))
    #expect(mistake("lognormal", .logSD(-1))?.code == "E0706")
    #expect(mistake("lognormal", .logSD(0.2), stated: 0)?.code == "E0706")
    #expect(mistake("normal", .plusMinus(centre: nil, half: .absolute(.nan), basis: .sd)) == .notFinite)
    #expect(mistake("uniform", .range([0, .infinity])) == .notFinite)
  }

  @Test func `probabilities must make sense`() {
    #expect(
      mistake("choice", .points([.init(probability: 0.6, value: 1), .init(probability: 0.3, value: 2)]))?.code
        == "E0705")
    #expect(
      mistake("choice", .points([.init(probability: 1.2, value: 1), .init(probability: -0.2, value: 2)]))?
        .code == "E0706")
    #expect(mistake("percentiles", .points([.init(probability: 0.5, value: 1)])) == .tooFewPercentiles)
    #expect(
      mistake("percentiles", .points([.init(probability: 0, value: 1), .init(probability: 0.5, value: 2)]))
        == .tooFewPercentiles)
    #expect(
      mistake("percentiles", .points([.init(probability: 0.5, value: 1), .init(probability: 0.5, value: 2)]))
        == .probabilitiesMustRise)
    #expect(
      mistake("percentiles", .points([.init(probability: 0.5, value: 1), .init(probability: 1.5, value: 2)]))
        == .probabilitiesMustRise)
  }

  @Test func `bounds must leave something`() {
    #expect(mistake("uniform", .range([0, 1]), within: (3, 4))?.code == "E0708")
    #expect(mistake("uniform", .range([0, 1]), within: (1, 0))?.code == "E0708")
    #expect(
      mistake("normal", .plusMinus(centre: nil, half: .absolute(1), basis: .sd), within: (90, 91))?.code
        == "E0708")
  }

  @Test func `every distribution refuses every form that is not its own`() {
    let forms: [DistributionArguments] = [
      .plusMinus(centre: nil, half: .relative(0.1), basis: .sd), .factor(1.5, basis: .sd), .logSD(0.2),
      .range([0, 2]), .range([0, 1, 2]), .range([0]), .range([]), .points([]), .shape(2),
    ]
    let accepted = [
      "normal": [0], "lognormal": [1, 2], "uniform": [3], "triangular": [4], "pert": [4], "percentiles": [],
      "choice": [], "beta": [], "weibull": [8],
    ]
    for kind in Distributions.all {
      for (index, form) in forms.enumerated() {
        let isAccepted = accepted[kind.word]?.contains(index) == true
        #expect((mistake(kind.word, form) == nil) == isAccepted, "\(kind.word) \(form)")
      }
    }
    #expect(mistake("gamma", .logSD(1))?.code == "E0711")
  }
}
