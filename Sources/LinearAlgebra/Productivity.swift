extension Matrix {
  /// The spectral radius of a nonnegative square matrix.
  ///
  /// Gelfand: ρ = lim ‖Aᵏ‖^(1/k), with k doubled by squaring and the size carried apart.
  package var spectralRadius: Double {
    precondition(rows == columns, "a square matrix")
    var power = self
    // ‖A^(2ⁿ)‖^(1/2ⁿ) is the product of the norms taken out, each to its own root.
    var radius = 1.0
    var exponent = 1.0
    for _ in 0..<60 {
      let norm = power.norm
      guard norm > 0 else { return 0 }
      guard norm.isFinite else { return norm }
      radius *= Matrix.root(norm, exponent)
      for index in power.elements.indices { power.elements[index] /= norm }
      power = power * power
      exponent /= 2
    }
    return radius
  }

  /// x^e for e = 2⁻ⁿ by n square roots.
  private static func root(_ x: Double, _ exponent: Double) -> Double {
    var x = x
    var e = exponent
    while e < 1 && x != 1 {
      x = x.squareRoot()
      e *= 2
    }
    return x
  }

  /// Whether (I − A)·x = d has a nonnegative x for every nonnegative d.
  ///
  /// For A ≥ 0 exactly when every pivot of I − A is positive (Hawkins and Simon 1949).
  package var isProductive: Bool {
    precondition(rows == columns, "a square matrix")
    var m = Matrix.identity(rows)
    for index in m.elements.indices { m.elements[index] -= elements[index] }
    for k in 0..<rows {
      guard m[k, k] > 1e-12 else { return false }
      for i in k + 1..<max(rows, k + 1) {
        let factor = m[i, k] / m[k, k]
        for j in k..<columns { m[i, j] -= factor * m[k, j] }
      }
    }
    return true
  }
}
