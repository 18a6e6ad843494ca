import Tiles

/// The regularised incomplete beta function I_x(α, β), and its inverse.
///
/// Continued fraction 8.17.22 of the NIST Digital Library of Mathematical
/// Functions, summed by the modified Lentz method. Exact to about 10⁻¹⁴ for the
/// shapes between 1 and 5 that a PERT law has, to about 10⁻¹² for shapes of hundreds.
struct BetaFunction: Sendable {
  private let alpha: Double
  private let beta: Double
  /// ln B(α, β).
  private let logBeta: Double

  init(_ alpha: Double, _ beta: Double) {
    precondition(alpha > 0 && beta > 0)
    (self.alpha, self.beta) = (alpha, beta)
    logBeta =
      BetaFunction.logGamma(alpha) + BetaFunction.logGamma(beta) - BetaFunction.logGamma(alpha + beta)
  }

  private var mirrored: BetaFunction { BetaFunction(beta, alpha, logBeta: logBeta) }

  private init(_ alpha: Double, _ beta: Double, logBeta: Double) {
    (self.alpha, self.beta, self.logBeta) = (alpha, beta, logBeta)
  }

  /// I_x(α, β) and its complement, at x = 1 − y.
  func regularized(x: Double, y: Double) -> Probability {
    if x <= 0 { return Probability(below: 0, above: 1) }
    if y <= 0 { return Probability(below: 1, above: 0) }
    if x <= (alpha + 1) / (alpha + beta + 2) {
      let below = series(x: x, y: y)
      return Probability(below: below, above: 1 - below)
    }
    let above = mirrored.series(x: y, y: x)
    return Probability(below: 1 - above, above: above)
  }

  /// The place x = 1 − y where I_x(α, β) is the wanted probability.
  func inverse(_ probability: Probability) -> (x: Double, y: Double) {
    if probability.below <= probability.above {
      let x = lowerInverse(probability.below)
      return (x, 1 - x)
    }
    let y = mirrored.lowerInverse(probability.above)
    return (1 - y, y)
  }

  /// Newton's method on ln I over ln x, between a place on the left of the root and one
  /// on its right; a step that leaves them, which β < 1 allows, halves the stretch instead.
  private func lowerInverse(_ wanted: Double) -> Double {
    guard wanted > 0 else { return 0 }
    let logWanted = ScalarFunctions.log(wanted)
    var left = startOnTheLeft(logWanted)
    var right = 0.0
    var logX = min(left, -1e-9)
    for _ in 0..<200 {
      let x = ScalarFunctions.exp(logX)
      let y = -ScalarFunctions.expm1(logX)
      let reached = regularized(x: x, y: y).below
      // d ln I / d ln x = x^α·y^(β−1) / (B·I).
      let logDensity = alpha * logX + (beta - 1) * ScalarFunctions.log(y) - logBeta
      let slope = ScalarFunctions.exp(logDensity - ScalarFunctions.log(reached))
      guard reached > 0, slope > 0, slope.isFinite else { return x }
      if reached < wanted { left = logX } else { right = logX }
      var next = logX + (logWanted - ScalarFunctions.log(reached)) / slope
      if next >= 0 || next < left || next > right { next = (left + right) / 2 }
      if (next - logX).magnitude <= 4e-16 * max(1, logX.magnitude) { return ScalarFunctions.exp(next) }
      logX = next
    }
    return ScalarFunctions.exp(logX)
  }

  /// ln x of a place where I_x is not above the wanted probability.
  ///
  /// I_x ≤ x^α/(α·B)·max(1, 2^(1−β)) for x ≤ ½, and for every x where β ≥ 1.
  private func startOnTheLeft(_ logWanted: Double) -> Double {
    let plain = (logWanted + ScalarFunctions.log(alpha) + logBeta) / alpha
    guard beta < 1 else { return plain }
    let logHalf = -0.6931471805599453
    return min(plain + (1 - beta) * logHalf / alpha, logHalf)
  }

  /// x^α·y^β / (α·B) · 1/(1 + d₁/(1 + d₂/(1 + …))), which converges fast for small x.
  private func series(x: Double, y: Double) -> Double {
    let tiny = 1e-300
    let front = ScalarFunctions.exp(
      alpha * ScalarFunctions.log(x) + beta * ScalarFunctions.log(y) - logBeta)
    var c = 1.0
    var d = 1 - (alpha + beta) * x / (alpha + 1)
    d = 1 / (d.magnitude < tiny ? tiny : d)
    var fraction = d
    for m in 1..<1_000 {
      let k = Double(m)
      let even = k * (beta - k) * x / ((alpha + 2 * k - 1) * (alpha + 2 * k))
      let odd = -(alpha + k) * (alpha + beta + k) * x / ((alpha + 2 * k) * (alpha + 2 * k + 1))
      var change = 1.0
      for term in [even, odd] {
        d = 1 + term * d
        d = 1 / (d.magnitude < tiny ? tiny : d)
        c = 1 + term / c
        if c.magnitude < tiny { c = tiny }
        change = c * d
        fraction *= change
      }
      if (change - 1).magnitude < 2e-16 { break }
    }
    return min(front * fraction / alpha, 1)
  }

  /// ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1) after moving x beyond 12.
  static func logGamma(_ x: Double) -> Double {
    var moved = x
    var product = 1.0
    while moved < 12 {
      product *= moved
      moved += 1
    }
    let r = 1 / (moved * moved)
    let tail =
      (1.0 / 12 - r
        * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r * (691.0 / 360_360))))))
      / moved
    let halfLogTwoPi = 0.9189385332046727
    return (moved - 0.5) * ScalarFunctions.log(moved) - moved + halfLogTwoPi + tail
      - ScalarFunctions.log(product)
  }
}
