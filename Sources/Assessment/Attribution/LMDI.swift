import Experiments

/// How much of a change each factor of a product brought about: LMDI-I, without a residual.
///
/// For V_i = Π_k x_ki in categories i, from 0 to T:
/// additive ΔV_k = Σ_i L(V_iT, V_i0)·ln(x_kiT / x_ki0), Σ_k ΔV_k = V_T − V_0;
/// multiplicative D_k = exp(ΔV_k / L(V_T, V_0)), Π_k D_k = V_T / V_0.
/// L(a, b) = (a − b)/(ln a − ln b) is the logarithmic mean, L(a, a) = a.
/// A zero is the limit of small values that go to zero together: what appears or
/// vanishes counts for the factors that were zero, in equal parts.
/// Source: B. W. Ang, Energy Policy 33 (2005) 867–871; zeros: B. W. Ang and N. Liu,
/// Energy Policy 35 (2007) 238–246.
package struct LMDI: Hashable, Sendable {
  package enum Mistake: Error, Hashable, Sendable {
    /// A factor has other categories at the end than at the start, or others than its neighbours.
    case shape
    /// Logarithms need values that are not below zero.
    case negative(factor: Int, category: Int)
    /// A value is infinite or not a number.
    case notFinite(factor: Int, category: Int)
  }

  /// The part of the change that each factor brought about, in the unit of V.
  package let additive: [Double]
  /// By what each factor multiplied V; nil where V is zero at one end alone.
  package let multiplicative: [Double]?
  /// V at the start and at the end, and what each category holds of it.
  package let start: Double
  package let end: Double
  package let startByCategory: [Double]
  package let endByCategory: [Double]

  /// V_T − V_0: the sum of the parts, unless these are so large that the difference of the
  /// ends is known better.
  package var change: Double {
    let sizes = additive.reduce(0) { $0 + abs($1) }
    return sizes < max(start, end) ? additive.reduce(0, +) : end - start
  }
  /// V_T / V_0; nil where V is zero at the start.
  package var ratio: Double? { start > 0 ? end / start : nil }

  /// - Parameters:
  ///   - start: x_ki0: factor by factor, each with its categories.
  ///   - end: x_kiT in the same order.
  package init(from start: [[Double]], to end: [[Double]]) throws(Mistake) {
    try Self.check(start, end)
    let categories = start.first?.count ?? 0
    var parts = Array(repeating: 0.0, count: start.count)
    var (before, after): ([Double], [Double]) = ([], [])
    for category in 0..<categories {
      let old = start.map { $0[category] }
      let new = end.map { $0[category] }
      let (v0, vT) = (old.reduce(1, *), new.reduce(1, *))
      before.append(v0)
      after.append(vT)
      for (factor, part) in Self.parts(old, new, v0, vT).enumerated() { parts[factor] += part }
    }
    additive = parts
    (startByCategory, endByCategory) = (before, after)
    self.start = before.reduce(0, +)
    self.end = after.reduce(0, +)
    if self.start > 0, self.end > 0 {
      let mean = Self.logarithmicMean(self.end, self.start)
      multiplicative = parts.map { ScalarMath.exp($0 / mean) }
    } else {
      multiplicative = self.start == self.end ? parts.map { _ in 1 } : nil
    }
  }

  /// L(a, b) of two numbers that are not below zero.
  ///
  /// With z = (a − b)/(a + b), L = (a + b)/2 · z / artanh z; near z = 0 by the series of artanh,
  /// where the difference of two logarithms would cancel.
  package static func logarithmicMean(_ a: Double, _ b: Double) -> Double {
    let (a, b) = (max(a, b), min(a, b))
    if a == b { return a }
    if a == 0 || b == 0 { return 0 }
    let z = (a - b) / (a + b)
    guard abs(z) < 0.1 else { return (a - b) / ScalarMath.log(a / b) }
    return (a + b) / 2 / Self.artanhQuotient(z)
  }

  /// ln(a / b), exact to rounding where a and b are nearly the same.
  package static func logarithmicRatio(_ a: Double, _ b: Double) -> Double {
    let z = (a - b) / (a + b)
    return abs(z) < 0.1 ? 2 * z * artanhQuotient(z) : ScalarMath.log(a / b)
  }

  /// artanh(z) / z = 1 + z²/3 + z⁴/5 + …, for |z| < 0.1 to rounding.
  private static func artanhQuotient(_ z: Double) -> Double {
    let square = z * z
    return (0..<9).reversed().reduce(0.0) { $0 * square + 1 / Double(2 * $1 + 1) }
  }

  /// What each factor brought about in one category.
  private static func parts(_ old: [Double], _ new: [Double], _ v0: Double, _ vT: Double) -> [Double] {
    if v0 > 0, vT > 0 {
      let mean = logarithmicMean(vT, v0)
      return zip(old, new).map { mean * logarithmicRatio($1, $0) }
    }
    guard v0 != vT else { return old.map { _ in 0 } }
    let isZero = (v0 == 0 ? old : new).map { $0 == 0 }
    // A product may be too small for a number without a zero among its factors.
    let count = isZero.count { $0 }
    guard count > 0 else { return old.map { _ in (vT - v0) / Double(old.count) } }
    return isZero.map { $0 ? (vT - v0) / Double(count) : 0 }
  }

  private static func check(_ start: [[Double]], _ end: [[Double]]) throws(Mistake) {
    guard start.count == end.count else { throw .shape }
    for (factor, (old, new)) in zip(start, end).enumerated() {
      guard old.count == new.count, old.count == start[0].count else { throw .shape }
      for category in old.indices {
        for value in [old[category], new[category]] {
          guard value.isFinite else { throw .notFinite(factor: factor, category: category) }
          guard value >= 0 else { throw .negative(factor: factor, category: category) }
        }
      }
    }
  }
}
