import Tiles

/// The inverse of an incomplete beta function by pieces of polynomials, for many draws of one law.
///
/// ln x is a smooth function of the standard normal score of the point, and so is ln(1 − x): each is
/// interpolated in Chebyshev's points over half a unit of the score (L. N. Trefethen, Approximation
/// Theory and Approximation Practice, 2013, chapters 3 and 8). A table is kept only if it is right
/// to 8·10⁻¹⁴ of x and of 1 − x wherever it is tried; otherwise there is none.
struct BetaTable: Sendable {
  private static let terms = 12
  private static let pieces = 20
  /// The largest size of a score that the table holds.
  static let reach = Double(pieces) / 2

  /// The pieces for scores up to 0, from 0 on, then those for scores above it; the constant term first.
  let coefficients: [Double]

  init?(_ function: BetaFunction) {
    var all: [Double] = []
    for sign in [-1.0, 1] {
      func part(_ size: Double) -> Double {
        let place = function.inverse(Probability(score: sign * size))
        return sign < 0 ? place.x : place.y
      }
      for piece in 0..<Self.pieces {
        func size(_ s: Double) -> Double { (Double(piece) + (s + 1) / 2) / 2 }
        let some = Self.interpolated { ScalarFunctions.log(part(size($0))) }
        for s in [-0.999, -0.13, 0.53, 0.999] {
          let value = ScalarFunctions.exp(some.reversed().reduce(0) { $0 * s + $1 })
          let wanted = part(size(s))
          guard wanted.isNormal, (value - wanted).magnitude <= 8e-14 * wanted else { return nil }
        }
        all += some
      }
    }
    coefficients = all
  }

  /// cos((2j + 1)·π/24), which are opposite in pairs.
  private static let nodes: [Double] = {
    let half = [
      0.9914448613738104, 0.9238795325112867, 0.7933533402912352,
      0.6087614290087207, 0.3826834323650898, 0.1305261922200516,
    ]
    return half + half.reversed().map { -$0 }
  }()

  /// The coefficients of the powers of s in the polynomial through f at the nodes.
  ///
  /// c_k = (2/n)·Σ f(s_j)·T_k(s_j), and T_(k+1) = 2·s·T_k − T_(k−1).
  private static func interpolated(_ f: (Double) -> Double) -> [Double] {
    // What is left of f without its middle is small, and so are the errors of its sums.
    let middle = f(0)
    let values = nodes.map { f($0) - middle }
    var sums = Array(repeating: 0.0, count: terms)
    sums[0] = middle
    // T_k as powers of s, and its values at the nodes; T_(−1) = T₁.
    var now = [1.0] + Array(repeating: 0.0, count: terms - 1)
    var before = Array(repeating: 0.0, count: terms)
    before[1] = 1
    var (pointNow, pointBefore) = (Array(repeating: 1.0, count: terms), nodes)
    for degree in 0..<terms {
      let mean = zip(values, pointNow).reduce(0) { $0 + $1.0 * $1.1 } / Double(terms)
      let weight = degree == 0 ? mean : 2 * mean
      for power in 0...degree { sums[power] += weight * now[power] }
      let next = now.indices.map { (power: Int) in
        (power > 0 ? 2 * now[power - 1] : 0) - before[power]
      }
      (now, before) = (next, now)
      let pointNext = nodes.indices.map { 2 * nodes[$0] * pointNow[$0] - pointBefore[$0] }
      (pointNow, pointBefore) = (pointNext, pointNow)
    }
    return sums
  }
}
