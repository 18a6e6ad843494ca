/// Nodes and weights on [−1, 1]: ∫f ≈ Σ w_k·f(x_k), the weights adding up to 2.
///
/// The nodes are the roots of Legendre's polynomial P_n, w_k = 2/((1 − x_k²)·P_n′(x_k)²).
/// The roots of P_(n−1) lie between those of P_n, so each is found alone between two
/// neighbours, by halving and then by Newton's method. Source: NIST Digital Library of
/// Mathematical Functions, 3.5(v) and 18.2(vi).
struct GaussLegendre {
  let nodes: [Double]
  let weights: [Double]

  init(_ count: Int) {
    var roots = [0.0]
    for degree in 2..<max(count + 1, 2) {
      let edges = [-1.0] + roots + [1.0]
      roots = zip(edges, edges.dropFirst()).map { Self.root(of: degree, between: $0, and: $1) }
      // The roots lie evenly around 0.
      for k in 0..<degree / 2 {
        let place = (roots[degree - 1 - k] - roots[k]) / 2
        (roots[k], roots[degree - 1 - k]) = (-place, place)
      }
      if !degree.isMultiple(of: 2) { roots[degree / 2] = 0 }
    }
    nodes = roots
    let raw = roots.map { x in
      let slope = Self.value(of: count, at: x).slope
      return 2 / ((1 - x * x) * slope * slope)
    }
    let total = raw.reduce(0, +)
    weights = raw.map { $0 * (2 / total) }
  }

  private static func root(of degree: Int, between low: Double, and high: Double) -> Double {
    var (low, high) = (low, high)
    let startsPositive = value(of: degree, at: low).value > 0
    for _ in 0..<12 {
      let middle = (low + high) / 2
      if (value(of: degree, at: middle).value > 0) == startsPositive { low = middle } else { high = middle }
    }
    var x = (low + high) / 2
    for _ in 0..<8 {
      let here = value(of: degree, at: x)
      x -= here.value / here.slope
    }
    return x
  }

  /// P_n and its derivative, by (k + 1)·P_(k+1) = (2k + 1)·x·P_k − k·P_(k−1).
  private static func value(of degree: Int, at x: Double) -> (value: Double, slope: Double) {
    var (before, here) = (1.0, x)
    for k in 1..<max(degree, 1) {
      (before, here) = (here, (Double(2 * k + 1) * x * here - Double(k) * before) / Double(k + 1))
    }
    guard x * x < 1 else { return (here, 1) }
    return (here, Double(degree) * (before - x * here) / (1 - x * x))
  }
}
