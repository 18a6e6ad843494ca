import Testing

@testable import Randomness

/// What every distribution must do, over the whole list.
struct DistributionsTests {
  /// One example of each, and their truncations.
  static let examples: [(name: String, law: any Distribution)] = {
    var laws: [(String, any Distribution)] = [
      ("normal", Normal(mean: 2, standardDeviation: 3)),
      ("lognormal", Lognormal(median: 4, logDeviation: 0.5)),
      ("uniform", Uniform(-2, 5)),
      ("triangular", Triangular(1, 2, 6)),
      ("triangular left", Triangular(0, 0, 1)),
      ("triangular right", Triangular(0, 1, 1)),
      ("pert", Pert(10, 14, 30)),
      ("pert left", Pert(0, 0, 1)),
      ("pert right", Pert(0, 1, 1)),
      ("pert with weight", Pert(10, 14, 30, weight: 7)),
      ("beta", Beta(2.5, 4)),
      ("beta with a pole", Beta(0.4, 1.6)),
      ("weibull", Weibull(shape: 3.2, scale: 16.5)),
      ("choice", Choice([(2, 1), (5, 2), (3, 5)])),
    ]
    for points in [
      [(0.05, 1.0), (0.5, 2), (0.95, 7)], [(0, 1), (0.3, 2), (1, 7)], [(0, 1), (0.3, 2), (0.6, 4)],
    ] {
      let arguments = DistributionArguments.points(points.map { .init(probability: $0.0, value: $0.1) })
      if case .success(let law) = Distributions.make("percentiles", arguments, stated: 2) {
        laws.append(("percentiles \(points)", law))
      }
    }
    for (name, law) in laws {
      if let cut = try? law.truncated(to: 1...4) { laws.append((name + " within 1 .. 4", cut)) }
    }
    return laws
  }()

  static let probabilities: [Double] =
    [1e-300, 1e-20, 1e-9, 1e-4] + (1..<200).map { Double($0) / 200 } + [0.9999, 1 - 1e-9, 1 - 0x1p-53]

  @Test func `every word is listed once and has a form to paste`() {
    #expect(Set(Distributions.all.map { $0.word }).count == Distributions.all.count)
    for kind in Distributions.all {
      #expect(kind.forms.allSatisfy { $0.hasPrefix(kind.word + "(") })
      #expect(Distributions.named(kind.word) == kind)
    }
  }

  @Test(arguments: examples.indices)
  func `a quantile function rises and stays in its support`(index: Int) {
    let (name, law) = Self.examples[index]
    var last = -Double.infinity
    for p in Self.probabilities {
      let x = law.quantile(Probability(below: p))
      #expect(x.isFinite && x >= last && law.support.contains(x), "\(name) at \(p): \(x) after \(last)")
      last = x
    }
  }

  @Test(arguments: examples.indices)
  func `the probability up to a quantile is the one asked for`(index: Int) {
    let (name, law) = Self.examples[index]
    for p in Self.probabilities where p > 1e-10 && p < 1 - 1e-10 {
      let back = law.probability(upTo: law.quantile(Probability(below: p)))
      #expect(abs(back.below + back.above - 1) < 1e-13)
      if name.hasPrefix("choice") {
        #expect(back.below >= p - 1e-15, "\(name) at \(p)")
      } else {
        #expect(abs(back.below - p) < 1e-12, "\(name) at \(p): \(back.below)")
        #expect(abs(back.below - p) < 1e-7 * p + 1e-15, "\(name) at \(p): \(back.below)")
      }
    }
  }

  @Test(arguments: examples.indices)
  func `many values at once are the values one by one`(index: Int) {
    let (name, law) = Self.examples[index]
    for count in [0, 1, 7, 100] {
      let uniforms =
        (0..<count).map { (Double($0) + 0.5) / Double(count) } + (count > 7 ? [0x1p-53, 1 - 0x1p-53] : [])
      var values = uniforms
      law.transform(uniforms: &values)
      #expect(values == uniforms.map { law.quantile(Probability(below: $0)) }, "\(name)")
      let scores = (0..<count).map { (Double($0) - 3.2) / (count > 7 ? 12 : 1) }
      values = scores
      law.transform(scores: &values)
      for (value, score) in zip(values, scores) {
        let plain = law.quantile(Probability(score: score))
        // Normal and lognormal laws take the score as it is, and spare it the way through Φ.
        if law is Normal || law is Lognormal || name.hasPrefix("percentiles") {
          #expect(abs(value - plain) <= 1e-13 * max(1, abs(plain)), "\(name) at \(score)")
        } else {
          #expect(value == plain, "\(name) at \(score)")
        }
      }
    }
  }

  @Test(arguments: examples.indices)
  func `a law that is made ready stays what it is`(index: Int) {
    let (name, law) = Self.examples[index]
    let uniforms = Self.probabilities.filter { $0 > 1e-17 }
    var (plain, fast) = (uniforms, uniforms)
    law.transform(uniforms: &plain)
    let prepared = law.prepared()
    prepared.transform(uniforms: &fast)
    for (value, wanted) in zip(fast, plain) { #expect(abs(value - wanted) <= 1e-13 * abs(wanted), "\(name)") }
    #expect(prepared.support == law.support)
    #expect(prepared.quantile(Probability(below: 0.3)) == law.quantile(Probability(below: 0.3)))
  }

  @Test func `the reference quantiles are reproduced`() throws {
    for known in try VectorFile("dist_quantiles").cases {
      let parameters = try #require(known.inputs.params)
      func number(_ name: String) throws -> Double { try #require(parameters[name]?.numbers.first) }
      let law: any Distribution
      var tolerance = 1e-13
      switch known.inputs.dist {
      case "normal": law = Normal(mean: try number("mu"), standardDeviation: try number("sigma"))
      case "triangular": law = Triangular(try number("a"), try number("m"), try number("b"))
      case "pert":
        law = Pert(try number("a"), try number("m"), try number("b"))
        tolerance = 1e-13
      case "lognormal_5_95":
        law = try Distributions.make(
          "lognormal",
          .points([
            .init(probability: 0.05, value: try number("p05")),
            .init(probability: 0.95, value: try number("p95")),
          ]), stated: 0.7
        ).get()
      case "truncnormal":
        law = try Normal(mean: try number("mu"), standardDeviation: try number("sigma"))
          .truncated(to: try number("a")...number("b"))
      case "uniform": law = Uniform(try number("a"), try number("b"))
      case "discrete":
        let values = try #require(parameters["values"]).numbers
        let weights = try #require(parameters["weights"]).numbers
        law = Choice(zip(weights, values).map { ($0, $1) })
      case "beta": law = Beta(try number("alpha"), try number("beta"))
      case "weibull": law = Weibull(shape: try number("shape"), scale: try number("scale"))
      case "lognormal_mean_sd": law = Lognormal(mean: try number("mean"), standardDeviation: try number("sd"))
      default:
        Issue.record("no law for \(known.id)")
        continue
      }
      for (p, x) in zip(try #require(known.inputs.p), try #require(known.expected.x)) {
        let found = law.quantile(Probability(below: p))
        #expect(abs(found - x) <= max(tolerance * abs(x), 1e-15), "\(known.id) at \(p): \(found), not \(x)")
      }
    }
  }
}
