import Testing

@testable import Randomness

struct BetaFunctionTests {
  @Test func `the logarithm of the gamma function has its known values`() {
    // Γ(n) = (n−1)!, Γ(1/2) = √π, Γ(5/2) = ¾√π.
    let known = [
      (1.0, 0.0), (2, 0), (5, 3.1780538303479458), (6, 4.787491742782046), (7, 6.579251212010101),
      (0.5, 0.5723649429247001), (2.5, 0.2846828704729192),
    ]
    for (x, logarithm) in known { #expect(abs(BetaFunction.logGamma(x) - logarithm) < 1e-14) }
  }

  @Test func `it is a polynomial for whole shapes`() {
    // I_x(2, 3) = 1 − (1−x)³(1 + 3x); I_x(1, n) = 1 − (1−x)ⁿ; I_x(n, 1) = xⁿ.
    for x in [0.01, 0.2, 0.5, 0.77, 0.99] {
      let y = 1 - x
      #expect(abs(BetaFunction(2, 3).regularized(x: x, y: y).above - y * y * y * (1 + 3 * x)) < 1e-14)
      #expect(abs(BetaFunction(5, 1).regularized(x: x, y: y).below - x * x * x * x * x) < 1e-14)
      #expect(abs(BetaFunction(1, 5).regularized(x: x, y: y).above - y * y * y * y * y) < 1e-14)
    }
  }

  @Test func `its inverse has the reference quantiles`() throws {
    let known = try #require(VectorFile("dist_quantiles").cases.first { $0.inputs.dist == "beta" })
    let parameters = try #require(known.inputs.params)
    let alpha = try #require(parameters["alpha"]?.numbers.first)
    let beta = try #require(parameters["beta"]?.numbers.first)
    let function = BetaFunction(alpha, beta)
    for (p, x) in zip(try #require(known.inputs.p), try #require(known.expected.x)) {
      #expect(abs(function.inverse(Probability(below: p)).x / x - 1) < 1e-13)
    }
  }

  @Test func `its inverse undoes it over all shapes and far into the tails`() {
    for step in 0...40 {
      let alpha = 1 + Double(step) / 10
      let function = BetaFunction(alpha, 6 - alpha)
      for p in [1e-280, 1e-30, 1e-9, 0.001, 0.2, 0.5, 0.7, 0.999] {
        let place = function.inverse(Probability(below: p))
        let back = function.regularized(x: place.x, y: place.y)
        #expect(abs(back.below / p - 1) < 1e-11, "α \(alpha), p \(p)")
      }
    }
  }

  @Test func `the mean of a PERT law is (a + 4m + b) / 6`() {
    let law = Pert(10, 14, 30)
    let count = 20_000
    let mean =
      (0..<count).reduce(0.0) { $0 + law.quantile(Probability(below: (Double($1) + 0.5) / Double(count))) }
      / Double(count)
    #expect(abs(mean - 96.0 / 6) < 1e-4)
  }
}
